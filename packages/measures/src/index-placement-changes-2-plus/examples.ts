import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Two changes in the window.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A change on the first day of the window is not counted.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-04-01 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-01 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A change on the second day of the window is counted.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-04-02 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-02 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The second change is on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2018-03-31 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2018-03-31 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The second change is the day after.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2018-04-01 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Coming into care is no change.',
    story: { born: '2008-05-01', care: ['2017-05-01 S C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Coming into care, and two changes after it.',
    story: { born: '2008-05-01', care: ['2017-05-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 B C1 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-09-05 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Coming back into care is a change.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2017-06-20 E4A', '2017-09-05 S C2 U6', '2018-01-10 P C2 K2'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-10 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Moves with the same carer, and changes of legal status, are no changes.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S V2 U6', '2017-06-20 T V2 U4', '2017-08-01 L C1 U4', '2017-09-05 U C2 U6'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-05 LegalStatusChanged PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'To hospital and back are two changes: this index does not leave temporary stays out.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 T1', '2017-07-04 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-07-04 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Short breaks are no changes.',
    story: {
      born: '2008-05-01',
      care: [
        '2017-05-01 S V3 U6',
        'ended 2017-05-08 E4A',
        '2017-06-01 S V3 U6',
        'ended 2017-06-08 E4A',
        '2017-09-05 S C2 U6',
        '2018-01-10 P C2 K2',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-09-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-10 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Over two years: one change in each.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2016-09-01 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-01 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Over two years: came into care on the last day of the first.',
    story: { born: '2008-05-01', care: ['2017-03-31 S C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Over two years: came into care on the first day of the second.',
    story: { born: '2008-05-01', care: ['2017-04-01 S C2 U6', '2017-09-05 P C2 K2', '2018-01-10 P C2 U6'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'excluded',
      because: 'not-in-care-in-first-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-05 PlacementStarted',
        '2018-01-10 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Over three years: one change in the first, one in the last.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2015-09-01 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31', years: 3 },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Over three years: came into care in the second.',
    story: { born: '2008-05-01', care: ['2016-04-01 S C2 U6', '2016-09-01 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31', years: 3 },
    row: {
      outcome: 'excluded',
      because: 'not-in-care-in-first-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-01 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
];

export default examples;
