import type { Example } from '../example.ts';

const SINCE_2016 = { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] };
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
] as const;

const examples: readonly Example[] = [
  {
    shows: 'Checked on the first day of the twelve months.',
    story: { ...SINCE_2016, facts: ['2017-04-01 DentalCheckHeld'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'checked-in-time',
      evidence: [...IN_CARE, '2017-04-01 DentalCheckHeld'],
    },
  },
  {
    shows: 'Checked the day before: the next one is due on the day, and not held.',
    story: { ...SINCE_2016, facts: ['2017-03-31 DentalCheckHeld'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'check-overdue',
      evidence: [...IN_CARE, '2017-03-31 DentalCheckHeld'],
    },
  },
  {
    shows: 'Checked twice: the later check decides.',
    story: { ...SINCE_2016, facts: ['2017-01-17 DentalCheckHeld', '2018-03-31 DentalCheckHeld'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'checked-in-time',
      evidence: [...IN_CARE, '2018-03-31 DentalCheckHeld'],
    },
  },
  {
    shows: 'Checked the day after.',
    story: { ...SINCE_2016, facts: ['2018-04-01 DentalCheckHeld'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'check-overdue', evidence: IN_CARE },
  },
  {
    shows: 'Under five: twelve months too.',
    story: { born: '2013-04-01', care: ['2016-01-10 S C2 U6'], facts: ['2017-04-01 DentalCheckHeld'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'checked-in-time',
      evidence: [
        '2013-04-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-01 DentalCheckHeld',
      ],
    },
  },
  {
    shows: 'A yearly return says that a dentist checked the teeth.',
    story: { ...SINCE_2016, facts: ['2018-03-31 HealthObserved teethCheck=true'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'yearly-return-says-so',
      evidence: [...IN_CARE, '2018-03-31 HealthObserved'],
    },
  },
  {
    shows: 'A yearly return that says so is good for twelve months, and no longer.',
    story: { ...SINCE_2016, facts: ['2017-03-31 HealthObserved teethCheck=true'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'check-overdue', evidence: IN_CARE },
  },
  {
    shows: 'A yearly return says that no dentist checked the teeth.',
    story: { ...SINCE_2016, facts: ['2018-03-31 HealthObserved teethCheck=false'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'check-overdue', evidence: IN_CARE },
  },
  {
    shows: 'In care for twelve months to the day, and never checked.',
    story: { born: '2008-05-01', care: ['2017-03-31 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'check-overdue',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'In care for a day less.',
    story: { born: '2008-05-01', care: ['2017-04-01 S C2 U6'] },
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
