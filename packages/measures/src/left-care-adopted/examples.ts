import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Adopted, the application unopposed.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E11'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'adopted', evidence: ['2018-01-10 PeriodOfCareEnded'] },
  },
  {
    shows: 'Adopted, consent dispensed with.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E12'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'adopted', evidence: ['2018-01-10 PeriodOfCareEnded'] },
  },
  {
    shows: 'Special guardianship is not adoption.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E46'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'left-otherwise', evidence: ['2018-01-10 PeriodOfCareEnded'] },
  },
  {
    shows: 'Left care in another way: returned home.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'left-otherwise', evidence: ['2018-01-10 PeriodOfCareEnded'] },
  },
  {
    shows: 'Left care, and nobody recorded how.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'left-otherwise', evidence: ['2018-01-10 PeriodOfCareEnded'] },
  },
  {
    shows: 'Left care on the first day of the window.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2017-04-01 E12'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'adopted', evidence: ['2017-04-01 PeriodOfCareEnded'] },
  },
  {
    shows: 'Left care the day before the window.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2017-03-31 E12'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Left care on the day.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-03-31 E12'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'adopted', evidence: ['2018-03-31 PeriodOfCareEnded'] },
  },
  {
    shows: 'Leaves care the day after.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-04-01 E12'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The end of short breaks is no end of care.',
    story: { born: '2010-05-01', care: ['2015-01-10 S V4 U6', 'ended 2018-01-10 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Care went on as short breaks.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', '2018-01-10 L V4 U6', 'ended 2018-02-10 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'An unaccompanied asylum-seeking child is left out.',
    story: { born: '2001-05-01', uasc: '2001-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E8'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: ['2001-05-01 AsylumSeekingAloneBegan', '2018-01-10 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Was one until care ended, at the 18th birthday: the last day in care decides.',
    story: {
      born: '2000-01-10',
      uasc: '2000-01-10 to 2018-01-10',
      care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E5'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: ['2000-01-10 AsylumSeekingAloneBegan', '2018-01-10 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Was one until the day before: in the figure.',
    story: {
      born: '2000-01-10',
      uasc: '2000-01-10 to 2018-01-09',
      care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E5'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'left-otherwise', evidence: ['2018-01-10 PeriodOfCareEnded'] },
  },
];

export default examples;
