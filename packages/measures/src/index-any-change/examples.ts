import type { Example } from '../example.ts';

const examples: readonly Example[] = [
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
      because: 'no-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'A change of placement.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'some-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A change of social worker.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      workers: ['W1 2015-01-05 to 2017-05-03', 'W2 2017-05-03'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'some-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'A move of school, on whatever date: here in September.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01 to 2017-07-21', '900002 2017-09-04'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'some-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-07-21 SchoolLeft',
        '2017-09-04 SchoolStarted',
      ],
    },
  },
  {
    shows: 'A change of placement or of worker on the first day of the window is not counted.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-04-01 P C2 U6'],
      workers: ['W1 2015-01-05 to 2017-04-01', 'W2 2017-04-01'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-01 PlacementStarted SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'A change of placement on the second day of the window is counted.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-04-02 P C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'some-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-04-02 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A change on the day.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2018-03-31 P C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'some-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2018-03-31 PlacementStarted',
      ],
    },
  },
  {
    shows: 'A change the day after.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2018-04-01 P C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'Only with the same carer, and of legal status.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C1 U6', '2017-06-20 T C1 U4', '2017-09-05 L C2 U4'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-09-05 LegalStatusChanged',
      ],
    },
  },
  {
    shows: '5 on the day.',
    story: {
      born: '2013-03-31',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'some-change',
      evidence: [
        '2013-03-31 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
      ],
    },
  },
  {
    shows: '5 the day after.',
    story: {
      born: '2013-04-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'],
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
      ],
    },
  },
  {
    shows: '16 the day after.',
    story: {
      born: '2002-04-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'some-change',
      evidence: [
        '2002-04-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-06-20 PlacementStarted',
      ],
    },
  },
  {
    shows: '16 on the day.',
    story: {
      born: '2002-03-31',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'],
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
      ],
    },
  },
  {
    shows: 'Not at school in the window.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'],
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
      ],
    },
  },
  {
    shows: 'No social worker in the window.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'],
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
      ],
    },
  },
  {
    shows: 'Over two years: came into care on the last day of the first.',
    story: {
      born: '2008-05-01',
      care: ['2017-03-31 S C2 U6', '2017-06-20 P C2 U6'],
      workers: ['W1 2015-01-05'],
      schools: ['900001 2014-09-01'],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'some-change',
      evidence: [
        '2008-05-01 ChildBorn',
        '2014-09-01 SchoolStarted',
        '2015-01-05 SocialWorkerAllocated',
        '2017-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Over two years: came into care on the first day of the second.',
    story: {
      born: '2008-05-01',
      care: ['2017-04-01 S C2 U6', '2017-06-20 P C2 U6'],
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
      ],
    },
  },
];

export default examples;
