import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'In care for 100 days of the window, one move.',
    story: { born: '2008-05-01', care: ['2017-12-22 S C2 U6', '2018-01-22 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 1,
      exposure: 100,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-12-22 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-22 PlacementStarted',
      ],
    },
  },
  {
    shows: 'In care for 200 days of the window, no move.',
    story: { born: '2008-05-01', care: ['2017-09-13 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 200,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-09-13 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'In care for 300 days of the window, two moves.',
    story: { born: '2008-05-01', care: ['2017-06-05 S C1 U6', '2017-07-01 P C1 U4', '2017-08-01 B C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 2,
      exposure: 300,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-01 PlacementStarted',
        '2017-08-01 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Entered care on the first day of the window; the move after its last day does not count.',
    story: { born: '2008-05-01', care: ['2017-04-01 S C2 U6', '2018-04-01 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 365,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Entered care the day before the window.',
    story: { born: '2008-05-01', care: ['2017-03-31 S C2 U6', '2017-09-01 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Eight days by the end of the day.',
    story: { born: '2008-05-01', care: ['2018-03-24 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 8,
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-03-24 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Seven days by the end of the day.',
    story: { born: '2008-05-01', care: ['2018-03-25 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'stayed-under-8-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-03-25 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Left care after eight days.',
    story: { born: '2008-05-01', care: ['2017-06-01 S C2 U6', 'ended 2017-06-09 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 8,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-09 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Left care after seven days.',
    story: { born: '2008-05-01', care: ['2017-06-01 S C2 U6', 'ended 2017-06-08 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'stayed-under-8-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-08 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Entered care twice: the days and the moves of both; coming back is no move.',
    story: {
      born: '2008-05-01',
      care: [
        '2017-06-01 S C2 U6',
        '2017-07-01 P C2 U6',
        'ended 2017-08-01 E4A',
        '2018-01-01 S C2 U6',
        '2018-02-01 P C2 K2',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 2,
      exposure: 151,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-01 PlacementStarted',
        '2017-08-01 PeriodOfCareEnded',
        '2018-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-02-01 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Entered care twice, once for less than eight days: those days and moves are left out.',
    story: {
      born: '2008-05-01',
      care: ['2017-06-01 S C2 U6', '2017-06-04 P C2 K2', 'ended 2017-06-08 E4A', '2018-01-01 S C2 U6'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 90,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-04 PlacementStarted',
        '2017-06-08 PeriodOfCareEnded',
        '2018-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: '18 in the window: neither days nor moves count from the birthday on.',
    story: { born: '1999-10-01', care: ['2017-06-01 S C2 U6', '2017-08-01 P C2 H5', '2017-10-01 P C2 P2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 1,
      exposure: 122,
      evidence: [
        '1999-10-01 ChildBorn',
        '2017-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-08-01 PlacementStarted',
        '2017-10-01 PlacementStarted',
      ],
    },
  },
  {
    shows: '18 on the day of entering care.',
    story: { born: '1999-06-01', care: ['2017-06-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'In hospital and back: no move.',
    story: { born: '2008-05-01', care: ['2017-06-05 S C2 U6', '2017-07-01 P C2 T1', '2017-07-08 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 300,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-01 PlacementStarted',
        '2017-07-08 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The stay in hospital led elsewhere: two moves.',
    story: { born: '2008-05-01', care: ['2017-06-05 S C2 U6', '2017-07-01 P C2 T1', '2017-07-08 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 2,
      exposure: 300,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-01 PlacementStarted',
        '2017-07-08 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Still in hospital on the day: no move.',
    story: { born: '2008-05-01', care: ['2017-06-05 S C2 U6', '2018-03-20 P C2 T1', '2018-04-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 300,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The carers became long-term carers: no move.',
    story: { born: '2008-05-01', care: ['2017-06-05 S C2 U6', '2017-07-01 T C2 U4'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 300,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-01 PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'The carers became long-term carers: one move as placements are recorded.',
    story: { born: '2008-05-01', care: ['2017-06-05 S C2 U6', '2017-07-01 T C2 U4'] },
    asked: { asAt: '2018-03-31', policy: 'record' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 1,
      exposure: 300,
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-01 PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'Short breaks became care: the child entered care that day.',
    story: { born: '2008-05-01', care: ['2017-01-01 S V4 U6', '2017-06-05 B C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 300,
      evidence: ['2008-05-01 ChildBorn', '2017-06-05 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'The data begins in the middle of care.',
    story: { born: '2008-05-01', care: ['2017-06-05 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'entered-care',
      value: 0,
      exposure: 300,
      notes: ['start-not-known'],
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
