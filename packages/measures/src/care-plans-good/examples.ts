import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Good.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-09-12 CarePlanGraded grade=GOOD'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'good', evidence: ['2017-09-12 CarePlanGraded'] },
  },
  {
    shows: 'Outstanding.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-09-12 CarePlanGraded grade=OUTST'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'outstanding', evidence: ['2017-09-12 CarePlanGraded'] },
  },
  {
    shows: 'Requires improvement.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-09-12 CarePlanGraded grade=REQIMP'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'requires-improvement', evidence: ['2017-09-12 CarePlanGraded'] },
  },
  {
    shows: 'Inadequate.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-09-12 CarePlanGraded grade=INADEQ'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'inadequate', evidence: ['2017-09-12 CarePlanGraded'] },
  },
  {
    shows: 'On the first day of the twelve months.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-04-01 CarePlanGraded grade=GOOD'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'good', evidence: ['2017-04-01 CarePlanGraded'] },
  },
  {
    shows: 'The day before the twelve months.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-03-31 CarePlanGraded grade=GOOD'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'On the day.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-03-31 CarePlanGraded grade=GOOD'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'good', evidence: ['2018-03-31 CarePlanGraded'] },
  },
  {
    shows: 'The day after.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2018-04-01 CarePlanGraded grade=GOOD'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Audited after care ended: the plan was for a child in care all the same.',
    story: {
      born: '2003-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2017-09-01 E4A'],
      facts: ['2017-09-12 CarePlanGraded grade=INADEQ'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'inadequate', evidence: ['2017-09-12 CarePlanGraded'] },
  },
  {
    shows: 'Unaccompanied asylum-seeking children left out.',
    story: {
      born: '2003-05-01',
      uasc: '2003-05-01',
      care: ['2016-01-10 S C2 U6'],
      facts: ['2017-09-12 CarePlanGraded grade=GOOD'],
    },
    asked: { asAt: '2018-03-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: ['2003-05-01 AsylumSeekingAloneBegan', '2017-09-12 CarePlanGraded'],
    },
  },
];

export default examples;
