/** Who is allocated to the child: social workers and reviewing officers obey the same rules. */
import type { Allocation } from './child.ts';
import { addMonths, contains, daysBetween, overlaps, type Span, windowOf } from './dates.ts';
import { excluded, type Facts, judged, type SnapshotRule } from './facts.ts';

const spanOf = (allocation: Allocation): Span => ({ start: allocation.from, end: allocation.to });

/** Text order; an open end comes last. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const never = '9999-12-31';
const endOf = (allocation: Allocation): string => allocation.to ?? never;

/** By start, then end, then id; of rows with the same id and start, the one that lasts longest. */
export function inOrder(allocations: Allocation[]): Allocation[] {
  const sorted = [...allocations].sort(
    (a, b) => compare(a.from, b.from) || compare(endOf(a), endOf(b)) || compare(a.id, b.id),
  );
  return sorted.filter(
    (each, index) =>
      !sorted.some((other, at) => at > index && other.id === each.id && other.from === each.from),
  );
}

export function currentOn(allocations: Allocation[], day: string): Allocation | undefined {
  return inOrder(allocations)
    .filter((each) => contains(spanOf(each), day))
    .at(-1);
}

/** The first day of the unbroken allocation that ends with `current`: gaps of up to 7 days do not break it. */
export function unbrokenSince(allocations: Allocation[], current: Allocation): string {
  let since = '';
  let heldUntil = '';
  for (const each of inOrder(allocations)) {
    if (each.id !== current.id) continue;
    if (since === '' || (each.from > heldUntil && daysBetween(heldUntil, each.from) > 7)) since = each.from;
    if (endOf(each) > heldUntil) heldUntil = endOf(each);
    if (each.from === current.from) break;
  }
  return since;
}

/** Null when no allocation overlaps the window. */
export function workersIn(facts: Facts): { distinct: number; changes: number } | null {
  const window = windowOf(facts.asAt, facts.years);
  const ids = new Set<string>();
  let changes = 0;
  let previous: Allocation | undefined;
  for (const each of inOrder(facts.child.workers)) {
    if (overlaps(spanOf(each), window)) ids.add(each.id);
    const isChange = previous !== undefined && previous.id !== each.id;
    if (isChange && each.from > window.start && each.from <= facts.asAt) changes++;
    previous = each;
  }
  return ids.size === 0 ? null : { distinct: ids.size, changes };
}

export const threeWorkers: SnapshotRule = (facts) => {
  const workers = workersIn(facts);
  if (workers === null) return excluded('no-social-worker-known');
  return judged(workers.distinct >= 3, 'three-or-more-workers', 'fewer-than-three-workers');
};

export const twoWorkerChanges: SnapshotRule = (facts) => {
  const workers = workersIn(facts);
  if (workers === null) return excluded('no-social-worker-known');
  return judged(workers.changes >= 2, 'two-or-more-changes', 'fewer-than-two-changes');
};

function sameAllYear(facts: Facts, allocations: Allocation[]) {
  if (facts.period.bla > addMonths(facts.asAt, -18)) return excluded('in-care-under-18-months');
  const current = currentOn(allocations, facts.asAt);
  if (current === undefined) return judged(false, '', 'nobody-allocated');
  const since = unbrokenSince(allocations, current);
  return judged(since <= addMonths(facts.asAt, -12), 'same-for-12-months', 'allocated-under-12-months');
}

export const sameSocialWorker: SnapshotRule = (facts) => sameAllYear(facts, facts.child.workers);

export const sameReviewingOfficer: SnapshotRule = (facts) => sameAllYear(facts, facts.child.officers);

export const hasReviewingOfficer: SnapshotRule = (facts) => {
  const current = currentOn(facts.child.officers, facts.asAt);
  if (current === undefined) return excluded('no-reviewing-officer');
  return { outcome: 'numerator', because: 'has-reviewing-officer', officer: current.id };
};
