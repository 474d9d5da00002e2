import { addMonths } from '@permanence/calendar/civil-date';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'dental-checks-in-timescale',
  version: 1,
  title: 'Dental check in timescale',
  section: 'Health',
  period: 'snapshot',
  population: 'Children in care on the day whose period of care began 12 months or more before it.',
  counts:
    "A dentist checked the child's teeth in the twelve months that end with the day. Where nobody recorded the check, a yearly return that says the child had it counts as one of its 31 March, for as long.",
  source: 'SSDA903 TEETH_CHECK; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['observation:dental-check', 'observation:yearly-dental-check']],
  because: {
    'in-care-under-12-months': 'In care for less than 12 months.',
    'checked-in-time': 'Checked in the last twelve months.',
    'yearly-return-says-so': 'The latest yearly return says that a dentist checked the teeth.',
    'check-overdue': 'No check in the last twelve months.',
  },
  parameters: (asAt) => ({ months_12_before: addMonths(asAt, -12) }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
