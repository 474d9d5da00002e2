import { addMonths } from '@permanence/calendar/civil-date';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'neet-16-18',
  version: 1,
  title: 'Aged 16 or 17 and not in education, employment or training',
  section: 'Education',
  period: 'snapshot',
  population:
    'Children in care on the day, aged 16 or 17 on it, whose period of care began 12 months or more before it, and of whom somebody recorded an education status.',
  counts:
    'The latest status recorded by the day is NEET; of several on its day, one is. A child without any status is left out: who is not asked about must not make the figure better.',
  source: 'Kent scorecard 2018',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['observation:education-status']],
  because: {
    'aged-under-16': 'Under 16 on the day.',
    'in-care-under-12-months': 'In care for less than 12 months.',
    'status-not-known': 'Nobody recorded an education status.',
    neet: 'Not in education, employment or training.',
    'not-neet': 'The latest status is another one.',
  },
  parameters: (asAt) => ({ months_12_before: addMonths(asAt, -12) }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
