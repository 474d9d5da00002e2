import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'The same social worker for exactly twelve months.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], workers: ['W1 2017-03-31'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'same-worker-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-31 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The same social worker for a day less than twelve months.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], workers: ['W1 2017-04-01'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'worker-under-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-01 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'In care for exactly eighteen months.',
    story: { born: '2008-05-01', care: ['2016-09-30 S C2 U6'], workers: ['W1 2016-10-03'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'same-worker-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-09-30 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-10-03 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'In care for a day less than eighteen months.',
    story: { born: '2008-05-01', care: ['2016-10-01 S C2 U6'], workers: ['W1 2016-10-03'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-18-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-10-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-10-03 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'Eighteen months before 31 August is the last day of February.',
    story: { born: '2008-05-01', care: ['2017-02-28 S C2 U6'], workers: ['W1 2017-03-01'] },
    asked: { asAt: '2018-08-31' },
    row: {
      outcome: 'numerator',
      because: 'same-worker-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-02-28 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-01 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'Eighteen months before 31 August is the last day of February, and care began the day after.',
    story: { born: '2008-05-01', care: ['2017-03-01 S C2 U6'], workers: ['W1 2017-03-01'] },
    asked: { asAt: '2018-08-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-18-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'Twelve months before 29 February is 28 February.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], workers: ['W1 2019-02-28'] },
    asked: { asAt: '2020-02-29' },
    row: {
      outcome: 'numerator',
      because: 'same-worker-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-02-28 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The same social worker again after seven days without anybody: unbroken.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-10-01 to 2017-06-01', 'W1 2017-06-08'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'same-worker-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-10-01 SocialWorkerAllocated',
        '2017-06-01 SocialWorkerAllocationEnded',
        '2017-06-08 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The same social worker again after eight days without anybody: broken.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-10-01 to 2017-06-01', 'W1 2017-06-09'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'worker-under-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-06-09 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The same social worker again after seven days with somebody else: unbroken.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      workers: ['W1 2016-10-01 to 2017-06-01', 'W2 2017-06-01 to 2017-06-08', 'W1 2017-06-08'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'same-worker-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-10-01 SocialWorkerAllocated',
        '2017-06-01 SocialWorkerAllocationEnded',
        '2017-06-08 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'Of two at a time, the one who came last is the current one.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], workers: ['W1 2016-10-01', 'W2 2018-01-15'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'worker-under-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-15 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'The social worker left on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], workers: ['W1 2016-10-01 to 2018-03-31'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-worker',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The social worker left the day after.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], workers: ['W1 2016-10-01 to 2018-04-01'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'same-worker-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-10-01 SocialWorkerAllocated',
      ],
    },
  },
  {
    shows: 'There never was a social worker.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-worker',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Back in care: time in care starts afresh.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2017-06-01 E4A', '2017-07-01 S C2 U6'],
      workers: ['W1 2016-10-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-18-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-10-01 SocialWorkerAllocated',
        '2017-07-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The data begins in the middle of care.',
    story: { born: '2008-05-01', care: ['2016-01-10 P C2 U6'], workers: ['W1 2016-10-01'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'same-worker-12-months',
      notes: ['start-not-known'],
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-10-01 SocialWorkerAllocated',
      ],
    },
  },
];

export default examples;
