import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import type { Context, Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { endSpan, startSpan } from '../child/span.ts';

export interface StartStayingPut extends FactData<'StayingPutStarted'> {
  /** The first day without it, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface EndStayingPut {
  readonly on: CivilDate;
  /** Id of the fact that started it; not needed when only one is open. */
  readonly arrangement?: string | undefined;
}

export function makePathwayPlan(
  child: Child,
  intent: FactData<'PathwayPlanMade'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'PathwayPlanMade', data: intent }]);
}

export function observeAccommodation(
  child: Child,
  intent: FactData<'AccommodationObserved'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'AccommodationObserved', data: intent }]);
}

export function observeContact(
  child: Child,
  intent: FactData<'ContactObserved'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'ContactObserved', data: intent }]);
}

export function observeActivity(
  child: Child,
  intent: FactData<'ActivityObserved'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'ActivityObserved', data: intent }]);
}

function arrangementEnded(on: CivilDate, arrangement: string): readonly [NewFact] {
  return [{ type: 'StayingPutEnded', data: { on, arrangement } }];
}

export function startStayingPut(
  child: Child,
  { until, ...intent }: StartStayingPut,
  context: Context,
): Decision {
  const started: NewFact = { type: 'StayingPutStarted', data: intent };
  return startSpan(child, context, 'StayingPutEnded', started, until, (id) =>
    arrangementEnded(until ?? intent.on, id),
  );
}

export function endStayingPut(child: Child, { on, arrangement }: EndStayingPut, context: Context): Decision {
  return endSpan(child, context, 'StayingPutEnded', on, arrangement, (id) => arrangementEnded(on, id));
}
