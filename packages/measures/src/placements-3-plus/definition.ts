import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'placements-3-plus',
  version: 1,
  title: 'Three or more placements in twelve months',
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day.',
  counts: 'Three or more placements overlap the twelve months that end with the day, of all periods of care.',
  source: 'Former national indicator 62; DfE placement stability',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: ['carer', 'record'],
  years: [1],
  terms: ['in-care', 'placements-in-window'],
  because: {
    'three-or-more-placements': 'Three or more placements overlap the window.',
    'fewer-than-three-placements': 'Fewer than three placements overlap the window.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
