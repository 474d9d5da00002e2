import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'In care on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Care begins on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2016-01-10' },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The day before care begins.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2016-01-09' },
    row: 'none',
  },
  {
    shows: 'Care ends the day after: in care on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', 'ended 2018-04-01 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Care ended on the day: that day is the first out of care.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', 'ended 2018-03-31 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Between two periods of care.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6', 'ended 2018-03-01 E4A', '2018-05-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: '18 the day after.',
    story: { born: '2000-04-01', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2000-04-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: '18 on the day.',
    story: { born: '2000-03-31', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Born on 29 February: 17 until the end of February.',
    story: { born: '2000-02-29', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-02-28' },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2000-02-29 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Born on 29 February: 18 on 1 March.',
    story: { born: '2000-02-29', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-03-01' },
    row: 'none',
  },
  {
    shows: 'Short breaks, each stay recorded, are not care.',
    story: { born: '2008-05-01', care: ['2018-03-20 S V3 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Short breaks under one agreement are not care.',
    story: { born: '2008-05-01', care: ['2016-01-10 S V4 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Short breaks became care: in care from that day.',
    story: { born: '2008-05-01', care: ['2017-01-01 S V4 U6', '2017-06-01 L C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: ['2008-05-01 ChildBorn', '2017-06-01 LegalStatusChanged'],
    },
  },
  {
    shows: 'The data begins in the middle of care.',
    story: { born: '2008-05-01', care: ['2016-01-10 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      notes: ['start-not-known'],
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Unaccompanied asylum-seeking children are counted.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], uasc: '2008-05-01' },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Unaccompanied asylum-seeking children left out.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], uasc: '2008-05-01 to 2018-04-01' },
    asked: { asAt: '2018-03-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [
        '2008-05-01 ChildBorn AsylumSeekingAloneBegan',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The status of asylum-seeking child ended on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], uasc: '2008-05-01 to 2018-03-31' },
    asked: { asAt: '2018-03-31', excludeUasc: true },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The home is in the district that was asked for.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR1 ZZ1 1AA'] },
    asked: { asAt: '2018-03-31', cohort: { district: 'ZZ1' } },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The home is in another district since the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR1 ZZ1 1AA', '2018-03-31 P C2 U6 PR1 ZZ2 1AA'] },
    asked: { asAt: '2018-03-31', cohort: { district: 'ZZ1' } },
    row: {
      outcome: 'excluded',
      because: 'outside-cohort',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-31 PlacementStarted',
      ],
    },
  },
  {
    shows: 'In hospital elsewhere: the home is where it was.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR1 ZZ1 1AA', '2018-03-20 P C2 T1 ZZ2 1AA'] },
    asked: { asAt: '2018-03-31', cohort: { district: 'ZZ1' } },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'With adopters: in which district is not told.',
    story: { born: '2015-05-01', care: ['2016-01-10 S C2 U6 PR1 ZZ1 1AA', '2018-03-01 B E1 A6 PR1 ZZ1 2BB'] },
    asked: { asAt: '2018-03-31', cohort: { district: 'ZZ1' } },
    row: {
      outcome: 'excluded',
      because: 'outside-cohort',
      evidence: [
        '2015-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-01 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The foster carers adopt: from then on it is not told of the days before either.',
    story: { born: '2015-05-01', care: ['2016-01-10 S C2 U6 PR1 ZZ1 1AA', '2018-06-01 U E1 A5 PR1 ZZ1 1AA'] },
    asked: { asAt: '2018-03-31', cohort: { district: 'not known' } },
    row: {
      outcome: 'numerator',
      because: 'in-care',
      evidence: [
        '2015-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
