import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'The child complained.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'made-by-child',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-14 ComplaintReceived',
      ],
    },
  },
  {
    shows: 'Somebody complained on behalf of the child.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=BEHALF'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'made-on-behalf',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-14 ComplaintReceived',
      ],
    },
  },
  {
    shows: 'On the first day of the month.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-01 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'made-by-child',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-01 ComplaintReceived',
      ],
    },
  },
  {
    shows: 'On the last day of the month before.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-02-28 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'On the day.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-14' },
    row: {
      outcome: 'numerator',
      because: 'made-by-child',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-14 ComplaintReceived',
      ],
    },
  },
  {
    shows: 'The day after: not yet.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-15 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-14' },
    row: 'none',
  },
  {
    shows: 'On the day care began.',
    story: {
      born: '2003-05-01',
      care: ['2018-03-14 S C2 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'made-by-child',
      evidence: [
        '2003-05-01 ChildBorn',
        '2018-03-14 PeriodOfCareStarted LegalStatusChanged PlacementStarted ComplaintReceived',
      ],
    },
  },
  {
    shows: 'The day before care began.',
    story: {
      born: '2003-05-01',
      care: ['2018-03-14 S C2 U6'],
      facts: ['2018-03-13 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'excluded', because: 'not-in-care', evidence: ['2018-03-13 ComplaintReceived'] },
  },
  {
    shows: 'On the day care ended: that day is the first out of care.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-03-14 E4A'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'excluded', because: 'not-in-care', evidence: ['2018-03-14 ComplaintReceived'] },
  },
  {
    shows: 'Care ended the day after.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-03-15 E4A'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'made-by-child',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-14 ComplaintReceived',
      ],
    },
  },
  {
    shows: 'On the 18th birthday: a care leaver by then.',
    story: {
      born: '2000-03-14',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'excluded', because: 'not-in-care', evidence: ['2018-03-14 ComplaintReceived'] },
  },
  {
    shows: 'The day before the 18th birthday.',
    story: {
      born: '2000-03-15',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'made-by-child',
      evidence: [
        '2000-03-15 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-14 ComplaintReceived',
      ],
    },
  },
  {
    shows: 'In a short break.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S V4 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'excluded', because: 'not-in-care', evidence: ['2018-03-14 ComplaintReceived'] },
  },
  {
    shows: 'The data begins in the middle of care.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 P C2 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'made-by-child',
      notes: ['start-not-known'],
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-14 ComplaintReceived',
      ],
    },
  },
  {
    shows: 'Unaccompanied asylum-seeking children left out.',
    story: {
      born: '2003-05-01',
      uasc: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-14 ComplaintReceived madeBy=CHILD'],
    },
    asked: { asAt: '2018-03-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [
        '2003-05-01 ChildBorn AsylumSeekingAloneBegan',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-14 ComplaintReceived',
      ],
    },
  },
];

export default examples;
