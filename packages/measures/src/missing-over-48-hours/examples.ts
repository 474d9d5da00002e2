import type { Example } from '../example.ts';

const asked = { asAt: '2018-11-30' };
const care = ['2016-01-10 S C2 U6'];
const IN_CARE = [
  '2004-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];

const spell = (from: string, to: string): readonly string[] => [
  `${from} MissingStarted absence=M as a`,
  `${to} MissingEnded spell=a`,
];

const examples: readonly Example[] = [
  {
    shows: 'Back three days later.',
    story: { born: '2004-05-01', care, facts: spell('2018-11-12', '2018-11-15') },
    asked,
    row: {
      outcome: 'numerator',
      because: 'missing-over-48-hours',
      evidence: [...IN_CARE, '2018-11-12 MissingStarted', '2018-11-15 MissingEnded'],
    },
  },
  {
    shows: 'Back two days later: it may have been less than 48 hours.',
    story: { born: '2004-05-01', care, facts: spell('2018-11-12', '2018-11-14') },
    asked,
    row: {
      outcome: 'excluded',
      because: 'missing-48-hours-or-less',
      evidence: [...IN_CARE, '2018-11-12 MissingStarted', '2018-11-14 MissingEnded'],
    },
  },
  {
    shows: 'Still missing on the third day.',
    story: { born: '2004-05-01', care, facts: ['2018-11-27 MissingStarted absence=M'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'still-missing-after-48-hours',
      evidence: [...IN_CARE, '2018-11-27 MissingStarted'],
    },
  },
  {
    shows: 'Still missing on the second day.',
    story: { born: '2004-05-01', care, facts: ['2018-11-28 MissingStarted absence=M'] },
    asked,
    row: {
      outcome: 'excluded',
      because: 'missing-48-hours-or-less',
      evidence: [...IN_CARE, '2018-11-28 MissingStarted'],
    },
  },
  {
    shows: 'That it lasts longer after the day makes no difference to the day.',
    story: { born: '2004-05-01', care, facts: spell('2018-11-28', '2018-12-10') },
    asked,
    row: {
      outcome: 'excluded',
      because: 'missing-48-hours-or-less',
      evidence: [...IN_CARE, '2018-11-28 MissingStarted'],
    },
  },
  {
    shows: 'Back on the day, after three days.',
    story: { born: '2004-05-01', care, facts: spell('2018-11-27', '2018-11-30') },
    asked,
    row: {
      outcome: 'numerator',
      because: 'missing-over-48-hours',
      evidence: [...IN_CARE, '2018-11-27 MissingStarted', '2018-11-30 MissingEnded'],
    },
  },
  {
    shows: 'Began on the first of the month.',
    story: { born: '2004-05-01', care, facts: spell('2018-11-01', '2018-11-09') },
    asked,
    row: {
      outcome: 'numerator',
      because: 'missing-over-48-hours',
      evidence: [...IN_CARE, '2018-11-01 MissingStarted', '2018-11-09 MissingEnded'],
    },
  },
  {
    shows: 'Began the day before the month.',
    story: { born: '2004-05-01', care, facts: spell('2018-10-31', '2018-11-09') },
    asked,
    row: 'none',
  },
  {
    shows: 'Away without authorisation is not missing.',
    story: { born: '2004-05-01', care, facts: ['2018-11-12 MissingStarted absence=A'] },
    asked,
    row: 'none',
  },
  {
    shows: 'Not in care when it began.',
    story: { born: '2004-05-01', care: ['2018-11-13 S C2 U6'], facts: spell('2018-11-12', '2018-11-20') },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-in-care',
      evidence: ['2004-05-01 ChildBorn', '2018-11-12 MissingStarted', '2018-11-20 MissingEnded'],
    },
  },
];

export default examples;
