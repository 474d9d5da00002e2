import { addMonths } from '@permanence/calendar/civil-date';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'same-social-worker-12-months',
  version: 1,
  title: 'Same social worker for twelve months',
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day whose period of care began 18 months or more before it.',
  counts:
    'The current social worker has been allocated without a gap of more than seven days for 12 months or more.',
  source: 'Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care', 'current-allocations'],
  needs: [['allocation:social-worker']],
  because: {
    'in-care-under-18-months': 'In care for less than 18 months.',
    'no-worker': 'No social worker on the day.',
    'same-worker-12-months': 'The same social worker for 12 months or more.',
    'worker-under-12-months': 'The current social worker came less than 12 months ago.',
  },
  parameters: (asAt) => ({
    role: 'social-worker',
    months_18_before: addMonths(asAt, -18),
    months_12_before: addMonths(asAt, -12),
  }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
