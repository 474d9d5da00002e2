import type { Example } from '../example.ts';

/** Twenty working days run to Monday 2 October. */
const CARE = ['2017-09-04 S C2 U6'];
const CAME = [
  '2008-05-01 ChildBorn',
  '2017-09-04 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
] as const;

const examples: readonly Example[] = [
  {
    shows: 'Held on the twentieth working day.',
    story: { born: '2008-05-01', care: CARE, facts: ['2017-10-02 HealthAssessmentHeld kind=INITIAL'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'held-in-time',
      evidence: [...CAME, '2017-10-02 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Held on the working day after.',
    story: { born: '2008-05-01', care: CARE, facts: ['2017-10-03 HealthAssessmentHeld kind=INITIAL'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'held-late',
      evidence: [...CAME, '2017-10-03 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Easter and May Day are not working days: the twentieth after 13 April 2017 is 16 May.',
    story: {
      born: '2008-05-01',
      care: ['2017-04-13 S C2 U6'],
      facts: ['2017-05-16 HealthAssessmentHeld kind=INITIAL'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'held-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-04-13 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-05-16 HealthAssessmentHeld',
      ],
    },
  },
  {
    shows: 'Held before it is due, and asked before it is due.',
    story: { born: '2008-05-01', care: CARE, facts: ['2017-09-18 HealthAssessmentHeld kind=INITIAL'] },
    asked: { asAt: '2017-09-20' },
    row: {
      outcome: 'numerator',
      because: 'held-in-time',
      evidence: [...CAME, '2017-09-18 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Two initial assessments: the first counts.',
    story: {
      born: '2008-05-01',
      care: CARE,
      facts: ['2017-11-20 HealthAssessmentHeld kind=INITIAL', '2017-09-28 HealthAssessmentHeld kind=INITIAL'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'held-in-time',
      evidence: [...CAME, '2017-09-28 HealthAssessmentHeld'],
    },
  },
  {
    shows: 'Not held the day before it is due.',
    story: { born: '2008-05-01', care: CARE },
    asked: { asAt: '2017-10-01' },
    row: { outcome: 'excluded', because: 'not-yet-due', evidence: CAME },
  },
  {
    shows: 'Not held on the day it is due.',
    story: { born: '2008-05-01', care: CARE, facts: ['2017-10-03 HealthAssessmentHeld kind=INITIAL'] },
    asked: { asAt: '2017-10-02' },
    row: { outcome: 'denominator', because: 'not-held', evidence: CAME },
  },
  {
    shows: 'A review assessment is not the initial one.',
    story: { born: '2008-05-01', care: CARE, facts: ['2017-09-28 HealthAssessmentHeld kind=REVIEW'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'not-held', evidence: CAME },
  },
  {
    shows: 'An assessment the day before care began is not of this period of care.',
    story: { born: '2008-05-01', care: CARE, facts: ['2017-09-03 HealthAssessmentHeld kind=INITIAL'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'not-held', evidence: CAME },
  },
  {
    shows: 'Left care on the day on which it was due.',
    story: { born: '2008-05-01', care: [...CARE, 'ended 2017-10-02 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'left-care-before-due',
      evidence: [...CAME, '2017-10-02 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'Left care the day after it was due.',
    story: { born: '2008-05-01', care: [...CARE, 'ended 2017-10-03 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'not-held', evidence: CAME },
  },
  {
    shows: 'Turned 18 before it was due.',
    story: { born: '1999-09-20', care: CARE },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'left-care-before-due',
      evidence: [
        '1999-09-20 ChildBorn',
        '2017-09-04 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Care began on the first day of the window, in the middle of a period: the row says so.',
    story: {
      born: '2008-05-01',
      care: ['2017-04-01 P C2 U6'],
      facts: ['2017-04-20 HealthAssessmentHeld kind=INITIAL'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'held-in-time',
      notes: ['start-not-known'],
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-20 HealthAssessmentHeld',
      ],
    },
  },
  {
    shows: 'Care began the day before the window.',
    story: { born: '2008-05-01', care: ['2017-03-31 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
];

export default examples;
