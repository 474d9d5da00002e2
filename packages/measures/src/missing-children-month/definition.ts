import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'missing-children-month',
  version: 1,
  title: 'Children who went missing in the month',
  section: 'Missing',
  period: 'month',
  activity: true,
  population:
    'Children who went missing (M) from the first of the month to the day. Away without authorisation (A) is not missing.',
  counts: 'Each child once, when in care on the day the spell began, short breaks (V3, V4) left out.',
  source: 'SSDA903 MISSING; Kent scorecard 2018',
  polarity: 'lower',
  unit: 'count',
  sum: { kind: 'count' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['missing_spell']],
  because: {
    'went-missing': 'Went missing in the month.',
    'not-in-care': 'Went missing in the month, but was not in care on that day.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
