import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'social-worker-caseload',
  version: 1,
  title: 'Cases per social worker',
  section: 'Workforce',
  period: 'snapshot',
  population:
    'Social workers of the teams for children in care, in full-time equivalents, as last counted on or before the day.',
  counts: 'Cases that they had between them, for each full-time worker.',
  source: 'Kent scorecard 2018 (district teams)',
  polarity: 'lower',
  unit: 'rate',
  sum: { kind: 'amounts', parts: 100, scale: 1, decimals: 1 },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['authority_fact:caseload']],
  because: {
    'cases-counted': 'The latest count of cases on or before the day, in hundredths.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
