import type { CivilDate } from '@permanence/calendar/civil-date';
import { type PageArgs, pageOfAll } from '../page.ts';

// After every digit.
const NO_DAY = '~';

/** Where an item stands on a board that is ordered by day; what has no day comes last. */
export function dayKey(day: CivilDate | null, ...then: readonly string[]): string {
  return [day ?? NO_DAY, ...then].join(' ');
}

function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const before = new Map<string, number>();
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item, key }) => {
      const nth = before.get(key) ?? 0;
      before.set(key, nth + 1);
      return { item, key, nth };
    });
}

/** A page of what a board lists, in the order of the keys, with how many there are on all pages. */
export function listed<Item>(items: readonly Item[], args: PageArgs, keyOf: (item: Item) => string) {
  const page = pageOfAll(inOrder(items, keyOf), args, ({ key, nth }) => [key, nth]);
  const edges = page.edges.map(({ node, cursor }) => ({ node: node.item, cursor }));
  return { ...page, edges, totalCount: items.length };
}

/** Every list of a board says so of itself. */
export const TOTAL = { description: 'How many there are on all pages.' };
