import { addMonths } from '@permanence/calendar/civil-date';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'sen-ehcp',
  version: 1,
  title: 'With special educational needs provision',
  section: 'Education',
  period: 'snapshot',
  population:
    'Children in care on the day, aged 5 to 15 on it, whose period of care began 12 months or more before it.',
  counts:
    'On the day the child has an education, health and care plan (E), special educational needs support (K) or a statement (S).',
  source: 'School census, SEN provision; DfE outcomes of looked-after children; Kent scorecard 2018',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['observation:ehc-plan']],
  because: {
    'aged-under-5': 'Under 5 on the day.',
    'aged-16-or-over': 'Aged 16 or over on the day.',
    'in-care-under-12-months': 'In care for less than 12 months.',
    'sen-provision': 'Has a plan, support or a statement on the day.',
    'no-sen-provision': 'Has neither plan, support nor statement on the day.',
  },
  parameters: (asAt) => ({ months_12_before: addMonths(asAt, -12) }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
