import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'ehcp-20-weeks',
  version: 1,
  title: 'Education, health and care plans issued within 20 weeks',
  section: 'Education',
  period: 'academic-year-to-date',
  population:
    'Education, health and care plans issued since 1 September of which the assessment was asked for while the child was in care. Requests refused, withdrawn or still open are not counted.',
  counts: 'The plan was issued within 20 weeks, 140 days, of the request.',
  source:
    'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), reg. 13; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['observation:ehc-assessment']],
  because: {
    'not-in-care-when-requested': 'Not in care on the day of the request.',
    'issued-in-20-weeks': 'Issued within 20 weeks of the request.',
    'issued-after-20-weeks': 'Issued later than 20 weeks after the request.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
