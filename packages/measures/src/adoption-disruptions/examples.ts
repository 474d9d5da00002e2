import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Placed with adopters, and there on the day.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'goes-on',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'The placement broke down: back with foster carers.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', '2017-11-01 P E1 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'left-without-order',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2017-11-01 PlacementStarted'],
    },
  },
  {
    shows: 'Back with foster carers on the day.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', '2018-03-31 P E1 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'left-without-order',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2018-03-31 PlacementStarted'],
    },
  },
  {
    shows: 'Goes back to foster carers the day after.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', '2018-04-01 P E1 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'goes-on',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'Went home from the adopters.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', 'ended 2017-11-01 E4B'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'left-without-order',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2017-11-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Adopted.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', 'ended 2018-02-01 E12'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'order-made',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2018-02-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Adopted the day after.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', 'ended 2018-04-01 E12'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'goes-on',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'The order was recorded, care has not ended yet.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6'],
      facts: ['2018-02-01 AdoptionOrderGranted'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'order-made',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2018-02-01 AdoptionOrderGranted'],
    },
  },
  {
    shows: 'A disruption was recorded before the child moved.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6'],
      facts: ['2018-02-01 AdoptionDisrupted'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'disrupted',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2018-02-01 AdoptionDisrupted'],
    },
  },
  {
    shows: 'A disruption was recorded on the day on which the child moved.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', '2017-11-01 P E1 U6'],
      facts: ['2017-11-01 AdoptionDisrupted'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'disrupted',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2017-11-01 AdoptionDisrupted'],
    },
  },
  {
    shows: 'A disruption was recorded the day after the order: the placement had come to its end.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', 'ended 2018-02-01 E12'],
      facts: ['2018-02-02 AdoptionDisrupted'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'order-made',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2018-02-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'The day of an earlier disruption, on which the child was placed, is none of this placement.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2016-11-05 B E1 A6', '2017-06-05 P E1 U6', '2017-06-06 P E1 A6'],
      facts: ['2017-06-06 AdoptionDisrupted'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'goes-on', evidence: ['2017-06-06 PlacementStarted'] },
  },
  {
    shows: 'The child died.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', 'ended 2017-11-01 E2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'died-or-transferred',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2017-11-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Another authority took over care.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6', 'ended 2017-11-01 E3'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'died-or-transferred',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted', '2017-11-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'The adopters moved house, and the child was in hospital: one placement.',
    story: {
      born: '2015-11-20',
      care: [
        '2016-05-01 S C2 U6',
        '2017-06-05 B E1 A6 PR1 ZZ1 1AA',
        '2017-09-01 T E1 A6 PR1 ZZ1 2BB',
        '2017-10-01 P E1 T1',
        '2017-10-09 P E1 A6 PR1 ZZ1 2BB',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'goes-on',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'The foster carers became the adopters, and foster carers again.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 U E1 A5', '2017-11-01 T E1 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'left-without-order',
      evidence: [
        '2017-06-05 LegalStatusChanged PlacementDetailsChanged',
        '2017-11-01 PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'Placed on the first day of the window.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-04-01 B E1 A6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'goes-on',
      evidence: ['2017-04-01 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'Placed the day before the window.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-03-31 B E1 A6', '2017-11-01 P E1 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Placed on the day.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2018-03-31 B E1 A6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'goes-on',
      evidence: ['2018-03-31 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'Placed the day after.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2018-04-01 B E1 A6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Recorded as placed, no episode shows it, and care ended without an order.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', 'ended 2017-11-01 E4A'],
      facts: ['2017-06-05 ChildPlacedForAdoption'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'left-without-order',
      evidence: ['2017-06-05 ChildPlacedForAdoption', '2017-11-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Recorded as placed, and shown by episodes: one placement.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6'],
      facts: ['2017-06-05 ChildPlacedForAdoption'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'goes-on',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'Recorded as placed days before the episode that shows it: one placement.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-06-05 B E1 A6'],
      facts: ['2017-06-01 ChildPlacedForAdoption'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'goes-on',
      evidence: ['2017-06-05 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: 'Recorded as placed and as disrupted, and no episode shows it.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-06-01 ChildPlacedForAdoption', '2017-06-20 AdoptionDisrupted'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'disrupted',
      evidence: ['2017-06-01 ChildPlacedForAdoption', '2017-06-20 AdoptionDisrupted'],
    },
  },
];

export default examples;
