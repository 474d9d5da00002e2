import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'children-in-care',
  version: 1,
  title: 'Children in care',
  section: 'Children in care',
  period: 'snapshot',
  activity: true,
  population: 'Children in care on the day.',
  counts: 'Every one of them.',
  source: 'Children Act 1989 s. 22; Kent scorecard 2018, "Number of CIC"',
  polarity: 'none',
  unit: 'count',
  sum: { kind: 'count' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  because: {
    'in-care': 'In care on the day.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
