import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'missing-over-48-hours',
  version: 1,
  title: 'Missing for more than 48 hours',
  section: 'Missing',
  period: 'month',
  activity: true,
  population:
    'Spells of being missing (M) that began from the first of the month to the day, of children in care on that day, short breaks (V3, V4) left out.',
  counts:
    'Each spell that lasted more than 48 hours, or has lasted so long by the day. Spells are told in days, so that is more than two days from the first to the last.',
  source: 'SSDA903 MISSING; Kent scorecard 2018',
  polarity: 'none',
  unit: 'count',
  sum: { kind: 'count' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['missing_spell']],
  because: {
    'missing-over-48-hours': 'Came back after more than 48 hours.',
    'still-missing-after-48-hours': 'Still missing on the day, for more than 48 hours.',
    'missing-48-hours-or-less': 'Missing for 48 hours or less so far as days tell.',
    'not-in-care': 'Went missing in the month, but was not in care on that day.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
