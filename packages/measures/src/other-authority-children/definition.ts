import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'other-authority-children',
  version: 1,
  title: 'Children of other authorities placed in our area',
  section: 'Children in care',
  period: 'snapshot',
  activity: true,
  population:
    'Children of whom another authority told ours that it placed them in our area, and who have not left it by the day.',
  counts:
    "Each child once. A child in the authority's own care is one of its own; a child of 18 or over is in nobody's care, even where nobody told us that the placement ended.",
  source: 'SI 2010/959, regulation 13 (notification of placement); Kent scorecard 2018',
  polarity: 'lower',
  unit: 'count',
  sum: { kind: 'count' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['observation:other-authority-child']],
  because: {
    'placed-by-another-authority': 'Placed in our area by another authority.',
    'in-own-care': "In the authority's own care.",
    'aged-18-or-over': '18 or over: no longer in care.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
