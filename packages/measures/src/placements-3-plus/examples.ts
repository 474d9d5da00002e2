import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Three placements: the first ended in the window, the last is still open.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The first placement ended on the first day of the window: it does not overlap it.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-04-01 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-01 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The first placement ended on the second day of the window.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-04-02 P C2 U6', '2017-09-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-02 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The third placement begins on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2018-03-31 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2018-03-31 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The third placement begins the day after.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2018-04-01 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The carers moved house and then became long-term carers: one placement.',
    story: {
      born: '2008-05-01',
      care: [
        '2016-01-10 S C2 U6 PR1 ZZ1 1AA',
        '2017-06-20 T C2 U6 PR1 ZZ1 2BB',
        '2017-09-05 T C2 U4 PR1 ZZ1 2BB',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementDetailsChanged',
        '2017-09-05 PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'The carers moved house and then became long-term carers: three placements as they are recorded.',
    story: {
      born: '2008-05-01',
      care: [
        '2016-01-10 S C2 U6 PR1 ZZ1 1AA',
        '2017-06-20 T C2 U6 PR1 ZZ1 2BB',
        '2017-09-05 T C2 U4 PR1 ZZ1 2BB',
      ],
    },
    asked: { asAt: '2018-03-31', policy: 'record' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementDetailsChanged',
        '2017-09-05 PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'Only the legal status changed, so under either reading nothing moved.',
    story: { born: '2008-05-01', care: ['2016-01-10 S V2 U6', '2017-06-20 L C1 U6', '2017-09-05 L C2 U6'] },
    asked: { asAt: '2018-03-31', policy: 'record' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 LegalStatusChanged',
        '2017-09-05 LegalStatusChanged',
      ],
    },
  },
  {
    shows: "Adopted by the child's own foster carer: no move, as placements are recorded either.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2017-12-05 U E1 A5'] },
    asked: { asAt: '2018-03-31', policy: 'record' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-12-05 LegalStatusChanged PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'Adopters who are not the foster carer are a placement of their own.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2017-12-05 B E1 A6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-12-05 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'In hospital and back in the same home: one placement.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6 PR1 ZZ1 1AA', '2017-06-20 P C2 T1', '2017-07-04 P C2 U6 PR1 ZZ1 1AA'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-07-04 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Back to another address: the stay and the new home count.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6 PR1 ZZ1 1AA', '2017-06-20 P C2 T1', '2017-07-04 P C2 U6 PR1 ZZ1 2BB'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-07-04 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A temporary stay that led elsewhere is a placement of its own.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 T1', '2017-07-04 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-07-04 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Still in hospital on the day: the home is still open, the stay does not count.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2018-03-20 P C2 T1'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'That the stay led elsewhere after the day makes no difference to the day.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', '2017-06-20 P C2 U6', '2018-03-20 P C2 T1', '2018-04-05 P C2 K2'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The day before a stay led elsewhere: still one placement.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2018-03-20 P C2 T1', '2018-04-05 P C2 K2'] },
    asked: { asAt: '2018-04-04' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The day a stay led elsewhere: from then on it counts, and so does the new home.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', '2018-03-20 P C2 T1', '2018-04-05 P C2 K2'] },
    asked: { asAt: '2018-04-05' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-20 PlacementStarted',
        '2018-04-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Home and back into care: the placement before the break counts.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2017-06-20 E4A', '2017-09-05 S C2 U6', '2018-01-10 P C2 K2'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PeriodOfCareEnded',
        '2017-09-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-10 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Short breaks before care do not count.',
    story: {
      born: '2008-05-01',
      care: [
        '2017-05-01 S V3 U6',
        'ended 2017-05-08 E4A',
        '2017-06-01 S V3 U6',
        'ended 2017-06-08 E4A',
        '2017-09-05 S C2 U6',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-09-05 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Nobody stated why, but the carer is the same on both sides.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 - C2 U6 by H1', '2017-06-20 - C2 U6 by H1', '2017-09-05 - C2 U4 by H1'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Nobody stated why, and each time the carer is another.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 - C2 U6 by H1', '2017-06-20 - C2 U6 by H2', '2017-09-05 - C2 U4 by H3'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-placements',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
];

export default examples;
