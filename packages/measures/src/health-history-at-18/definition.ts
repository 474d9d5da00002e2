import { bornOnOrBefore } from '@permanence/calendar/age';
import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import type { Definition } from '../measure.ts';

function firstOfMonth(asAt: CivilDate): CivilDate {
  return `${asAt.slice(0, 7)}-01` as CivilDate;
}

const definition: Definition = {
  id: 'health-history-at-18',
  version: 1,
  title: 'Health history given at 18',
  section: 'Health',
  period: 'month',
  population:
    'Young people who turned 18 in the calendar month of the day, up to it, and were in care on the eve of their birthday.',
  counts: 'A history of their health was given to them by the day, before or after the birthday.',
  source:
    'Promoting the health and well-being of looked-after children (DfE and DHSC, 2015); Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['observation:health-history']],
  because: {
    'history-given': 'A health history was given.',
    'no-history-given': 'No health history was given.',
  },
  parameters: (asAt) => ({ born_18_before: bornOnOrBefore(addDays(firstOfMonth(asAt), -1), 18) }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
