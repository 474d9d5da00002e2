import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'care-to-adoptive-placement-adjusted',
  version: 1,
  title: 'Entering care to moving in, adjusted for foster carers who adopt (A10)',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  population: 'Children adopted in the twelve months that end with the day.',
  counts:
    'As A1; for a child adopted by the own foster carer (FOSTER_CARE 1, or placed last as A3 or A5) the clock stops on the day the child joined that carer.',
  source: 'Adoption scorecards, A10',
  polarity: 'lower',
  unit: 'days',
  sum: { kind: 'mean' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['adopted', 'adoptive-placement'],
  because: {
    'adopted-by-own-carer': 'Adopted by the own foster carer: the clock stopped on joining that carer.',
    'moved-in-with-adopters': 'Moved in with the adopters.',
    'not-placed-for-adoption':
      'The last placement was not one for adoption, nor with the adopting foster carer.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
