import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Three workers in the window.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-workers',
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
    shows: 'W1, W2, then W1 again: two workers.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03 to 2017-06-20', 'W1 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-workers',
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
    shows: 'The first worker left on the first day of the window.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-04-01', 'W2 2017-04-01 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-workers',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-01 SocialWorkerAllocated',
        '2017-06-20 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The first worker left on the second day of the window.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-04-02', 'W2 2017-04-02 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-workers',
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
    shows: 'The third worker comes on the day.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03 to 2018-03-31', 'W3 2018-03-31'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-workers',
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
    shows: 'The third worker comes the day after.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03 to 2018-04-01', 'W3 2018-04-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-workers',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'Workers from before the child came into care count.',
    story: {
      born: '2008-05-01',
      care: ['2017-12-22 S C2 U6'],
      workers: ['W1 2016-01-12 to 2017-05-03', 'W2 2017-05-03 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-workers',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-12 SocialWorkerAllocated',
        '2017-05-03 SocialWorkerAllocationEnded SocialWorkerAllocated',
        '2017-06-20 SocialWorkerAllocationEnded SocialWorkerAllocated',
        '2017-12-22 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The window of two years holds three workers.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2016-05-03', 'W2 2016-05-03 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'three-or-more-workers',
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
    shows: 'The window of one year holds two of three workers.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-01-12 to 2016-05-03', 'W2 2016-05-03 to 2017-06-20', 'W3 2017-06-20'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'fewer-than-three-workers',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-05-03 SocialWorkerAllocated',
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
  {
    shows: 'Never a worker.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] },
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
