import { addMonths } from '@permanence/calendar/civil-date';
import { windowEndingAt } from '@permanence/calendar/interval';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'health-assessments-in-timescale',
  version: 1,
  title: 'Health assessment in timescale',
  section: 'Health',
  period: 'snapshot',
  population: 'Children in care on the day whose period of care began 12 months or more before it.',
  counts:
    'A health assessment was held in the six months that end with the day, for children under five on it, or in the twelve months, for all others. Where nobody recorded the assessment, a yearly return that says the child had it counts as one of its 31 March, for as long.',
  source:
    'Care Planning Regulations 2010 (SI 2010/959), reg. 7; SSDA903 HEALTH_ASSESSMENT; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['observation:health-assessment', 'observation:yearly-health-assessment']],
  because: {
    'in-care-under-12-months': 'In care for less than 12 months.',
    'assessed-in-time': 'Assessed in the last six months (under five) or twelve months.',
    'yearly-return-says-so': 'The latest yearly return says that the child was assessed.',
    'assessment-overdue': 'No assessment in the last six months (under five) or twelve months.',
  },
  parameters: (asAt) => ({
    months_12_before: addMonths(asAt, -12),
    six_months_from: windowEndingAt(asAt, 6).start,
  }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
