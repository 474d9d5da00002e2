import { type GlobalPosition, START } from '@permanence/event-store/event-store';
import type { Stretch } from './read.ts';

export interface StreamNames {
  with(prefix: string, after: string, limit: number): Promise<readonly string[]>;
}

const PAGE = 2_000;
const FIRST_SURROGATE = 0xd800;
const BEHIND_SURROGATES = 0xe000;
const SURROGATES = BEHIND_SURROGATES - FIRST_SURROGATE;

/** In UTF-16 the surrogates of the highest characters lie before some lower ones; in name order they come last. */
function rank(unit: number): number {
  if (unit < FIRST_SURROGATE) return unit;
  return unit < BEHIND_SURROGATES ? unit + SURROGATES : unit - SURROGATES;
}

/** By code points, which is the order of the bytes in UTF-8. */
export function inNameOrder(one: string, other: string): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = rank(one.charCodeAt(at)) - rank(other.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Index of the first name that is not before this one. */
function lowerBound(names: readonly string[], name: string): number {
  let [from, to] = [0, names.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (inNameOrder(names[middle] as string, name) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The server has no list of streams unless a projection of its own is switched on. So the log is read once, from its
 * beginning, for the names in it; after that each look-up reads only what has come since.
 */
export function createStreamNames(
  readStretch: (after: GlobalPosition, limit: number) => Promise<Stretch>,
): StreamNames {
  const known = new Set<string>();
  let sorted: string[] = [];
  let position = START;
  let reading: Promise<void> = Promise.resolve();

  const readOn = async () => {
    for (let full = true; full; ) {
      const stretch = await readStretch(position, PAGE);
      for (const { stream } of stretch.events) known.add(stream);
      position = stretch.end;
      full = stretch.full;
    }
    if (known.size > sorted.length) sorted = [...known].sort(inNameOrder);
  };
  return {
    with: async (prefix, after, limit) => {
      // One after the other: two readers would read the same.
      const own = reading.then(readOn);
      reading = own.catch(() => undefined);
      await own;
      const first = inNameOrder(prefix, after) > 0 ? prefix : after;
      const from = lowerBound(sorted, first);
      const start = sorted[from] === after ? from + 1 : from;
      const page: string[] = [];
      for (let at = start; page.length < limit; at += 1) {
        const name = sorted[at];
        if (name === undefined || !name.startsWith(prefix)) break;
        page.push(name);
      }
      return page;
    },
  };
}
