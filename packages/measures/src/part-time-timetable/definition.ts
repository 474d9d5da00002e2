import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'part-time-timetable',
  version: 1,
  title: 'Children on a part-time timetable',
  section: 'Education',
  period: 'snapshot',
  population: 'Children in care on the day.',
  counts: 'Children who are on a part-time timetable on the day.',
  source: 'Kent scorecard 2018',
  polarity: 'lower',
  unit: 'count',
  sum: { kind: 'count' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['observation:part-time-timetable']],
  because: {
    'part-time-timetable': 'On a part-time timetable on the day.',
    'no-part-time-timetable': 'Not on a part-time timetable on the day.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
