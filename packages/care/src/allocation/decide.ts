import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import type { NewFact } from '../child/catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision, refuse, type Warning } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { spansOf } from '../child/references.ts';
import { endSpan } from '../child/span.ts';
import { ALLOCATION_ENDINGS, type AllocationSpan, isAbsence, isCover, mayOverlap } from './contradictions.ts';
import type { AllocationRole } from './fold.ts';

export interface Allocate {
  readonly role: AllocationRole;
  readonly on: CivilDate;
  readonly worker: string;
  readonly reason?: string | undefined;
  /** The team in which a social worker has the child; of a reviewing officer none is recorded. */
  readonly team?: string | undefined;
}

export interface EndAllocation {
  readonly role: AllocationRole;
  readonly on: CivilDate;
  /** Id of the allocation; not needed when only one is open. */
  readonly allocation?: string | undefined;
}

function allocated({ role, on, worker, reason, team }: Allocate): NewFact {
  return role === 'social-worker'
    ? { type: 'SocialWorkerAllocated', data: { on, worker, team, reason } }
    : { type: 'ReviewingOfficerAllocated', data: { on, worker, reason } };
}

function allocationEnded(role: AllocationRole, on: CivilDate, allocation: string): NewFact {
  return { type: ALLOCATION_ENDINGS[role], data: { on, allocation } };
}

function spansOfRole(child: Child, role: AllocationRole): readonly AllocationSpan[] {
  return spansOf(child.facts, ALLOCATION_ENDINGS[role]);
}

interface Replacement {
  readonly facts: readonly NewFact[];
  readonly closed: readonly AllocationSpan[];
  readonly endsOn: CivilDate | undefined;
}

/**
 * Open allocations end. Told of late, the new one ends where the allocation after it begins.
 * The new one comes first, so that its id is the first one.
 */
function replacement(spans: readonly AllocationSpan[], intent: Allocate, context: Context): Replacement {
  const { role, on } = intent;
  const closed = spans.filter(({ start, end }) => start < on && end === FOREVER);
  const endsOn = spans.find((span) => span.start > on && !isCover(span))?.start;
  return {
    facts: [
      allocated(intent),
      ...(endsOn === undefined ? [] : [allocationEnded(role, endsOn, context.idOf(0))]),
      ...closed.map(({ started }) => allocationEnded(role, on, started.id)),
    ],
    closed,
    endsOn,
  };
}

function warningsOf({ closed, endsOn }: Replacement): readonly Warning[] {
  return [
    ...closed.map(
      ({ started }): Warning => ({
        code: 'allocation-closed',
        message: 'The open allocation ends on the day the new one starts.',
        fact: started.id,
      }),
    ),
    ...(endsOn === undefined
      ? []
      : [{ code: 'ends-where-next-begins', message: 'A later allocation is known already.' } as const]),
  ];
}

/** The worker's own allocation on the day; to take the child into another team is another allocation. */
function ownOf(spans: readonly AllocationSpan[], intent: Allocate): AllocationSpan | undefined {
  const { role, on, worker, team } = intent;
  return spans.find((span) => {
    const { data } = span.started;
    if (!contains(span, on) || data.worker !== worker) return false;
    return role === 'reviewing-officer' || team === undefined || ('team' in data && data.team === team);
  });
}

/** The covered worker is back: what is open of the cover ends, and the allocation beneath it goes on unbroken. */
function comeBack(
  child: Child,
  own: AllocationSpan,
  spans: readonly AllocationSpan[],
  { role, on }: Allocate,
  context: Context,
): Decision {
  const covers = spans.filter(
    (span) =>
      span !== own && isCover(span) && own.start <= span.start && span.start < on && span.end === FOREVER,
  );
  if (covers.length === 0) return ALREADY_HOLDS;
  const facts = covers.map(({ started }) => allocationEnded(role, on, started.id));
  return propose(child, context, facts, {
    warn: () =>
      covers.map(({ started }): Warning => {
        return { code: 'cover-closed', message: 'The covered worker is back.', fact: started.id };
      }),
  });
}

/**
 * A worker takes the child on. An allocation that is open ends, unless this is first contact (FCONTA) or absence cover
 * (ABSENC). Cover leaves the covered worker's allocation open: of several, the one that started last is the current one,
 * so the cover is current while it lasts, and when it ends the covered worker is again, without a break.
 * The covered worker allocated anew for ABSENC has come back: the cover ends.
 */
export function allocate(child: Child, intent: Allocate, context: Context): Decision {
  const spans = spansOfRole(child, intent.role);
  const own = ownOf(spans, intent);
  if (own !== undefined) {
    return isAbsence(intent.reason) ? comeBack(child, own, spans, intent, context) : ALREADY_HOLDS;
  }
  if (mayOverlap(intent.reason)) return propose(child, context, [allocated(intent)]);
  const change = replacement(spans, intent, context);
  return propose(child, context, change.facts, { warn: () => warningsOf(change) });
}

/** The child passes from the worker who is allocated to another. */
export function transfer(child: Child, intent: Allocate, context: Context): Decision {
  const spans = spansOfRole(child, intent.role);
  if (ownOf(spans, intent) !== undefined) return ALREADY_HOLDS;
  const change = replacement(spans, intent, context);
  return propose(child, context, change.facts, {
    unless: () =>
      change.closed.length === 0 ? refuse('not-open', 'No allocation is open to pass on.') : undefined,
    warn: () => warningsOf({ ...change, closed: [] }),
  });
}

export function endAllocation(
  child: Child,
  { role, on, allocation }: EndAllocation,
  context: Context,
): Decision {
  const kind = ALLOCATION_ENDINGS[role];
  return endSpan(child, context, kind, on, allocation, (id) => [allocationEnded(role, on, id)]);
}
