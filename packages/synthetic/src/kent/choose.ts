import type { CivilDate } from '@permanence/calendar/civil-date';
import { balanced, type Group, type Range } from './balance.ts';
import { shuffled } from './moments.ts';

/** What a share should come to on a day. */
export type Aim = { readonly on: CivilDate } & (
  | { /** So many, exactly. */ readonly chosen: number }
  | { /** Any number that prints as this percentage, to one decimal. */ readonly prints: number }
);

export interface Choice<Item> {
  readonly topic: string;
  readonly among: readonly Item[];
  /** Whether the item is in the denominator on the day. */
  readonly counts: (item: Item, on: CivilDate) => boolean;
  readonly aims: readonly Aim[];
  readonly may?: (item: Item) => boolean;
  readonly must?: (item: Item) => boolean;
}

const TENTHS_OF_PERCENT = 1000;

function tenths(numerator: number, denominator: number): number {
  return Math.floor((2 * TENTHS_OF_PERCENT * numerator + denominator) / (2 * denominator));
}

function printing(percent: number, of: number): number[] {
  const wanted = Math.round(percent * 10);
  const near = Math.round((percent * of) / 100);
  return Array.from({ length: 11 }, (_, at) => near - 5 + at).filter(
    (n) => 0 <= n && n <= of && tenths(n, of) === wanted,
  );
}

/** Whether some share of so many prints as the percentage. */
export function canPrint(percent: number, of: number): boolean {
  return printing(percent, of).length > 0;
}

/** The numerators that print as the percentage, rounded half up. */
function printingAs(percent: number, of: number): Range {
  const found = printing(percent, of);
  const [least, most] = [found[0], found.at(-1)];
  if (least === undefined || most === undefined) throw new RangeError(`no share of ${of} prints ${percent}`);
  return { least, most };
}

function rangeOf(aim: Aim, of: number): Range {
  return 'chosen' in aim ? { least: aim.chosen, most: aim.chosen } : printingAs(aim.prints, of);
}

/**
 * Chooses items, otherwise at random, so that on every day the share of the chosen ones comes to its aim. Items that count
 * on the same days are alike, so it is a question of how many of each kind.
 */
export function choose<Item>(choice: Choice<Item>): ReadonlySet<Item> {
  const { topic, among, counts, aims, may = () => true, must = () => false } = choice;
  const daysOf = (item: Item): string => aims.map(({ on }) => (counts(item, on) ? 'x' : '-')).join('');
  const ranges = aims.map((aim) => rangeOf(aim, among.filter((item) => counts(item, aim.on)).length));
  const fixed = among.filter((item) => must(item));
  const free = shuffled(among, topic).filter((item) => may(item) && !must(item));
  const groups = [...Map.groupBy(free, daysOf)].map(([days, items]): Group => ({ days, size: items.length }));
  const left = ranges.map(({ least, most }, at) => {
    const already = fixed.filter((item) => daysOf(item)[at] === 'x').length;
    return { least: least - already, most: most - already };
  });
  const taken = balanced(topic, groups, left);
  const chosen = new Set(fixed);
  for (const [days, items] of Map.groupBy(free, daysOf)) {
    for (const item of items.slice(0, taken.get(days))) chosen.add(item);
  }
  return chosen;
}
