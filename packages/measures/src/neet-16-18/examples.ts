import type { Example } from '../example.ts';

const SEVENTEEN = { born: '2001-05-01', care: ['2016-01-10 S C2 U6'] };
const CAME = '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted';
const IN_CARE = ['2001-05-01 ChildBorn', CAME] as const;

const examples: readonly Example[] = [
  {
    shows: 'The latest status, of the day itself, is NEET.',
    story: {
      ...SEVENTEEN,
      facts: [
        '2018-09-10 EducationStatusObserved status=EET',
        '2018-11-30 EducationStatusObserved status=NEET',
      ],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'neet',
      evidence: [...IN_CARE, '2018-11-30 EducationStatusObserved'],
    },
  },
  {
    shows: 'NEET only from the day after.',
    story: {
      ...SEVENTEEN,
      facts: [
        '2018-09-10 EducationStatusObserved status=EET',
        '2018-12-01 EducationStatusObserved status=NEET',
      ],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'denominator',
      because: 'not-neet',
      evidence: [...IN_CARE, '2018-09-10 EducationStatusObserved'],
    },
  },
  {
    shows: 'Two statuses on one day: NEET counts.',
    story: {
      ...SEVENTEEN,
      facts: [
        '2018-09-10 EducationStatusObserved status=NEET',
        '2018-09-10 EducationStatusObserved status=EET',
      ],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'neet',
      evidence: [...IN_CARE, '2018-09-10 EducationStatusObserved'],
    },
  },
  {
    shows: 'On the roll of a school.',
    story: { ...SEVENTEEN, facts: ['2018-09-10 EducationStatusObserved status=SCHOOL'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'denominator',
      because: 'not-neet',
      evidence: [...IN_CARE, '2018-09-10 EducationStatusObserved'],
    },
  },
  {
    shows: 'Nobody recorded a status.',
    story: SEVENTEEN,
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'status-not-known', evidence: IN_CARE },
  },
  {
    shows: '16 on the day.',
    story: {
      born: '2002-11-30',
      care: SEVENTEEN.care,
      facts: ['2018-09-10 EducationStatusObserved status=NEET'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'neet',
      evidence: ['2002-11-30 ChildBorn', CAME, '2018-09-10 EducationStatusObserved'],
    },
  },
  {
    shows: '16 the day after.',
    story: {
      born: '2002-12-01',
      care: SEVENTEEN.care,
      facts: ['2018-09-10 EducationStatusObserved status=NEET'],
    },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'aged-under-16', evidence: ['2002-12-01 ChildBorn', CAME] },
  },
  {
    shows: '18 the day after.',
    story: {
      born: '2000-12-01',
      care: SEVENTEEN.care,
      facts: ['2018-09-10 EducationStatusObserved status=NEET'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'neet',
      evidence: ['2000-12-01 ChildBorn', CAME, '2018-09-10 EducationStatusObserved'],
    },
  },
  {
    shows: '18 on the day.',
    story: {
      born: '2000-11-30',
      care: SEVENTEEN.care,
      facts: ['2018-09-10 EducationStatusObserved status=NEET'],
    },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'In care for twelve months to the day.',
    story: {
      born: '2001-05-01',
      care: ['2017-11-30 S C2 U6'],
      facts: ['2018-09-10 EducationStatusObserved status=NEET'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'neet',
      evidence: [
        '2001-05-01 ChildBorn',
        '2017-11-30 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-09-10 EducationStatusObserved',
      ],
    },
  },
  {
    shows: 'In care for a day less.',
    story: {
      born: '2001-05-01',
      care: ['2017-12-01 S C2 U6'],
      facts: ['2018-09-10 EducationStatusObserved status=NEET'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-12-months',
      evidence: [
        '2001-05-01 ChildBorn',
        '2017-12-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
