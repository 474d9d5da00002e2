import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Special guardianship (E43).',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E43'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'special-guardianship',
      evidence: ['2018-01-10 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Special guardianship (E44).',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E44'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'special-guardianship',
      evidence: ['2018-01-10 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Special guardianship (E45).',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E45'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'special-guardianship',
      evidence: ['2018-01-10 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Special guardianship (E46).',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E46'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'special-guardianship',
      evidence: ['2018-01-10 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Special guardianship (E47).',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E47'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'special-guardianship',
      evidence: ['2018-01-10 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Special guardianship (E48).',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E48'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'special-guardianship',
      evidence: ['2018-01-10 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'A residence or child arrangements order is not special guardianship.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E41'] },
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
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2017-04-01 E48'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'special-guardianship',
      evidence: ['2017-04-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Left care the day before the window.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2017-03-31 E48'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Left care on the day.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-03-31 E48'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'special-guardianship',
      evidence: ['2018-03-31 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Leaves care the day after.',
    story: { born: '2010-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-04-01 E48'] },
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
    shows: 'An unaccompanied asylum-seeking child is in the figure.',
    story: { born: '2001-05-01', uasc: '2001-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E8'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'left-otherwise', evidence: ['2018-01-10 PeriodOfCareEnded'] },
  },
  {
    shows: 'Asked without unaccompanied asylum-seeking children.',
    story: { born: '2001-05-01', uasc: '2001-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-01-10 E8'] },
    asked: { asAt: '2018-03-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: ['2001-05-01 AsylumSeekingAloneBegan', '2018-01-10 PeriodOfCareEnded'],
    },
  },
];

export default examples;
