import type { CivilDate } from '@permanence/calendar/civil-date';
import { daysBetween, FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

export type AllocationRole = 'social-worker' | 'reviewing-officer';

export interface Allocation extends Interval {
  readonly role: AllocationRole;
  readonly worker: string;
  readonly reason: string | undefined;
  /** The team in which a social worker has the child, when it is known. */
  readonly team: string | undefined;
  /** Worker of the allocation before this one, in order of start. */
  readonly previousWorker: string | undefined;
  /** Since when this worker has had the child without a gap of more than seven days. */
  readonly unbrokenFrom: CivilDate;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

const STARTED = {
  'social-worker': 'SocialWorkerAllocated',
  'reviewing-officer': 'ReviewingOfficerAllocated',
} as const;
const ENDED = {
  'social-worker': 'SocialWorkerAllocationEnded',
  'reviewing-officer': 'ReviewingOfficerAllocationEnded',
} as const;

/** A gap of up to this many days to the same worker does not break an allocation. */
const TOLERATED_GAP_DAYS = 7;

type Plain = Omit<Allocation, 'previousWorker' | 'unbrokenFrom'>;

function plainAllocations(facts: StandingFacts, role: AllocationRole): Plain[] {
  const ends = new Map(facts.of(ENDED[role]).map((fact) => [fact.data.allocation, fact]));
  return facts.of(STARTED[role]).flatMap((fact) => {
    const ended: StandingFact<(typeof ENDED)[AllocationRole]> | undefined = ends.get(fact.id);
    const end = ended?.data.on ?? FOREVER;
    if (end <= fact.data.on) return [];
    return {
      role,
      worker: fact.data.worker,
      reason: fact.data.reason,
      team: 'team' in fact.data ? fact.data.team : undefined,
      start: fact.data.on,
      end,
      evidence: fact.evidence,
      endedBy: ended?.evidence ?? [],
    };
  });
}

function inOrder(a: Plain, b: Plain): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.worker < b.worker ? -1 : a.worker > b.worker ? 1 : 0;
}

/** All allocations of a role, by start. Overlaps are allowed: first contact (FCONTA), and absence cover (ABSENC). */
export function foldAllocations(facts: StandingFacts, role: AllocationRole): readonly Allocation[] {
  const unbroken = new Map<string, { from: CivilDate; until: CivilDate }>();
  let previousWorker: string | undefined;
  return plainAllocations(facts, role)
    .sort(inOrder)
    .map((allocation) => {
      const before = unbroken.get(allocation.worker);
      const joins = before !== undefined && daysBetween(before.until, allocation.start) <= TOLERATED_GAP_DAYS;
      const from = joins ? before.from : allocation.start;
      const until = joins && before.until > allocation.end ? before.until : allocation.end;
      unbroken.set(allocation.worker, { from, until });
      const folded = { ...allocation, previousWorker, unbrokenFrom: from };
      previousWorker = allocation.worker;
      return folded;
    });
}
