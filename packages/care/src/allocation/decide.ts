import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import type { NewFact } from '../child/catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision, refuse, type Warning } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { spansOf } from '../child/references.ts';
import { endSpan } from '../child/span.ts';
import { ALLOCATION_ENDINGS, type AllocationSpan, mayOverlap } from './contradictions.ts';
import type { AllocationRole } from './fold.ts';

export interface Allocate {
  readonly role: AllocationRole;
  readonly on: CivilDate;
  readonly worker: string;
  readonly reason?: string | undefined;
}

export interface EndAllocation {
  readonly role: AllocationRole;
  readonly on: CivilDate;
  /** Id of the allocation; not needed when only one is open. */
  readonly allocation?: string | undefined;
}

function allocated({ role, on, worker, reason }: Allocate): NewFact {
  const data = { on, worker, reason };
  return role === 'social-worker'
    ? { type: 'SocialWorkerAllocated', data }
    : { type: 'ReviewingOfficerAllocated', data };
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
  const endsOn = spans.find(({ start }) => start > on)?.start;
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

function hasWorker(spans: readonly AllocationSpan[], { on, worker }: Allocate): boolean {
  return spans.some((span) => contains(span, on) && span.started.data.worker === worker);
}

/** A worker takes the child on. An allocation that is open ends, unless this is first contact. */
export function allocate(child: Child, intent: Allocate, context: Context): Decision {
  const spans = spansOfRole(child, intent.role);
  if (hasWorker(spans, intent)) return ALREADY_HOLDS;
  if (mayOverlap(intent.reason)) return propose(child, context, [allocated(intent)]);
  const change = replacement(spans, intent, context);
  return propose(child, context, change.facts, { warn: () => warningsOf(change) });
}

/** The child passes from the worker who is allocated to another. */
export function transfer(child: Child, intent: Allocate, context: Context): Decision {
  const spans = spansOfRole(child, intent.role);
  if (hasWorker(spans, intent)) return ALREADY_HOLDS;
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
