import type { Interval } from '@permanence/calendar/interval';
import type { Allocation } from '@permanence/care/allocation/fold';
import type { Child } from '@permanence/care/child/fold';
import { PLACEMENT_POLICIES } from '@permanence/care/placement/fold';

/** SW_REASON: first contact and absence cover stand beside the allocation of the worker who has the child. */
const BESIDE = new Set(['FCONTA', 'ABSENC']);

function overlaps(what: string, spans: readonly Interval[]): string[] {
  const inOrder = spans.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return inOrder.flatMap(({ end }, nth) => {
    const next = inOrder[nth + 1];
    return next !== undefined && next.start < end ? [`${what} ${end} and ${next.start}`] : [];
  });
}

function alone({ reason }: Allocation): boolean {
  return reason === undefined || !BESIDE.has(reason);
}

/** What runs at one time of a child though only one can: empty when all is well. */
export function overlapsIn({ timelines }: Child): readonly string[] {
  const { periods, episodes, placements, allocations, missing } = timelines;
  return [
    ...overlaps('periods of care', periods),
    ...overlaps('episodes', episodes),
    ...overlaps('spells of missing', missing),
    ...PLACEMENT_POLICIES.flatMap((policy) =>
      overlaps(
        `placements (${policy})`,
        placements.filter((placement) => placement.policy === policy && placement.awayFrom === undefined),
      ),
    ),
    ...['social-worker', 'reviewing-officer'].flatMap((role) =>
      overlaps(
        role,
        allocations.filter((allocation) => allocation.role === role && alone(allocation)),
      ),
    ),
  ];
}
