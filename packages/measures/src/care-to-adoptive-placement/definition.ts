import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'care-to-adoptive-placement',
  version: 1,
  title: 'Entering care to moving in with adopters (A1)',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  population:
    'Children adopted in the twelve months that end with the day out of a placement for adoption (A3 to A6).',
  counts:
    'Mean days from the start of the period of care to the start of the final run of episodes placed for adoption.',
  source: 'Adoption scorecards, A1; target 426 days',
  polarity: 'lower',
  unit: 'days',
  sum: { kind: 'mean' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['adopted', 'adoptive-placement'],
  because: {
    'not-placed-for-adoption': 'The last placement was not one for adoption (A3 to A6).',
    'moved-in-with-adopters': 'Moved in with the adopters.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
