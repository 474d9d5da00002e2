import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: '100.8 of 115 posts: 87.652 %, which rounds half up to 87.7.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: ['2018-11-30 PostsFilledObserved filled=100.8 posts=115'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'posts-counted',
      value: 10080,
      exposure: 11500,
      evidence: ['2018-11-30 PostsFilledObserved'],
    },
  },
  {
    shows: 'Counted the day after.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: ['2018-12-01 PostsFilledObserved filled=100.8 posts=115'],
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
        '2018-09-30 PostsFilledObserved filled=98 posts=115',
        '2018-10-31 PostsFilledObserved filled=101.25 posts=114.5',
      ],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'posts-counted',
      value: 10125,
      exposure: 11450,
      evidence: ['2018-10-31 PostsFilledObserved'],
    },
  },
  {
    shows: 'Counted again the day after: the count of the day holds.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: [
        '2018-09-30 PostsFilledObserved filled=98 posts=115',
        '2018-12-01 PostsFilledObserved filled=100.8 posts=115',
      ],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'posts-counted',
      value: 9800,
      exposure: 11500,
      evidence: ['2018-09-30 PostsFilledObserved'],
    },
  },
  {
    shows: 'A count of cases says nothing of posts.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: ['2018-11-30 CaseloadObserved cases=1557 workers=108.7'],
    },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
];

export default examples;
