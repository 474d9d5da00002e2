import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'W1, W2, then W1 again: two changes.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03 to 2017-06-20', 'W1 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
        '2017-06-20 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'One change.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'A change on the first day of the window is not counted.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-04-01', 'W2 2017-04-01 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-01 SocialWorkerAllocated',
        '2017-06-20 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'A change on the second day of the window is counted.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-04-02', 'W2 2017-04-02 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 SocialWorkerAllocated',
        '2017-04-02 SocialWorkerAllocationEnded SocialWorkerAllocated',
        '2017-06-20 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The second change is on the day.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03 to 2018-03-31', 'W3 2018-03-31'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
        '2018-03-31 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The second change is the day after.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03 to 2018-04-01', 'W3 2018-04-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The first worker of all is no change.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2017-05-03 to 2017-06-20', 'W2 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-05-03 SocialWorkerAllocated',
        '2017-06-20 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The same worker again, after some weeks, is no change.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W1 2017-06-20 to 2017-09-05', 'W2 2017-09-05'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-two-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded',
        '2017-06-20 SocialWorkerAllocated',
        '2017-09-05 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'Over two years: one change in each.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2016-05-03', 'W2 2016-05-03 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'two-or-more-changes',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 SocialWorkerAllocated',
        '2016-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
        '2017-06-20 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The only worker left before the window.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], workers: ['W1 2016-01-12 to 2017-03-01'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-worker-in-window',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
