import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'iha-referral-5-days',
  version: 1,
  title: 'Referred for the initial health assessment within five working days',
  section: 'Health',
  period: 'rolling',
  population:
    'Periods of care that began, before the 18th birthday, in the twelve months that end with the day; except those in which no initial assessment was held and its day, 20 working days after care began, is still to come, or care ended by then, and except those assessed of which nobody recorded the referral. A referral is known from the assessment that it led to.',
  counts:
    'The earliest referral that led to an initial assessment in the period of care was made within five working days of its start, or before it.',
  source:
    'Promoting the health and well-being of looked-after children (DfE and DHSC, 2015); Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['entered-care'],
  needs: [['observation:health-assessment']],
  because: {
    'referred-in-time': 'Referred within five working days of coming into care.',
    'referred-late': 'Referred later than five working days after coming into care.',
    'referral-not-recorded': 'Assessed, but nobody recorded when the child was referred.',
    'no-assessment': 'The initial assessment is overdue, so no referral is known.',
    'left-care-before-due': 'Care ended by the day on which the assessment was due.',
    'not-yet-due': 'No initial assessment yet, and it is not yet due.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
