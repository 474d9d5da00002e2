import { addMonths } from '@permanence/calendar/civil-date';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'same-iro-12-months',
  version: 1,
  title: 'Same reviewing officer for twelve months',
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day whose period of care began 18 months or more before it.',
  counts:
    'The current reviewing officer has been allocated without a gap of more than seven days for 12 months or more.',
  source: 'Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care', 'current-allocations'],
  needs: [['allocation:reviewing-officer']],
  because: {
    'in-care-under-18-months': 'In care for less than 18 months.',
    'no-officer': 'No reviewing officer on the day.',
    'same-officer-12-months': 'The same reviewing officer for 12 months or more.',
    'officer-under-12-months': 'The current reviewing officer came less than 12 months ago.',
  },
  parameters: (asAt) => ({
    role: 'reviewing-officer',
    months_18_before: addMonths(asAt, -18),
    months_12_before: addMonths(asAt, -12),
  }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
