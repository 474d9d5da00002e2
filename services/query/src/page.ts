import { BadRequest } from './problems.ts';

/** The most items a page holds. */
export const PAGE_CAP = 100;
const PAGE_DEFAULT = 20;

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** The key of an item: child, and where a child has several items, which of them. */
export type CursorKey = readonly [child: string, nth: number];

/** What to fetch: keys between the two, from the near end when not backward, from the far end when backward. */
export interface PageRange {
  readonly after: CursorKey | undefined;
  readonly before: CursorKey | undefined;
  readonly limit: number;
  readonly backward: boolean;
}

/** Items a page may hold, for counting the cost of a query before it runs. */
export function pageSize({ first, last }: PageArgs): number {
  return Math.max(0, Math.min(first ?? last ?? PAGE_DEFAULT, PAGE_CAP));
}

function cursorOf(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function isKey(value: unknown): value is CursorKey {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    Number.isSafeInteger(value[1]) &&
    value[1] >= 0
  );
}

function keyOf(argument: string, cursor: string | null | undefined): CursorKey | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    key = undefined;
  }
  if (isKey(key)) return key;
  throw new BadRequest(argument, `${argument} must be a cursor that an earlier page gave.`);
}

function checkCount(argument: string, count: number | null | undefined): void {
  if (count === null || count === undefined || (count >= 0 && count <= PAGE_CAP)) return;
  throw new BadRequest(
    argument,
    `${argument} must be from 0 to ${PAGE_CAP}: ask for the next page with a cursor.`,
  );
}

function rangeOf(args: PageArgs): PageRange {
  checkCount('first', args.first);
  checkCount('last', args.last);
  if (typeof args.first === 'number' && typeof args.last === 'number') {
    throw new BadRequest('last', 'Ask for the first items or for the last, not for both.');
  }
  return {
    after: keyOf('after', args.after),
    before: keyOf('before', args.before),
    limit: pageSize(args),
    backward: typeof args.last === 'number',
  };
}

/** One page. `fetch` is asked for one item more than the page holds, which tells whether there is another. */
export function pageOf<Item>(
  args: PageArgs,
  keyOfItem: (item: Item) => CursorKey,
  fetch: (range: PageRange) => readonly Item[],
) {
  const range = rangeOf(args);
  const fetched = fetch({ ...range, limit: range.limit + 1 });
  const items = fetched.slice(0, range.limit);
  if (range.backward) items.reverse();
  const more = fetched.length > range.limit;
  const edges = items.map((node) => ({ node, cursor: cursorOf(keyOfItem(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: range.backward ? range.before !== undefined : more,
      hasPreviousPage: range.backward ? more : range.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function isBefore(a: CursorKey, b: CursorKey): boolean {
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}

/** A page of items that are all at hand, in the order of their keys. */
export function pageOfAll<Item>(
  items: readonly Item[],
  args: PageArgs,
  keyOfItem: (item: Item) => CursorKey,
) {
  return pageOf(args, keyOfItem, ({ after, before, limit, backward }) => {
    const between = items.filter((item) => {
      const key = keyOfItem(item);
      return (after === undefined || isBefore(after, key)) && (before === undefined || isBefore(key, before));
    });
    return backward ? between.toReversed().slice(0, limit) : between.slice(0, limit);
  });
}
