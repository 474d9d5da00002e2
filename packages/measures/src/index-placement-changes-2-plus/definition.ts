import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'index-placement-changes-2-plus',
  version: 1,
  title: 'Stability Index: two or more placement changes',
  section: 'Stability',
  period: 'snapshot',
  population: 'Children in care on the day; for more than one year, also on some day of the first year.',
  counts:
    "Two or more changes: episodes with RNE S, P or B that start after the window's first day, the first one left out when it is S.",
  source: "Children's Commissioner, Stability Index 2019",
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1, 2, 3],
  terms: ['in-care', 'in-care-in-first-year', 'placement-changes'],
  because: {
    'not-in-care-in-first-year': 'Not in care on any day of the first year.',
    'two-or-more-changes': 'Two or more changes of placement.',
    'fewer-than-two-changes': 'Fewer than two changes of placement.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
