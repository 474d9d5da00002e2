import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'index-social-workers-3-plus',
  version: 1,
  title: 'Stability Index: three or more social workers',
  section: 'Stability',
  period: 'snapshot',
  population: 'Children in care on the day with a social worker allocated at some time in the window.',
  counts: 'Three or more different workers allocated at some time in the window.',
  source: 'DfE stability measures (official statistics in development)',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1, 2],
  terms: ['in-care', 'worker-changes'],
  because: {
    'no-worker-in-window': 'No social worker allocated in the window.',
    'three-or-more-workers': 'Three or more different social workers.',
    'fewer-than-three-workers': 'Fewer than three different social workers.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
