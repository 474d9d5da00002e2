import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'index-all-three',
  version: 1,
  title: 'Stability Index: instability in all three',
  section: 'Stability',
  period: 'snapshot',
  population:
    'Children in care on the day, aged 5 to 15, in the populations of the placement, school and social-worker indexes of the same length.',
  counts: 'Three or more placements, and a mid-year school move, and three or more different social workers.',
  source: 'DfE stability measures (official statistics in development)',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: ['carer', 'record'],
  years: [1, 2],
  terms: [
    'in-care',
    'in-care-in-first-year',
    'school-moves',
    'worker-changes',
    'placements-in-window',
    'index-population',
  ],
  because: {
    'aged-under-5': 'Under 5 on the day.',
    'aged-16-or-over': 'Aged 16 or over on the day.',
    'not-in-care-in-first-year': 'Not in care on any day of the first year.',
    'no-school-in-window': 'No school enrolment in the window.',
    'no-worker-in-window': 'No social worker allocated in the window.',
    'unstable-in-all-three': 'Three or more placements, a mid-year school move and three or more workers.',
    'not-unstable-in-all-three': 'Not all three.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
