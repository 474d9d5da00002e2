import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'iro-caseload',
  version: 1,
  title: 'Children per reviewing officer',
  section: 'Workforce',
  period: 'snapshot',
  population:
    'Reviewing officers with at least one child in care on the day; where the authority records how many there are in full-time equivalents, so many.',
  counts: 'Mean number of children in care on the day for each of them.',
  source: 'IRO Handbook; Kent scorecard 2018 (target 70)',
  polarity: 'lower',
  unit: 'rate',
  sum: { kind: 'load' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care', 'current-allocations'],
  because: {
    'has-officer': 'Has a reviewing officer on the day.',
    'no-officer': 'No reviewing officer on the day.',
  },
  parameters: () => ({ role: 'reviewing-officer' }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
