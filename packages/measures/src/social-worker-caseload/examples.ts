import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: '1,557 cases of 108.7 full-time workers: 14.3 each.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: ['2018-11-30 CaseloadObserved cases=1557 workers=108.7'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'cases-counted',
      value: 155700,
      exposure: 10870,
      evidence: ['2018-11-30 CaseloadObserved'],
    },
  },
  {
    shows: 'Counted the day after.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: ['2018-12-01 CaseloadObserved cases=1557 workers=108.7'],
    },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'Counted twice: the later count holds.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: [
        '2018-09-30 CaseloadObserved cases=1600 workers=108.7',
        '2018-10-31 CaseloadObserved cases=1500 workers=100.25',
      ],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'cases-counted',
      value: 150000,
      exposure: 10025,
      evidence: ['2018-10-31 CaseloadObserved'],
    },
  },
  {
    shows: 'Counted again the day after: the count of the day holds.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: [
        '2018-09-30 CaseloadObserved cases=1600 workers=100',
        '2018-12-01 CaseloadObserved cases=1500 workers=100',
      ],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'cases-counted',
      value: 160000,
      exposure: 10000,
      evidence: ['2018-09-30 CaseloadObserved'],
    },
  },
  {
    shows: 'A count of posts says nothing of cases.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: ['2018-11-30 PostsFilledObserved filled=100.8 posts=115'],
    },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
];

export default examples;
