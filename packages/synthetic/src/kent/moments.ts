import { addDays, type CivilDate, civilDate, daysBetween } from '@permanence/calendar/civil-date';
import { contains, windowEndingAt } from '@permanence/calendar/interval';
import { Random } from '../random.ts';

/** The page is about this day. */
export const PAGE = civilDate('2018-11-30');
/** The days it compares with: the month and the year before, and the panel paper's last page. */
export const MONTH_BEFORE = civilDate('2018-10-31');
export const YEAR_BEFORE = civilDate('2017-11-30');
export const LAST_PAPER = civilDate('2018-08-31');

export const SEED = 2018;

const MONTHS_A_YEAR = 12;

/** In the twelve months that end with the moment. */
export function inYearTo(moment: CivilDate, day: CivilDate): boolean {
  return contains(windowEndingAt(moment, MONTHS_A_YEAR), day);
}

/** So many days from the first to the last, evenly. */
export function spread(first: string, last: string, count: number): CivilDate[] {
  const from = civilDate(first);
  const length = daysBetween(from, civilDate(last));
  return Array.from({ length: count }, (_, at) => addDays(from, Math.floor(((at + 0.5) * length) / count)));
}

/** The same items in an order of their own, always the same for the same topic. */
export function shuffled<Item>(items: readonly Item[], topic: string): Item[] {
  return items
    .map((item, at) => ({ item, key: new Random(SEED, at, topic).fraction() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** A number of days between two bounds that depends on nothing but the place and the topic. */
export function between(low: number, high: number, at: number, topic: string): number {
  return new Random(SEED, at, topic).whole(low, high);
}

/** Whole numbers that add up to the total, some of them so much above and below the others. */
export function amounts(count: number, total: number, width: number): number[] {
  const base = Math.floor(total / count);
  const over = total - base * count;
  return Array.from({ length: count }, (_, at) => {
    const pair = at >> 1;
    const alone = at === count - 1 && at % 2 === 0;
    const apart = alone ? 0 : (pair * 7) % (width + 1);
    return base + (at < over ? 1 : 0) + (at % 2 === 0 ? apart : -apart);
  });
}
