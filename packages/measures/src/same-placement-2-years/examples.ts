import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'In care for 913 days exactly, always in one placement; 16 two days later.',
    story: { born: '2002-04-02', care: ['2015-09-30 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2002-04-02 ChildBorn',
        '2015-09-30 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'In care for 912 days.',
    story: { born: '2002-04-02', care: ['2015-10-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-913-days',
      evidence: [
        '2002-04-02 ChildBorn',
        '2015-10-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: '16 the day after.',
    story: { born: '2002-04-01', care: ['2015-01-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2002-04-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: '16 on the day.',
    story: { born: '2002-03-31', care: ['2015-01-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'aged-16-or-over',
      evidence: [
        '2002-03-31 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Born on 29 February: 15 on 28 February.',
    story: { born: '2000-02-29', care: ['2012-01-01 S C2 U6'] },
    asked: { asAt: '2016-02-28' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2000-02-29 ChildBorn',
        '2012-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Born on 29 February: 16 on that day.',
    story: { born: '2000-02-29', care: ['2012-01-01 S C2 U6'] },
    asked: { asAt: '2016-02-29' },
    row: {
      outcome: 'excluded',
      because: 'aged-16-or-over',
      evidence: [
        '2000-02-29 ChildBorn',
        '2012-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'In the current placement for 730 days exactly.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2016-03-31 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-03-31 PlacementStarted',
      ],
    },
  },
  {
    shows: 'In the current placement for 729 days.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2016-04-01 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'in-placement-under-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-04-01 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A leap year lies between: two years are 731 days, and a day less is enough.',
    story: { born: '2008-05-01', care: ['2013-01-01 S C2 U6', '2015-04-01 P C2 U6'] },
    asked: { asAt: '2017-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2013-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-04-01 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A leap year lies between: 729 days are not enough.',
    story: { born: '2008-05-01', care: ['2013-01-01 S C2 U6', '2015-04-02 P C2 U6'] },
    asked: { asAt: '2017-03-31' },
    row: {
      outcome: 'denominator',
      because: 'in-placement-under-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2013-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-04-02 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed for adoption; the placement just before began 760 days ago.',
    story: { born: '2008-05-01', care: ['2015-09-01 S C2 U6', '2016-03-01 P C2 U6', '2017-12-01 B E1 A6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placed-for-adoption-after-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-09-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-03-01 PlacementStarted',
        '2017-12-01 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed for adoption; the placement just before began 730 days ago.',
    story: { born: '2008-05-01', care: ['2015-09-01 S C2 U6', '2016-03-31 P C2 U6', '2017-12-01 P C2 A4'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placed-for-adoption-after-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-09-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-03-31 PlacementStarted',
        '2017-12-01 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed for adoption; the placement just before began 729 days ago.',
    story: { born: '2008-05-01', care: ['2015-09-01 S C2 U6', '2016-04-01 P C2 U6', '2017-12-01 P C2 A4'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'in-placement-under-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-09-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-04-01 PlacementStarted',
        '2017-12-01 PlacementStarted',
      ],
    },
  },
  {
    shows: "Adopted by the child's own foster carer: the placement simply goes on.",
    story: { born: '2008-05-01', care: ['2015-09-01 S C2 U6', '2017-12-01 U E1 A5'] },
    asked: { asAt: '2018-03-31', policy: 'record' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-09-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-01 LegalStatusChanged PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'The carers became long-term carers: the placement goes on.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2017-06-01 T C2 U4'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-01 PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'The carers became long-term carers: another placement as they are recorded.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2017-06-01 T C2 U4'] },
    asked: { asAt: '2018-03-31', policy: 'record' },
    row: {
      outcome: 'denominator',
      because: 'in-placement-under-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-01 PlacementDetailsChanged',
      ],
    },
  },
  {
    shows: 'A change of legal status ends no placement, whether before the day or after.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C1 U6', '2017-06-01 L C2 U6', '2018-06-01 L E1 U6'] },
    asked: { asAt: '2018-03-31', policy: 'record' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-01 LegalStatusChanged',
      ],
    },
  },
  {
    shows: 'On holiday and back.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2017-08-01 P C2 T2', '2017-08-10 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-08-01 PlacementStarted',
        '2017-08-10 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Still in hospital on the day: the home is still open.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2018-03-20 P C2 T1', '2018-04-05 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The stay in hospital led elsewhere.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2018-03-10 P C2 T1', '2018-03-20 P C2 K2'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'in-placement-under-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'In hospital on the day, away from the adopters.',
    story: { born: '2008-05-01', care: ['2015-09-01 S C2 U6', '2017-12-01 B E1 A6', '2018-03-20 P E1 T1'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placed-for-adoption-after-730-days',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-09-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-01 LegalStatusChanged PlacementStarted',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The data begins in the middle of care.',
    story: { born: '2008-05-01', care: ['2015-01-01 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-placement-730-days',
      notes: ['start-not-known'],
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
