import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData } from '../child/catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { endSpan } from '../child/span.ts';
import { foldPlannedReviews } from './planned.ts';

export interface CancelReview {
  readonly on: CivilDate;
  readonly reason: string;
  /** Id of the fact of planning; not needed when only one review is planned. */
  readonly planned?: string | undefined;
}

export function holdReview(child: Child, intent: FactData<'ReviewHeld'>, context: Context): Decision {
  return propose(child, context, [{ type: 'ReviewHeld', data: intent }]);
}

/** Arranges a review for a day. Arranged twice for one day, it is one review. */
export function planReview(child: Child, intent: FactData<'ReviewPlanned'>, context: Context): Decision {
  const planned = foldPlannedReviews(child.facts).some(
    ({ plannedFor, cancelled }) => plannedFor === intent.plannedFor && cancelled === undefined,
  );
  return planned ? ALREADY_HOLDS : propose(child, context, [{ type: 'ReviewPlanned', data: intent }]);
}

export function cancelReview(
  child: Child,
  { on, reason, planned }: CancelReview,
  context: Context,
): Decision {
  return endSpan(child, context, 'ReviewCancelled', on, planned, (id) => [
    { type: 'ReviewCancelled', data: { on, reason, planned: id } },
  ]);
}
