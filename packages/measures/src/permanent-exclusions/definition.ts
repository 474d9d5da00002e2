import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'permanent-exclusions',
  version: 1,
  title: 'Children permanently excluded from school this academic year',
  section: 'Education',
  period: 'academic-year-to-date',
  population: 'Children in care on the day.',
  counts:
    'Children whom a school excluded for good since 1 September, whether or not they were in care then: each once.',
  source: 'Kent scorecard 2018',
  polarity: 'lower',
  unit: 'count',
  sum: { kind: 'count' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['observation:permanent-exclusion']],
  because: {
    'permanently-excluded': 'Permanently excluded from a school since 1 September.',
    'not-permanently-excluded': 'Not permanently excluded from any school since 1 September.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
