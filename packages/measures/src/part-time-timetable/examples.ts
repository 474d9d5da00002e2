import type { Example } from '../example.ts';

const SINCE_2016 = { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] };
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
] as const;

const examples: readonly Example[] = [
  {
    shows: 'It begins on the day.',
    story: { ...SINCE_2016, facts: ['2018-11-30 PartTimeTimetableStarted'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'part-time-timetable',
      evidence: [...IN_CARE, '2018-11-30 PartTimeTimetableStarted'],
    },
  },
  {
    shows: 'It begins the day after.',
    story: { ...SINCE_2016, facts: ['2018-12-01 PartTimeTimetableStarted'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'no-part-time-timetable', evidence: IN_CARE },
  },
  {
    shows: 'It ends the day after.',
    story: {
      ...SINCE_2016,
      facts: ['2018-09-10 PartTimeTimetableStarted as a', '2018-12-01 PartTimeTimetableEnded timetable=a'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'part-time-timetable',
      evidence: [...IN_CARE, '2018-09-10 PartTimeTimetableStarted'],
    },
  },
  {
    shows: 'It ended: the day is the first with a full timetable.',
    story: {
      ...SINCE_2016,
      facts: ['2018-09-10 PartTimeTimetableStarted as a', '2018-11-30 PartTimeTimetableEnded timetable=a'],
    },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'no-part-time-timetable', evidence: IN_CARE },
  },
  {
    shows: 'No longer in care.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-11-30 E4A'],
      facts: ['2018-09-10 PartTimeTimetableStarted'],
    },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
];

export default examples;
