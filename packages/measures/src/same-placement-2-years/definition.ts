import { addDays } from '@permanence/calendar/civil-date';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'same-placement-2-years',
  version: 1,
  title: 'Same placement for two years',
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day, under 16, whose period of care began 913 days or more before it.',
  counts:
    'The current placement began 730 days or more before the day; or the child is placed for adoption (A3 to A6) and the placement just before in the same period began that long ago.',
  source: 'Former national indicator 63; DfE placement stability',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: ['carer', 'record'],
  years: [1],
  terms: ['in-care'],
  because: {
    'aged-16-or-over': 'Aged 16 or over on the day.',
    'in-care-under-913-days': 'In care for less than 913 days.',
    'in-placement-730-days': 'In the current placement for 730 days or more.',
    'placed-for-adoption-after-730-days':
      'Placed for adoption, and the placement before it began 730 days or more ago.',
    'in-placement-under-730-days': 'In the current placement for less than 730 days.',
  },
  parameters: (asAt) => ({ days_913_before: addDays(asAt, -913), days_730_before: addDays(asAt, -730) }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
