import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'index-multiple-instability',
  version: 1,
  title: 'Stability Index: multiple instability',
  section: 'Stability',
  period: 'snapshot',
  population:
    'Children in care on the day, aged 5 to 15, in the populations of the placement, school and social-worker indexes of the same length.',
  counts:
    'Two or more changes of placement, or a mid-year school move, or two or more changes of social worker.',
  source: "Children's Commissioner, Stability Index 2019",
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1, 2],
  terms: [
    'in-care',
    'in-care-in-first-year',
    'school-moves',
    'worker-changes',
    'placement-changes',
    'index-population',
  ],
  because: {
    'aged-under-5': 'Under 5 on the day.',
    'aged-16-or-over': 'Aged 16 or over on the day.',
    'not-in-care-in-first-year': 'Not in care on any day of the first year.',
    'no-school-in-window': 'No school enrolment in the window.',
    'no-worker-in-window': 'No social worker allocated in the window.',
    'multiple-instability': 'Multiple instability in at least one of the three.',
    'no-multiple-instability': 'Multiple instability in none of the three.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
