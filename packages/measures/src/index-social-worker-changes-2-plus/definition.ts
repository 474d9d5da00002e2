import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'index-social-worker-changes-2-plus',
  version: 1,
  title: 'Stability Index: two or more changes of social worker',
  section: 'Stability',
  period: 'snapshot',
  population: 'Children in care on the day with a social worker allocated at some time in the window.',
  counts: "Two or more changes of worker that start after the window's first day.",
  source: "Children's Commissioner, Stability Index 2019",
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1, 2],
  terms: ['in-care', 'worker-changes'],
  because: {
    'no-worker-in-window': 'No social worker allocated in the window.',
    'two-or-more-changes': 'Two or more changes of social worker.',
    'fewer-than-two-changes': 'Fewer than two changes of social worker.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
