import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'outside-authority-and-neighbours',
  version: 1,
  title: 'Placed outside the areas of the authority and its neighbours',
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day.',
  counts:
    'The current placement (with the same carer) lies in the area of an authority that is neither our own nor on the list of adjoining authorities that holds on the day. Where nobody recorded the area, the child is in the denominator only.',
  source: 'SSDA903 PL_LOCATION; Kent scorecard 2018',
  polarity: 'none',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care', 'current-placement', 'placement-area'],
  needs: [['observation:placement-location'], ['authority_fact:adjoining-authority']],
  because: {
    'beyond-adjoining-areas': 'In the area of an authority that does not adjoin ours.',
    'in-adjoining-area': 'In the area of an adjoining authority.',
    'in-own-area': "In the authority's own area.",
    'location-not-known': 'Nobody recorded in whose area the current placement is.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
