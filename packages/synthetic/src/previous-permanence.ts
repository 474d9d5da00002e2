import { birthday } from '@permanence/calendar/age';
import { addDays, type CivilDate, daysBetween, fields } from '@permanence/calendar/civil-date';
import type { CarePeriod } from './episodes.ts';
import type { Random } from './random.ts';
import type { PreviousPermanence } from './rows.ts';
import { PREVIOUS_PERMANENCE } from './shape-of-practice.ts';

const COLLECTED_FROM = '2016-04-01';

/** Whether a child who starts in care had a permanent home before: an order from this authority's own record, or an older one. */
export function previousPermanence(
  periods: readonly CarePeriod[],
  birth: CivilDate,
  unaccompanied: boolean,
  random: Random,
): PreviousPermanence[] {
  return periods.flatMap(({ start }, at) => {
    if (start < COLLECTED_FROM) return [];
    const before = periods[at - 1];
    const rec = before?.episodes.at(-1)?.rec ?? '';
    if (before?.end !== undefined && ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'].includes(rec)) {
      return [{ since: start, prevPerm: 'P2', laPerm: undefined, datePerm: slashed(before.end) }];
    }
    return [{ since: start, ...arrangement(start, birth, unaccompanied, random) }];
  });
}

function arrangement(
  start: CivilDate,
  birth: CivilDate,
  unaccompanied: boolean,
  random: Random,
): Omit<PreviousPermanence, 'since'> {
  const prevPerm = random.weighted(PREVIOUS_PERMANENCE);
  const old = daysBetween(birthday(birth, 1), start);
  if (unaccompanied || prevPerm === 'Z1' || old < 400) {
    return { prevPerm: 'Z1', laPerm: undefined, datePerm: undefined };
  }
  const laPerm = random.weighted({ '999': 0.7, WAL: 0.2, SCO: 0.1 }); // here, in Wales, in Scotland
  const made = addDays(start, -random.whole(60, old));
  return { prevPerm, laPerm, datePerm: partial(made, random) };
}

/** The day an order was made, as well as anyone remembers it. */
function partial(date: CivilDate, random: Random): string {
  const { year } = fields(date);
  switch (random.weighted({ day: 0.6, month: 0.2, year: 0.15, unknown: 0.05 })) {
    case 'day':
      return slashed(date);
    case 'month':
      return `zz/${date.slice(5, 7)}/${year}`;
    case 'year':
      return `zz/zz/${year}`;
    case 'unknown':
      return 'zz/zz/zzzz';
  }
}

function slashed(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
