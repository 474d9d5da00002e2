import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'iro-allocated-5-days',
  version: 1,
  title: 'Reviewing officer named within five working days',
  section: 'Children in care',
  period: 'rolling',
  population:
    'Periods of care that began, before the 18th birthday, in the twelve months that end with the day. Left out: without an officer so far and the fifth working day still to come, or out of care by then.',
  counts: 'A reviewing officer was allocated by the fifth working day after care began.',
  source: 'IRO Handbook 2010; Children Act 1989, s. 25A',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['entered-care'],
  needs: [['allocation:reviewing-officer']],
  because: {
    'named-in-time': 'An officer was allocated by the fifth working day.',
    'named-late': 'The first officer was allocated after the fifth working day.',
    'nobody-named': 'The fifth working day has come, and no officer was allocated.',
    'not-yet-due': 'No officer so far; the fifth working day is still to come.',
    'left-before-due': 'Left care by the fifth working day, without an officer until then.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
