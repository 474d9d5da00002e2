import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { type Ending, type Span, spansOf } from '../child/references.ts';
import type { StandingFact } from '../child/standing.ts';

/** SW_REASON: the team of first contact may have a child together with another worker. */
const FIRST_CONTACT = 'FCONTA';

/** SW_REASON: absence cover. The covered worker's allocation stays open beneath it. */
const ABSENCE = 'ABSENC';

export const ALLOCATION_ENDINGS = {
  'social-worker': 'SocialWorkerAllocationEnded',
  'reviewing-officer': 'ReviewingOfficerAllocationEnded',
} as const satisfies Record<string, Ending>;

export type AllocationSpan = Span<(typeof ALLOCATION_ENDINGS)[keyof typeof ALLOCATION_ENDINGS]>;

export function mayOverlap(reason: string | undefined): boolean {
  return reason === FIRST_CONTACT || isAbsence(reason);
}

export function isAbsence(reason: string | undefined): boolean {
  return reason === ABSENCE;
}

export function isCover(span: AllocationSpan): boolean {
  return isAbsence(reasonOf(span));
}

function reasonOf(span: AllocationSpan): string | undefined {
  const { data }: StandingFact<'SocialWorkerAllocated' | 'ReviewingOfficerAllocated'> = span.started;
  return data.reason;
}

function sharesTheChild(span: AllocationSpan): boolean {
  return mayOverlap(reasonOf(span));
}

function overlapsOf(spans: readonly AllocationSpan[]): readonly Contradiction[] {
  return spans.flatMap((span, index) =>
    spans
      .slice(index + 1)
      .filter((next) => next.start < span.end && !sharesTheChild(span) && !sharesTheChild(next))
      .map((next) =>
        contradiction('overlaps-allocation', 'Another allocation is open then.', next.started, span.started),
      ),
  );
}

export function allocationContradictions({ facts }: Child): readonly Contradiction[] {
  return [
    ...overlapsOf(spansOf(facts, 'SocialWorkerAllocationEnded')),
    ...overlapsOf(spansOf(facts, 'ReviewingOfficerAllocationEnded')),
  ];
}
