import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'outside-authority',
  version: 1,
  title: "Placed outside the authority's area",
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day.',
  counts:
    "The current placement (with the same carer) lies in the area of another authority, neighbours included: the latest area that was observed since it began, by the code under which the authority's own record is kept. Where nobody recorded the area, the child is in the denominator only.",
  source: 'SSDA903 PL_LOCATION; Kent scorecard 2018',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care', 'current-placement', 'placement-area'],
  needs: [['observation:placement-location']],
  because: {
    'outside-own-area': 'In the area of another authority.',
    'in-own-area': "In the authority's own area.",
    'location-not-known': 'Nobody recorded in whose area the current placement is.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
