import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import type { OnDay } from '../child/decide.ts';
import type { Context, Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { endSpan, startSpan } from '../child/span.ts';

export interface StartDeprivationOfLiberty extends OnDay {
  /** The first day without it, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface EndDeprivationOfLiberty {
  readonly on: CivilDate;
  /** Id of the order; not needed when only one is in force. */
  readonly order?: string | undefined;
}

export function observeHealth(child: Child, intent: FactData<'HealthObserved'>, context: Context): Decision {
  return propose(child, context, [{ type: 'HealthObserved', data: intent }]);
}

export function observeCareLeaver(
  child: Child,
  intent: FactData<'CareLeaverObserved'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'CareLeaverObserved', data: intent }]);
}

export function recordPreviousPermanence(
  child: Child,
  intent: FactData<'PreviousPermanenceRecorded'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'PreviousPermanenceRecorded', data: intent }]);
}

function orderEnded(on: CivilDate, order: string): readonly [NewFact] {
  return [{ type: 'DeprivationOfLibertyEnded', data: { on, order } }];
}

export function startDeprivationOfLiberty(
  child: Child,
  { on, until }: StartDeprivationOfLiberty,
  context: Context,
): Decision {
  const started: NewFact = { type: 'DeprivationOfLibertyStarted', data: { on } };
  return startSpan(child, context, 'DeprivationOfLibertyEnded', started, until, (id) =>
    orderEnded(until ?? on, id),
  );
}

export function endDeprivationOfLiberty(
  child: Child,
  { on, order }: EndDeprivationOfLiberty,
  context: Context,
): Decision {
  return endSpan(child, context, 'DeprivationOfLibertyEnded', on, order, (id) => orderEnded(on, id));
}
