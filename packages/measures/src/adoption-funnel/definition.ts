import { addMonths } from '@permanence/calendar/civil-date';
import { financialYearOf } from '@permanence/calendar/interval';
import type { Definition } from '../measure.ts';

/** Before the financial year of the day. */
const MONTHS_OF_EARLIER_YEARS = 48;

const definition: Definition = {
  id: 'adoption-funnel',
  version: 1,
  title: 'Steps on the way to adoption in five financial years',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  activity: true,
  population:
    'Every time a child came so far in the five financial years that end with that of the day, up to the day. Each row is held by its financial year. Years are counted by events, not by children who began together, so a later step may count more than an earlier one.',
  counts:
    'Agency decisions, placement orders (the first E1 of a period of care, or as recorded), matches, moves to adopters (the start of a run of episodes under A3 to A6, or as recorded) and adoption orders (care that ended with E11 or E12, or as recorded).',
  source: 'Kent adoption report 2018',
  polarity: 'none',
  unit: 'count',
  sum: { kind: 'count' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  because: {
    'agency-decision': 'The agency decided that the child should be placed for adoption.',
    'placement-order': 'A court made a placement order.',
    match: 'Adopters were matched.',
    placed: 'The child began to live with the adopters.',
    'adoption-order': 'A court made the adoption order.',
  },
  parameters: (asAt) => ({
    first_year_start: addMonths(financialYearOf(asAt).start, -MONTHS_OF_EARLIER_YEARS),
  }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
