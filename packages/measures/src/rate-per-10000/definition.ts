import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'rate-per-10000',
  version: 1,
  title: 'Children in care per 10,000 people under 18',
  section: 'Children in care',
  period: 'snapshot',
  activity: true,
  population: 'People under 18 who live in the area, by the latest figure on the day.',
  counts: 'Children in care on the day, unaccompanied asylum-seeking children left out.',
  source: 'DfE children looked-after rate; Kent scorecard 2018',
  polarity: 'none',
  unit: 'rate',
  sum: { kind: 'rate', scale: 10_000, decimals: 1 },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['authority_fact:population']],
  because: {
    'in-care': 'In care on the day.',
    uasc: 'Unaccompanied asylum-seeking child: not counted by this measure.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
