import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'In care for the first time.',
    story: { born: '2010-05-01', care: ['2017-09-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'first-time-in-care',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Care had ended 24 months before, to the day.',
    story: { born: '2010-05-01', care: ['2014-01-10 S C2 U6', 'ended 2015-09-10 E4A', '2017-09-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'back-within-24-months',
      evidence: [
        '2010-05-01 ChildBorn',
        '2015-09-10 PeriodOfCareEnded',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Care had ended 24 months and a day before.',
    story: { born: '2010-05-01', care: ['2014-01-10 S C2 U6', 'ended 2015-09-09 E4A', '2017-09-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'back-later',
      evidence: [
        '2010-05-01 ChildBorn',
        '2015-09-09 PeriodOfCareEnded',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Came back on 29 February; 24 months before that is 28 February.',
    story: { born: '2010-05-01', care: ['2013-01-10 S C2 U6', 'ended 2014-02-28 E4A', '2016-02-29 S C2 U6'] },
    asked: { asAt: '2016-03-31' },
    row: {
      outcome: 'numerator',
      because: 'back-within-24-months',
      evidence: [
        '2010-05-01 ChildBorn',
        '2014-02-28 PeriodOfCareEnded',
        '2016-02-29 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Of several earlier periods of care the last counts.',
    story: {
      born: '2010-05-01',
      care: [
        '2013-01-10 S C2 U6',
        'ended 2013-06-10 E4A',
        '2016-01-10 S C2 U6',
        'ended 2017-06-10 E4A',
        '2017-09-10 S C2 U6',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'back-within-24-months',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-06-10 PeriodOfCareEnded',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Short breaks before are no care.',
    story: { born: '2010-05-01', care: ['2016-01-10 S V4 U6', 'ended 2017-06-10 E4A', '2017-09-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'first-time-in-care',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Came into care on 1 April.',
    story: { born: '2010-05-01', care: ['2017-04-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'first-time-in-care',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Came into care on 31 March, the year before.',
    story: { born: '2010-05-01', care: ['2017-03-31 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Came into care on the day.',
    story: { born: '2010-05-01', care: ['2018-03-31 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'first-time-in-care',
      evidence: [
        '2010-05-01 ChildBorn',
        '2018-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Came into care the day after.',
    story: { born: '2010-05-01', care: ['2018-04-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Eighteen when it began: no child any more.',
    story: { born: '1999-09-10', care: ['2017-09-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The data begins in the middle of care.',
    story: { born: '2010-05-01', care: ['2017-09-10 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'first-time-in-care',
      notes: ['start-not-known'],
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
