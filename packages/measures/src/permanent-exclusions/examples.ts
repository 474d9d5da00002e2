import type { Example } from '../example.ts';

const SINCE_2016 = { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] };
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
] as const;

const examples: readonly Example[] = [
  {
    shows: 'Excluded on the first day of the academic year.',
    story: { ...SINCE_2016, facts: ['2018-09-01 PermanentlyExcluded'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'permanently-excluded',
      evidence: [...IN_CARE, '2018-09-01 PermanentlyExcluded'],
    },
  },
  {
    shows: 'Excluded on the last day of the academic year before.',
    story: { ...SINCE_2016, facts: ['2018-08-31 PermanentlyExcluded'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'not-permanently-excluded', evidence: IN_CARE },
  },
  {
    shows: 'In August the academic year is the one that began in the September before.',
    story: { ...SINCE_2016, facts: ['2017-09-01 PermanentlyExcluded'] },
    asked: { asAt: '2018-08-31' },
    row: {
      outcome: 'numerator',
      because: 'permanently-excluded',
      evidence: [...IN_CARE, '2017-09-01 PermanentlyExcluded'],
    },
  },
  {
    shows: 'Excluded by two schools: one child.',
    story: { ...SINCE_2016, facts: ['2018-09-20 PermanentlyExcluded', '2018-11-30 PermanentlyExcluded'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'permanently-excluded',
      evidence: [...IN_CARE, '2018-09-20 PermanentlyExcluded', '2018-11-30 PermanentlyExcluded'],
    },
  },
  {
    shows: 'Excluded the day after.',
    story: { ...SINCE_2016, facts: ['2018-12-01 PermanentlyExcluded'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'not-permanently-excluded', evidence: IN_CARE },
  },
  {
    shows: 'Excluded before coming into care.',
    story: {
      born: '2008-05-01',
      care: ['2018-10-15 S C2 U6'],
      facts: ['2018-09-20 PermanentlyExcluded'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'permanently-excluded',
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-10-15 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-09-20 PermanentlyExcluded',
      ],
    },
  },
  {
    shows: 'No longer in care.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-11-30 E4A'],
      facts: ['2018-09-20 PermanentlyExcluded'],
    },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
];

export default examples;
