import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Two changes of placement.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'multiple-instability',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A move of school in mid-year.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2015-09-01 to 2017-11-06', '900002 2017-11-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'multiple-instability',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2015-09-01 SchoolStarted',
        '2017-11-06 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'A move of school in September is not in mid-year.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2015-09-01 to 2017-09-04', '900002 2017-09-04'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-multiple-instability',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2015-09-01 SchoolStarted',
        '2017-09-04 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Two changes of social worker: W1, W2, W1.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      workers: ['W1 2015-01-05 to 2017-05-03', 'W2 2017-05-03 to 2017-06-20', 'W1 2017-06-20'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'multiple-instability',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
        '2017-06-20 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'One change of placement and one of social worker: twice one is not two of either.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'],
      workers: ['W1 2015-01-05 to 2017-05-03', 'W2 2017-05-03'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-multiple-instability',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'The first of two changes of placement is on the first day of the window.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-04-01 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-multiple-instability',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-04-01 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Nothing changed.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-multiple-instability',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: '5 on the day.',
    story: {
      born: '2013-03-31',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'multiple-instability',
      evidence: [
        '2013-03-31 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: '5 the day after.',
    story: {
      born: '2013-04-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'aged-under-5',
      evidence: [
        '2013-04-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: '16 the day after.',
    story: {
      born: '2002-04-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'multiple-instability',
      evidence: [
        '2002-04-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: '16 on the day.',
    story: {
      born: '2002-03-31',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'aged-16-or-over',
      evidence: [
        '2002-03-31 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Not at school in the window.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01 to 2016-07-21'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-school-in-window',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'No social worker in the window.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05 to 2017-04-01'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-worker-in-window',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Over two years: came into care on the last day of the first.',
    story: {
      born: '2008-05-01',
      care: ['2017-03-31 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'multiple-instability',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Over two years: came into care on the first day of the second.',
    story: {
      born: '2008-05-01',
      care: ['2017-04-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'excluded',
      because: 'not-in-care-in-first-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
        '2017-09-05 PlacementStarted',
      ],
    },
  },
];

export default examples;
