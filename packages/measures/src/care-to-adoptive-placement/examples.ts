import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Placed with adopters 488 days after coming into care.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-02-01 E12'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-with-adopters',
      value: 488,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-01 PlacementStarted',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: "The child's own foster carer adopts: the day the placement became one for adoption.",
    story: {
      born: '2015-11-20',
      care: ['2017-01-10 S C2 U6', '2017-03-01 P C2 U6', '2017-12-05 U E1 A5', 'ended 2018-03-01 E12'],
      adoption: ['ordered by foster carer 2018-03-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-with-adopters',
      value: 329,
      evidence: [
        '2017-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-05 LegalStatusChanged PlacementDetailsChanged',
        '2018-03-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'A first placement for adoption broke down: the last run of them counts.',
    story: {
      born: '2015-11-20',
      care: [
        '2016-05-01 S C2 U6',
        '2016-09-01 B E1 A6',
        '2016-12-01 P E1 U6',
        '2017-09-01 P E1 A6',
        'ended 2018-02-01 E12',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-with-adopters',
      value: 488,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-01 PlacementStarted',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'The adopters moved house: still the day the child joined them.',
    story: {
      born: '2015-11-20',
      care: [
        '2016-05-01 S C2 U6',
        '2017-02-01 L E1 U6',
        '2017-09-01 P E1 A6 PR1 ZZ1 1AA',
        '2017-11-01 T E1 A6 PR1 ZZ1 2BB',
        'ended 2018-02-01 E12',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-with-adopters',
      value: 488,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-01 PlacementStarted',
        '2017-11-01 PlacementDetailsChanged',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Care began afresh: the clock starts with the last period of care.',
    story: {
      born: '2015-11-20',
      care: [
        '2016-01-10 S C2 U6',
        'ended 2016-03-01 E4A',
        '2016-05-01 S C2 U6',
        '2017-02-01 L E1 U6',
        '2017-09-01 P E1 A6',
        'ended 2018-02-01 E12',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-with-adopters',
      value: 488,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-01 PlacementStarted',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted out of a foster placement.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', 'ended 2018-02-01 E12'],
      adoption: ['ordered by foster carer 2018-02-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'not-placed-for-adoption',
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted on the first day of the window.',
    story: { born: '2015-11-20', care: ['2016-01-10 S C2 U6', '2016-04-01 B E1 A6', 'ended 2017-04-01 E12'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-with-adopters',
      value: 82,
      evidence: [
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-04-01 LegalStatusChanged PlacementStarted',
        '2017-04-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted the day before the window.',
    story: { born: '2015-11-20', care: ['2016-01-10 S C2 U6', '2016-04-01 B E1 A6', 'ended 2017-03-31 E12'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Adopted on the day.',
    story: { born: '2015-11-20', care: ['2016-01-10 S C2 U6', '2016-04-01 B E1 A6', 'ended 2018-03-31 E11'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-with-adopters',
      value: 82,
      evidence: [
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-04-01 LegalStatusChanged PlacementStarted',
        '2018-03-31 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted the day after.',
    story: { born: '2015-11-20', care: ['2016-01-10 S C2 U6', '2016-04-01 B E1 A6', 'ended 2018-04-01 E11'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The data begins in the middle of care.',
    story: { born: '2015-11-20', care: ['2016-05-01 P C2 U6', '2017-09-01 B E1 A6', 'ended 2018-02-01 E12'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-with-adopters',
      value: 488,
      notes: ['start-not-known'],
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-01 LegalStatusChanged PlacementStarted',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
];

export default examples;
