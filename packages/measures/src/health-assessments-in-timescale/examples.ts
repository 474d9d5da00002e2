import type { Example } from '../example.ts';

const SINCE_2016 = { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] };
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
] as const;

const UNDER_FIVE = { born: '2013-04-01', care: ['2016-01-10 S C2 U6'] };
const SMALL = [
  '2013-04-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
] as const;

const examples: readonly Example[] = [
  {
    shows: 'Assessed on the first day of the twelve months.',
    story: { ...SINCE_2016, facts: ['2017-04-01 HealthAssessmentHeld kind=REVIEW'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'assessed-in-time',
      evidence: [...IN_CARE, '2017-04-01 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Assessed the day before: the next one is due on the day, and not held.',
    story: { ...SINCE_2016, facts: ['2017-03-31 HealthAssessmentHeld kind=REVIEW'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'assessment-overdue',
      evidence: [...IN_CARE, '2017-03-31 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Assessed on the day; an initial assessment counts as well.',
    story: { ...SINCE_2016, facts: ['2018-03-31 HealthAssessmentHeld kind=INITIAL'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'assessed-in-time',
      evidence: [...IN_CARE, '2018-03-31 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Assessed the day after.',
    story: { ...SINCE_2016, facts: ['2018-04-01 HealthAssessmentHeld kind=REVIEW'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'assessment-overdue', evidence: IN_CARE },
  },
  {
    shows: 'Under five on the day: assessed on the first day of the six months.',
    story: { ...UNDER_FIVE, facts: ['2017-10-01 HealthAssessmentHeld kind=REVIEW'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'assessed-in-time',
      evidence: [...SMALL, '2017-10-01 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Under five on the day: assessed more than six months ago.',
    story: { ...UNDER_FIVE, facts: ['2017-09-30 HealthAssessmentHeld kind=REVIEW'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'assessment-overdue',
      evidence: [...SMALL, '2017-09-30 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Five on the day: twelve months.',
    story: { ...UNDER_FIVE, facts: ['2017-09-30 HealthAssessmentHeld kind=REVIEW'] },
    asked: { asAt: '2018-04-01' },
    row: {
      outcome: 'numerator',
      because: 'assessed-in-time',
      evidence: [...SMALL, '2017-09-30 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'A yearly return says that the child was assessed.',
    story: { ...SINCE_2016, facts: ['2018-03-31 HealthObserved healthAssessment=true'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'yearly-return-says-so',
      evidence: [...IN_CARE, '2018-03-31 HealthObserved'],
    },
  },
  {
    shows: 'The recorded assessment is better evidence than the yearly return.',
    story: {
      ...SINCE_2016,
      facts: [
        '2018-01-09 HealthAssessmentHeld kind=REVIEW',
        '2018-03-31 HealthObserved healthAssessment=true',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'assessed-in-time',
      evidence: [...IN_CARE, '2018-01-09 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'A yearly return that says so is good for twelve months, and no longer.',
    story: { ...SINCE_2016, facts: ['2017-03-31 HealthObserved healthAssessment=true'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'assessment-overdue', evidence: IN_CARE },
  },
  {
    shows: 'A yearly return says that the child was not assessed.',
    story: { ...SINCE_2016, facts: ['2018-03-31 HealthObserved healthAssessment=false'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'assessment-overdue', evidence: IN_CARE },
  },
  {
    shows: 'In care for twelve months to the day.',
    story: {
      born: '2008-05-01',
      care: ['2017-03-31 S C2 U6'],
      facts: ['2018-02-01 HealthAssessmentHeld kind=REVIEW'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'assessed-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-02-01 HealthAssessmentHeld',
      ],
    },
  },
  {
    shows: 'In care for a day less.',
    story: {
      born: '2008-05-01',
      care: ['2017-04-01 S C2 U6'],
      facts: ['2018-02-01 HealthAssessmentHeld kind=REVIEW'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
