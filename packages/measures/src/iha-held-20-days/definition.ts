import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'iha-held-20-days',
  version: 1,
  title: 'Initial health assessment held within 20 working days',
  section: 'Health',
  period: 'rolling',
  population:
    'Periods of care that began, before the 18th birthday, in the twelve months that end with the day; except those in which no initial assessment was held and its day, 20 working days after care began, is still to come, or care ended by then.',
  counts:
    'An initial assessment was held in the period of care, on or before the 20th working day after its start. One that was never held does not count.',
  source:
    'Care Planning Regulations 2010 (SI 2010/959), reg. 7; Promoting the health and well-being of looked-after children (DfE and DHSC, 2015); Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['entered-care'],
  needs: [['observation:health-assessment']],
  because: {
    'held-in-time': 'Held within 20 working days of coming into care.',
    'held-late': 'Held later than 20 working days after coming into care.',
    'not-held': 'Overdue and not held.',
    'left-care-before-due': 'Care ended by the day on which the assessment was due.',
    'not-yet-due': 'Not held, and not yet due.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
