import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Three placements in two years.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2016-09-01 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-01 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The first placement ended on the first day of the window.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2016-04-01 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-04-01 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The first placement ended on the second day of the window.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2016-04-02 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-04-02 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Came into care on the last day of the first year.',
    story: { born: '2008-05-01', care: ['2017-03-31 S C2 U6'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Came into care on the first day of the second year.',
    story: { born: '2008-05-01', care: ['2017-04-01 S C2 U6'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'excluded',
      because: 'not-in-care-in-first-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Left on the second day of the window, and came back in the second year.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', 'ended 2016-04-02 E4A', '2017-06-01 S C2 U6', '2018-01-10 P C2 K2'],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-04-02 PeriodOfCareEnded',
        '2017-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-10 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Left on the first day of the window, and came back in the second year.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', 'ended 2016-04-01 E4A', '2017-06-01 S C2 U6', '2018-01-10 P C2 K2'],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'excluded',
      because: 'not-in-care-in-first-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-10 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Only short breaks in the first year.',
    story: { born: '2008-05-01', care: ['2016-06-01 S V3 U6', 'ended 2016-06-08 E4A', '2017-06-01 S C2 U6'] },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'excluded',
      because: 'not-in-care-in-first-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The same carers all along, who moved house and became long-term carers: one placement.',
    story: {
      born: '2008-05-01',
      care: [
        '2016-01-10 S C2 U6 PR1 ZZ1 1AA',
        '2016-09-01 T C2 U6 PR1 ZZ1 2BB',
        '2017-09-05 T C2 U4 PR1 ZZ1 2BB',
      ],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-01 PlacementDetailsChanged',
        '2017-09-05 PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'The same carers all along: three placements as they are recorded.',
    story: {
      born: '2008-05-01',
      care: [
        '2016-01-10 S C2 U6 PR1 ZZ1 1AA',
        '2016-09-01 T C2 U6 PR1 ZZ1 2BB',
        '2017-09-05 T C2 U4 PR1 ZZ1 2BB',
      ],
    },
    asked: { asAt: '2018-03-31', years: 2, policy: 'record' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-01 PlacementDetailsChanged',
        '2017-09-05 PlacementDetailsChanged',
      ],
    },
  },
];

export default examples;
