import type { Example } from '../example.ts';

/** Five working days run to Monday 11 September, twenty to Monday 2 October. */
const CARE = ['2017-09-04 S C2 U6'];
const CAME = [
  '2008-05-01 ChildBorn',
  '2017-09-04 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
] as const;

const examples: readonly Example[] = [
  {
    shows: 'Referred on the fifth working day.',
    story: {
      born: '2008-05-01',
      care: CARE,
      facts: ['2017-09-28 HealthAssessmentHeld kind=INITIAL referred=2017-09-11'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'referred-in-time',
      evidence: [...CAME, '2017-09-28 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Referred on the sixth working day.',
    story: {
      born: '2008-05-01',
      care: CARE,
      facts: ['2017-09-28 HealthAssessmentHeld kind=INITIAL referred=2017-09-12'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'referred-late',
      evidence: [...CAME, '2017-09-28 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Good Friday and Easter Monday are not working days: the fifth after 13 April 2017 is 24 April.',
    story: {
      born: '2008-05-01',
      care: ['2017-04-13 S C2 U6'],
      facts: ['2017-05-10 HealthAssessmentHeld kind=INITIAL referred=2017-04-24'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'referred-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-04-13 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-05-10 HealthAssessmentHeld',
      ],
    },
  },
  {
    shows: 'Referred before care began.',
    story: {
      born: '2008-05-01',
      care: CARE,
      facts: ['2017-09-28 HealthAssessmentHeld kind=INITIAL referred=2017-09-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'referred-in-time',
      evidence: [...CAME, '2017-09-28 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Two initial assessments: the earlier referral counts, though it led to the later one.',
    story: {
      born: '2008-05-01',
      care: CARE,
      facts: [
        '2017-09-28 HealthAssessmentHeld kind=INITIAL referred=2017-09-20',
        '2017-11-02 HealthAssessmentHeld kind=INITIAL referred=2017-09-06',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'referred-in-time',
      evidence: [...CAME, '2017-11-02 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Assessed, but nobody recorded the referral.',
    story: { born: '2008-05-01', care: CARE, facts: ['2017-09-28 HealthAssessmentHeld kind=INITIAL'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'referral-not-recorded',
      evidence: [...CAME, '2017-09-28 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'No assessment, the day before it is due: nobody can tell yet.',
    story: { born: '2008-05-01', care: CARE },
    asked: { asAt: '2017-10-01' },
    row: { outcome: 'excluded', because: 'not-yet-due', evidence: CAME },
  },
  {
    shows: 'No assessment on the day it is due: no referral is known.',
    story: { born: '2008-05-01', care: CARE },
    asked: { asAt: '2017-10-02' },
    row: { outcome: 'denominator', because: 'no-assessment', evidence: CAME },
  },
  {
    shows: 'A review assessment is not the initial one.',
    story: {
      born: '2008-05-01',
      care: CARE,
      facts: ['2017-09-28 HealthAssessmentHeld kind=REVIEW referred=2017-09-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'no-assessment', evidence: CAME },
  },
  {
    shows: 'Left care on the day on which the assessment was due.',
    story: { born: '2008-05-01', care: [...CARE, 'ended 2017-10-02 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'left-care-before-due',
      evidence: [...CAME, '2017-10-02 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Left care the day after.',
    story: { born: '2008-05-01', care: [...CARE, 'ended 2017-10-03 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'no-assessment', evidence: CAME },
  },
  {
    shows: 'Care began the day before the window.',
    story: { born: '2008-05-01', care: ['2017-03-31 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
];

export default examples;
