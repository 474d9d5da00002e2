import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Matched 121 days after the placement order.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-02-01 E12'],
      adoption: ['match 2017-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'order-then-match',
      value: 121,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-02-01 LegalStatusChanged',
        '2017-06-02 AdoptersMatched',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Matched on the day of the order.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-02-01 E12'],
      adoption: ['match 2017-02-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'order-then-match',
      value: 0,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-02-01 LegalStatusChanged AdoptersMatched',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Matched before the order: 0, never less.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-02-01 E12'],
      adoption: ['match 2017-01-10'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'order-then-match',
      value: 0,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-01-10 AdoptersMatched',
        '2017-02-01 LegalStatusChanged',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted with consent, without a placement order.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S V2 U6', '2017-09-01 P V2 A4', 'ended 2018-02-01 E11'],
      adoption: ['match 2017-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-placement-order',
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-02 AdoptersMatched',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'No match recorded.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-02-01 E12'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-match',
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-02-01 LegalStatusChanged',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'The order is known as a fact of its own, not as a legal status.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-09-01 P C2 A6', 'ended 2018-02-01 E12'],
      adoption: ['placement order 2017-02-01', 'match 2017-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'order-then-match',
      value: 121,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-02-01 PlacementOrderMade',
        '2017-06-02 AdoptersMatched',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'The order was revoked and made again: its first day counts.',
    story: {
      born: '2015-11-20',
      care: [
        '2016-05-01 S C2 U6',
        '2017-02-01 L E1 U6',
        '2017-03-01 L C2 U6',
        '2017-05-01 L E1 U6',
        '2017-09-01 P E1 A6',
        'ended 2018-02-01 E12',
      ],
      adoption: ['match 2017-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'order-then-match',
      value: 121,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-02-01 LegalStatusChanged',
        '2017-06-02 AdoptersMatched',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'An order of an earlier period of care does not count.',
    story: {
      born: '2015-11-20',
      care: [
        '2016-01-10 S E1 U6',
        'ended 2016-03-01 E4A',
        '2016-05-01 S V2 U6',
        '2017-09-01 P V2 A4',
        'ended 2018-02-01 E11',
      ],
      adoption: ['match 2017-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-placement-order',
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-02 AdoptersMatched',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted on the first day of the window.',
    story: {
      born: '2015-11-20',
      care: ['2016-01-10 S C2 U6', '2016-04-01 L E1 U6', '2016-09-01 P E1 A6', 'ended 2017-04-01 E12'],
      adoption: ['match 2016-06-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'order-then-match',
      value: 61,
      evidence: [
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-04-01 LegalStatusChanged',
        '2016-06-01 AdoptersMatched',
        '2017-04-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted the day before the window.',
    story: {
      born: '2015-11-20',
      care: ['2016-01-10 S C2 U6', '2016-04-01 L E1 U6', '2016-09-01 P E1 A6', 'ended 2017-03-31 E12'],
      adoption: ['match 2016-06-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Adopted on the day.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-03-31 E11'],
      adoption: ['match 2017-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'order-then-match',
      value: 121,
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-02-01 LegalStatusChanged',
        '2017-06-02 AdoptersMatched',
        '2018-03-31 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted the day after.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-04-01 E11'],
      adoption: ['match 2017-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'A special guardianship order is not adoption.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U1', '2017-02-01 L E1 U1', 'ended 2018-02-01 E43'],
      adoption: ['match 2017-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The data begins in the middle of care.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-02-01 E12'],
      adoption: ['match 2016-06-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'order-then-match',
      value: 32,
      notes: ['start-not-known'],
      evidence: [
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-06-02 AdoptersMatched',
        '2018-02-01 PeriodOfCareEnded',
      ],
    },
  },
];

export default examples;
