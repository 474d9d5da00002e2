import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'moves-per-1000-days',
  version: 1,
  title: 'Placement moves per 1,000 days in care',
  section: 'Stability',
  period: 'rolling',
  population:
    'Children who entered care in the twelve months that end with the day and stayed eight days or more.',
  counts: 'Moves after the first placement, divided by the days in care in the window, times 1,000.',
  source: 'US Child and Family Services Reviews, round 3, placement stability',
  polarity: 'lower',
  unit: 'rate',
  sum: { kind: 'per', scale: 1_000, decimals: 2 },
  snapshot: false,
  policies: ['carer', 'record'],
  years: [1],
  terms: ['entered-care'],
  because: {
    'entered-care': 'Entered care in the window.',
    'stayed-under-8-days': 'Entered care in the window but stayed less than eight days.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
