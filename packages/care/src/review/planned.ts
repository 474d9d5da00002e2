import type { CivilDate } from '@permanence/calendar/civil-date';
import { spansOf } from '../child/references.ts';
import type { StandingFacts } from '../child/standing.ts';

/** A review that was arranged, whether or not it came about. `end` may equal `start`. */
export interface PlannedReview {
  /** The day on which it was arranged. */
  readonly start: CivilDate;
  /** The day on which it was called off, or for ever. */
  readonly end: CivilDate;
  readonly plannedFor: CivilDate;
  readonly cancelled: { readonly on: CivilDate; readonly reason: string } | undefined;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

/** Arranged reviews, by the day of arranging. */
export function foldPlannedReviews(facts: StandingFacts): readonly PlannedReview[] {
  return spansOf(facts, 'ReviewCancelled').map(({ started, ended, start, end }) => ({
    start,
    end,
    plannedFor: started.data.plannedFor,
    cancelled: ended && { on: ended.data.on, reason: ended.data.reason },
    evidence: started.evidence,
    endedBy: ended?.evidence ?? [],
  }));
}
