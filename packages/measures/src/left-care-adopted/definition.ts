import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'left-care-adopted',
  version: 1,
  title: 'Left care through adoption, without unaccompanied children',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  population:
    'Periods of care that ended in the twelve months that end with the day, without short breaks (V3, V4) and without those of children who were unaccompanied asylum-seeking children on their last day in care.',
  counts: 'Care ended with adoption (E11 or E12).',
  source: 'SSDA903 REC; Kent scorecard 2018 (its label adds special guardianship, its figures do not)',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  because: {
    uasc: 'Was an unaccompanied asylum-seeking child on the last day in care.',
    adopted: 'Care ended with adoption (E11 or E12).',
    'left-otherwise': 'Care ended in another way, or nobody recorded how.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
