import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'placements-3-plus-2-years',
  version: 1,
  title: 'Three or more placements in two years',
  section: 'Stability',
  period: 'snapshot',
  population: 'Children in care on the day and on some day of the first of the two years that end with it.',
  counts: 'Three or more placements overlap the two years.',
  source: 'DfE stability measures (official statistics in development)',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: ['carer', 'record'],
  years: [2],
  terms: ['in-care', 'in-care-in-first-year', 'placements-in-window'],
  because: {
    'not-in-care-in-first-year': 'Not in care on any day of the first year.',
    'three-or-more-placements': 'Three or more placements overlap the window.',
    'fewer-than-three-placements': 'Fewer than three placements overlap the window.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
