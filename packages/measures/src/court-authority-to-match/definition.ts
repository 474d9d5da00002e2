import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'court-authority-to-match',
  version: 1,
  title: 'Court authority to match (A2)',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  population:
    'Children adopted in the twelve months that end with the day, with a placement order and a match.',
  counts:
    'Mean days from the placement order (first day of legal status E1 in the period of care) to the match; 0 when the match came first.',
  source: 'Adoption scorecards, A2; target 121 days',
  polarity: 'lower',
  unit: 'days',
  sum: { kind: 'mean' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['adopted'],
  because: {
    'no-placement-order': 'No placement order in the period of care.',
    'no-match': 'No match recorded.',
    'order-then-match': 'Placement order and match are both known.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
