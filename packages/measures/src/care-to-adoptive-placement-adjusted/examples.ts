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
    shows: "The child's own foster carer adopts: the day the child joined that carer.",
    story: {
      born: '2015-11-20',
      care: ['2017-01-10 S C2 U6', '2017-03-01 P C2 U6', '2017-12-05 U E1 A5', 'ended 2018-03-01 E12'],
      adoption: ['ordered by foster carer 2018-03-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adopted-by-own-carer',
      value: 50,
      evidence: [
        '2017-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-01 PlacementStarted',
        '2017-12-05 LegalStatusChanged PlacementDetailsChanged',
        '2018-03-01 PeriodOfCareEnded AdoptionOrderGranted',
      ],
    },
  },
  {
    shows: "The child's own foster carer adopts, as the last placement (A5) alone says.",
    story: {
      born: '2015-11-20',
      care: ['2017-01-10 S C2 U6', '2017-03-01 P C2 U6', '2017-12-05 U E1 A5', 'ended 2018-03-01 E12'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adopted-by-own-carer',
      value: 50,
      evidence: [
        '2017-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-01 PlacementStarted',
        '2017-12-05 LegalStatusChanged PlacementDetailsChanged',
        '2018-03-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: "The child's own foster carer adopts with consent, as the last placement (A3) says.",
    story: {
      born: '2015-11-20',
      care: ['2017-01-10 S V2 U6', '2017-03-01 P V2 U6', '2017-12-05 T V2 A3', 'ended 2018-03-01 E11'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adopted-by-own-carer',
      value: 50,
      evidence: [
        '2017-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-01 PlacementStarted',
        '2017-12-05 PlacementDetailsChanged',
        '2018-03-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Fostering for adoption: the day it began.',
    story: {
      born: '2015-11-20',
      care: ['2017-01-10 S C2 U6', '2017-02-09 P C2 U5', '2017-12-05 U E1 A5', 'ended 2018-03-01 E12'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adopted-by-own-carer',
      value: 30,
      evidence: [
        '2017-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-02-09 PlacementStarted',
        '2017-12-05 LegalStatusChanged PlacementDetailsChanged',
        '2018-03-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted by the foster carer straight out of foster care.',
    story: {
      born: '2015-11-20',
      care: ['2017-01-10 S C2 U6', '2017-03-01 P C2 U6', 'ended 2018-03-01 E12'],
      adoption: ['ordered by foster carer 2018-03-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adopted-by-own-carer',
      value: 50,
      evidence: [
        '2017-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-01 PlacementStarted',
        '2018-03-01 PeriodOfCareEnded AdoptionOrderGranted',
      ],
    },
  },
  {
    shows: 'In hospital and back with that carer in between.',
    story: {
      born: '2015-11-20',
      care: [
        '2017-01-10 S C2 U6',
        '2017-03-01 P C2 U6',
        '2017-06-01 P C2 T1',
        '2017-06-08 P C2 U6',
        '2017-12-05 U E1 A5',
        'ended 2018-03-01 E12',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adopted-by-own-carer',
      value: 50,
      evidence: [
        '2017-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-01 PlacementStarted',
        '2017-06-01 PlacementStarted',
        '2017-06-08 PlacementStarted',
        '2017-12-05 LegalStatusChanged PlacementDetailsChanged',
        '2018-03-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted out of a foster placement, by nobody knows whom.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', 'ended 2018-02-01 E12'],
      adoption: ['ordered 2018-02-01'],
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
