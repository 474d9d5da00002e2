import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'return-interviews-3-days',
  version: 1,
  title: 'Return home interviews in three working days',
  section: 'Missing',
  period: 'rolling',
  population:
    'Return home interviews due in the twelve months that end with the day, of children who were in care until they came back, short breaks (V3, V4) left out. An interview that was not held by the day is left out while its third working day is still to come.',
  counts:
    'Held on or before the third working day after the day the child came back. The guidance says 72 hours; days without a time cannot tell those, and the scorecard counts working days.',
  source:
    'Statutory guidance on children who run away or go missing from home or care (2014); Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['return-interviews'],
  needs: [['observation:return-interview']],
  because: {
    'held-within-3-working-days': 'Held by the third working day.',
    'held-later': 'Held after the third working day.',
    declined: 'The child declined the interview.',
    'not-held': 'Not held, and the third working day has come.',
    'not-yet-due': 'Not held, and the third working day is still to come.',
    'not-in-care': 'The child was not in care before coming back.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
