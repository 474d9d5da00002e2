import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'left-care-sgo',
  version: 1,
  title: 'Left care through special guardianship',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  population:
    'Periods of care that ended in the twelve months that end with the day, without short breaks (V3, V4).',
  counts: 'Care ended with a special guardianship order (E45 to E48; E43 and E44 before 2018).',
  source: 'SSDA903 REC; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  because: {
    'special-guardianship': 'Care ended with a special guardianship order.',
    'left-otherwise': 'Care ended in another way, or nobody recorded how.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
