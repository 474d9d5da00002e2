import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'The service works with the child.',
    story: { born: '2003-05-01', care: ['2016-01-10 S C2 U6'], facts: ['2017-12-01 YouthOffendingStarted'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-01 YouthOffendingStarted',
      ],
    },
  },
  {
    shows: 'The service never did.',
    story: { born: '2003-05-01', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'not-open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'It begins on the day.',
    story: { born: '2003-05-01', care: ['2016-01-10 S C2 U6'], facts: ['2018-03-31 YouthOffendingStarted'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-31 YouthOffendingStarted',
      ],
    },
  },
  {
    shows: 'It begins the day after.',
    story: { born: '2003-05-01', care: ['2016-01-10 S C2 U6'], facts: ['2018-04-01 YouthOffendingStarted'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'not-open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'It closed the case on the day.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-12-01 YouthOffendingStarted as a', '2018-03-31 YouthOffendingEnded involvement=a'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'not-open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'It closes the case the day after.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-12-01 YouthOffendingStarted as a', '2018-04-01 YouthOffendingEnded involvement=a'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-01 YouthOffendingStarted',
      ],
    },
  },
  {
    shows: 'It began before care did.',
    story: { born: '2003-05-01', care: ['2016-01-10 S C2 U6'], facts: ['2015-12-01 YouthOffendingStarted'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2015-12-01 YouthOffendingStarted',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Closed once, and open again.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: [
        '2016-12-01 YouthOffendingStarted as a',
        '2017-03-31 YouthOffendingEnded involvement=a',
        '2018-01-10 YouthOffendingStarted',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-10 YouthOffendingStarted',
      ],
    },
  },
  {
    shows: 'Too young to be charged with anything: counted all the same.',
    story: { born: '2012-05-01', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'not-open-to-youth-offending',
      evidence: [
        '2012-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'No longer in care.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-03-31 E4A'],
      facts: ['2017-12-01 YouthOffendingStarted'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Unaccompanied asylum-seeking children are counted.',
    story: {
      born: '2003-05-01',
      uasc: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-12-01 YouthOffendingStarted'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'open-to-youth-offending',
      evidence: [
        '2003-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-01 YouthOffendingStarted',
      ],
    },
  },
  {
    shows: 'Unaccompanied asylum-seeking children left out.',
    story: {
      born: '2003-05-01',
      uasc: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-12-01 YouthOffendingStarted'],
    },
    asked: { asAt: '2018-03-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [
        '2003-05-01 ChildBorn AsylumSeekingAloneBegan',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-01 YouthOffendingStarted',
      ],
    },
  },
];

export default examples;
