import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'index-school-move-mid-year',
  version: 1,
  title: 'Stability Index: school move in mid-year',
  section: 'Stability',
  period: 'snapshot',
  population: 'Children in care on the day, aged 5 to 15, with a school enrolment in the window.',
  counts:
    'At least one enrolment that starts in the window at another school than the one before it, not between 1 August and 30 September, while in care.',
  source: 'DfE stability measures (official statistics in development)',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1, 2],
  terms: ['in-care', 'school-moves'],
  because: {
    'aged-under-5': 'Under 5 on the day.',
    'aged-16-or-over': 'Aged 16 or over on the day.',
    'no-school-in-window': 'No school enrolment in the window.',
    'moved-in-mid-year': 'Changed school in mid-year while in care.',
    'no-move-in-mid-year': 'No change of school in mid-year while in care.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
