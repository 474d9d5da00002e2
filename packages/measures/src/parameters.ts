import { bornOnOrBefore } from '@permanence/calendar/age';
import { addDays, addMonths } from '@permanence/calendar/civil-date';
import { academicYearStart, financialYearOf, windowEndingAt } from '@permanence/calendar/interval';
import { type Cohort, type CohortKey, keysOf } from './cohort-switch.ts';
import type { Definition, Question } from './measure.ts';

const MONTHS_A_YEAR = 12;

/** An instant no log can hold an event after: `known_at` when everything recorded counts. */
export const EVERYTHING = Date.parse('9999-12-31T23:59:59.998Z');

export type Parameters = Readonly<Record<string, string | number>>;

/** The window of n years that ends with the day, as months. */
export function windowMonths(years: number): number {
  return MONTHS_A_YEAR * years;
}

/** Name of the parameter that holds the wanted value of a key. */
export function cohortParameter(key: CohortKey): string {
  return `only_${key.replaceAll('-', '_')}`;
}

function cohortParameters(cohort: Cohort = {}): Parameters {
  return Object.fromEntries(keysOf(cohort).map((key) => [cohortParameter(key), cohort[key] ?? '']));
}

/** Values of the named parameters that measures and terms may use. */
export function parametersOf(definition: Definition, question: Question): Parameters {
  const { asAt } = question;
  const years = question.years ?? definition.years[0];
  const window = windowEndingAt(asAt, windowMonths(years));
  return {
    authority: question.authority,
    as_at: asAt,
    known_at: question.knownAt ?? EVERYTHING,
    policy: question.policy ?? definition.policies[0] ?? 'carer',
    with_events: 0,
    exclude_uasc: question.excludeUasc === true ? 1 : 0,
    month_start: `${asAt.slice(0, 7)}-01`,
    ytd_start: financialYearOf(asAt).start,
    academic_start: academicYearStart(asAt),
    w0: window.start,
    w1: window.end,
    first_year_end: addMonths(addDays(asAt, 1), -windowMonths(years - 1)),
    born_22: bornOnOrBefore(asAt, 22),
    born_18: bornOnOrBefore(asAt, 18),
    born_17: bornOnOrBefore(asAt, 17),
    born_16: bornOnOrBefore(asAt, 16),
    born_5: bornOnOrBefore(asAt, 5),
    ...cohortParameters(question.cohort),
    ...definition.parameters?.(asAt),
  };
}
