import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'youth-offending',
  version: 1,
  title: 'Open to the youth offending service',
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day, of any age.',
  counts:
    'The youth offending service works with the child on the day: it began by then and has not closed the case.',
  source: 'Kent scorecard 2018',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['observation:youth-offending']],
  because: {
    'open-to-youth-offending': 'The youth offending service works with the child on the day.',
    'not-open-to-youth-offending': 'The youth offending service does not work with the child on the day.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
