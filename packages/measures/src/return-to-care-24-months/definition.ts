import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'return-to-care-24-months',
  version: 1,
  title: 'Back in care within 24 months',
  section: 'Children in care',
  period: 'year-to-date',
  population:
    'Periods of care that began, before the 18th birthday, since 1 April, up to the day. Short breaks (V3, V4) are no care here.',
  counts: 'The period of care before it had ended no more than 24 months earlier.',
  source: 'Kent scorecard 2018',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['entered-care'],
  because: {
    'first-time-in-care': 'No earlier period of care is known.',
    'back-within-24-months': 'Care had ended 24 months before or less.',
    'back-later': 'Care had ended more than 24 months before.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
