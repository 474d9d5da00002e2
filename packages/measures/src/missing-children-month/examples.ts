import type { Example } from '../example.ts';

const asked = { asAt: '2018-11-30' };
const care = ['2016-01-10 S C2 U6'];
const IN_CARE = [
  '2004-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];

const examples: readonly Example[] = [
  {
    shows: 'Went missing in the month.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-11-12 MissingStarted absence=M as a', '2018-11-12 MissingEnded spell=a'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'went-missing',
      evidence: [...IN_CARE, '2018-11-12 MissingStarted'],
    },
  },
  {
    shows: 'Three times in the month, one child: the first time decides.',
    story: {
      born: '2004-05-01',
      care,
      facts: [
        '2018-11-12 MissingStarted absence=M as a',
        '2018-11-13 MissingEnded spell=a',
        '2018-11-14 MissingStarted absence=M as b',
        '2018-11-15 MissingEnded spell=b',
        '2018-11-20 MissingStarted absence=M',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'went-missing',
      evidence: [...IN_CARE, '2018-11-12 MissingStarted'],
    },
  },
  {
    shows: 'Went missing on the first of the month.',
    story: { born: '2004-05-01', care, facts: ['2018-11-01 MissingStarted absence=M'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'went-missing',
      evidence: [...IN_CARE, '2018-11-01 MissingStarted'],
    },
  },
  {
    shows: 'Missing since the last day of the month before.',
    story: { born: '2004-05-01', care, facts: ['2018-10-31 MissingStarted absence=M'] },
    asked,
    row: 'none',
  },
  {
    shows: 'Went missing on the day.',
    story: { born: '2004-05-01', care, facts: ['2018-11-15 MissingStarted absence=M'] },
    asked: { asAt: '2018-11-15' },
    row: {
      outcome: 'numerator',
      because: 'went-missing',
      evidence: [...IN_CARE, '2018-11-15 MissingStarted'],
    },
  },
  {
    shows: 'Went missing the day after.',
    story: { born: '2004-05-01', care, facts: ['2018-11-16 MissingStarted absence=M'] },
    asked: { asAt: '2018-11-15' },
    row: 'none',
  },
  {
    shows: 'Away without authorisation is not missing.',
    story: { born: '2004-05-01', care, facts: ['2018-11-12 MissingStarted absence=A'] },
    asked,
    row: 'none',
  },
  {
    shows: 'Not in care when it happened.',
    story: {
      born: '2004-05-01',
      care: ['2018-11-13 S C2 U6'],
      facts: ['2018-11-12 MissingStarted absence=M'],
    },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-in-care',
      evidence: ['2004-05-01 ChildBorn', '2018-11-12 MissingStarted'],
    },
  },
  {
    shows: 'Not in care the first time, in care the second.',
    story: {
      born: '2004-05-01',
      care: ['2018-11-13 S C2 U6'],
      facts: [
        '2018-11-10 MissingStarted absence=M as a',
        '2018-11-11 MissingEnded spell=a',
        '2018-11-13 MissingStarted absence=M',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'went-missing',
      evidence: [
        '2004-05-01 ChildBorn',
        '2018-11-13 PeriodOfCareStarted LegalStatusChanged PlacementStarted MissingStarted',
      ],
    },
  },
  {
    shows: 'A short break is not care.',
    story: {
      born: '2004-05-01',
      care: ['2016-01-10 S V4 U6'],
      facts: ['2018-11-12 MissingStarted absence=M'],
    },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-in-care',
      evidence: ['2004-05-01 ChildBorn', '2018-11-12 MissingStarted'],
    },
  },
  {
    shows: 'Care ended after the child went missing: it counts all the same.',
    story: {
      born: '2004-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-11-20 E4A'],
      facts: ['2018-11-12 MissingStarted absence=M as a', '2018-11-20 MissingEnded spell=a'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'went-missing',
      evidence: [...IN_CARE, '2018-11-12 MissingStarted'],
    },
  },
  {
    shows: 'Went missing on the 18th birthday.',
    story: { born: '2000-11-12', care, facts: ['2018-11-12 MissingStarted absence=M'] },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-in-care',
      evidence: [
        '2000-11-12 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-11-12 MissingStarted',
      ],
    },
  },
  {
    shows: 'Went missing the day before the 18th birthday.',
    story: { born: '2000-11-13', care, facts: ['2018-11-12 MissingStarted absence=M'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'went-missing',
      evidence: [
        '2000-11-13 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-11-12 MissingStarted',
      ],
    },
  },
];

export default examples;
