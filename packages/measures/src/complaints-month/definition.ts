import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'complaints-month',
  version: 1,
  title: 'Complaints by or for children in care in the month',
  section: 'Complaints',
  period: 'month',
  activity: true,
  population:
    'Complaints received in the calendar month of the day, up to the day, each of them once. Those of young people who were not in care when it was received are shown and left out.',
  counts: 'Complaints made by a child in care, or by somebody on the child’s behalf.',
  source: 'Representations Procedure (England) Regulations 2006; Kent scorecard 2018',
  polarity: 'lower',
  unit: 'count',
  sum: { kind: 'count' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['observation:complaint']],
  because: {
    'made-by-child': 'A child in care complained.',
    'made-on-behalf': 'Somebody complained on behalf of a child in care.',
    'not-in-care': 'Not in care on the day the complaint was received.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
