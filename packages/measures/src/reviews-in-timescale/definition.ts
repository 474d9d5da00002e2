import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'reviews-in-timescale',
  version: 1,
  title: 'Reviewed in timescale',
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day, except those with no review yet whose first is not yet due.',
  counts:
    'Every review of the current period of care that fell due in the twelve months was held by its date, and none is overdue. Due: 20 working days after care began, three months after the first, six after each later one.',
  source: 'Care Planning Regulations 2010 (SI 2010/959), reg. 33; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  because: {
    'first-review-not-yet-due': 'No review yet, and the first is not yet due.',
    'review-overdue': 'A review is overdue.',
    'review-held-late': 'A review that fell due in the window was held late.',
    'reviewed-in-time': 'Every review due was held in time.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
