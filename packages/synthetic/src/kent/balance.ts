/** Items that count on the same days: `x-x` on the first and the third. */
export interface Group {
  readonly days: string;
  readonly size: number;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

type Taken = ReadonlyMap<string, number>;

/** One more or one less of a group. */
interface Step {
  readonly days: string;
  readonly by: 1 | -1;
}

const MOST_STEPS = 5000;

function sumOn(at: number, taken: Taken): number {
  return [...taken].reduce((sum, [days, count]) => (days[at] === 'x' ? sum + count : sum), 0);
}

function miss(sum: number, { least, most }: Range): number {
  return Math.max(0, least - sum, sum - most);
}

/** A share of every group that is right for the days on which it counts, taken together. */
function start(groups: readonly Group[], ranges: readonly Range[]): Map<string, number> {
  const shares = ranges.map(({ least }, at) => {
    const size = groups.reduce((sum, { days, size }) => (days[at] === 'x' ? sum + size : sum), 0);
    return size === 0 ? 0 : Math.min(1, Math.max(0, least / size));
  });
  return new Map(
    groups.map(({ days, size }) => {
      const own = shares.filter((_, at) => days[at] === 'x');
      const of = own.length === 0 ? shares : own;
      return [days, Math.round((size * of.reduce((sum, share) => sum + share, 0)) / of.length)];
    }),
  );
}

function stepsFrom(groups: readonly Group[], taken: Taken): Step[] {
  return groups.flatMap(({ days, size }): Step[] => {
    const count = taken.get(days) ?? 0;
    if (!days.includes('x')) return [];
    return [
      ...(count < size ? [{ days, by: 1 } as const] : []),
      ...(count > 0 ? [{ days, by: -1 } as const] : []),
    ];
  });
}

function missAfter(steps: readonly Step[], sums: readonly number[], ranges: readonly Range[]): number {
  return ranges.reduce((total, range, at) => {
    const change = steps.reduce((sum, { days, by }) => (days[at] === 'x' ? sum + by : sum), 0);
    return total + miss((sums[at] ?? 0) + change, range);
  }, 0);
}

const MOST_AT_ONCE = 3;

/** The few steps together that bring the sums nearest to their ranges; more of them only where fewer do not help. */
function best(steps: readonly Step[], sums: readonly number[], ranges: readonly Range[]) {
  const now = missAfter([], sums, ranges);
  let tried: (readonly Step[])[] = [[]];
  for (let count = 1; count <= MOST_AT_ONCE; count += 1) {
    tried = tried.flatMap((before) => {
      const at = before.length === 0 ? 0 : steps.indexOf(before.at(-1) as Step) + 1;
      return steps.slice(at).map((step) => [...before, step]);
    });
    const found = tried
      .map((some) => ({ some, miss: missAfter(some, sums, ranges) }))
      .reduce((a, b) => (b.miss < a.miss ? b : a), { some: [] as readonly Step[], miss: now });
    if (found.miss < now) return found.some;
  }
  return undefined;
}

/**
 * How many to take of each group, so that every day's sum is in its range.
 * @throws when there is no such way, or none that step by step leads there
 */
export function balanced(topic: string, groups: readonly Group[], ranges: readonly Range[]): Taken {
  const taken = start(groups, ranges);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const sums = ranges.map((_, at) => sumOn(at, taken));
    if (missAfter([], sums, ranges) === 0) return taken;
    const next = best(stepsFrom(groups, taken), sums, ranges);
    if (next === undefined) break;
    for (const { days, by } of next) taken.set(days, (taken.get(days) ?? 0) + by);
  }
  const wanted = ranges.map(({ least, most }) => `${least}–${most}`).join(', ');
  const reached = ranges.map((_, at) => sumOn(at, taken)).join(', ');
  throw new RangeError(`${topic}: wanted ${wanted}, reached ${reached} of ${JSON.stringify(groups)}`);
}
