import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import type { OnDay } from '../child/decide.ts';
import type { Context, Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { endSpan, startSpan } from '../child/span.ts';

export interface StartYouthOffending extends FactData<'YouthOffendingStarted'> {
  /** The first day without it, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface EndYouthOffending {
  readonly on: CivilDate;
  /** Id of the fact that started it; not needed when only one is open. */
  readonly involvement?: string | undefined;
}

export interface NotifyOtherAuthorityChild extends FactData<'OtherAuthorityChildNotified'> {
  /** The first day without it, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface EndOtherAuthorityPlacement {
  readonly on: CivilDate;
  /** Id of the fact that started it; not needed when only one is open. */
  readonly notified?: string | undefined;
}

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

function involvementEnded(on: CivilDate, involvement: string): readonly [NewFact] {
  return [{ type: 'YouthOffendingEnded', data: { on, involvement } }];
}

export function startYouthOffending(
  child: Child,
  { until, ...intent }: StartYouthOffending,
  context: Context,
): Decision {
  const started: NewFact = { type: 'YouthOffendingStarted', data: intent };
  return startSpan(child, context, 'YouthOffendingEnded', started, until, (id) =>
    involvementEnded(until ?? intent.on, id),
  );
}

export function endYouthOffending(
  child: Child,
  { on, involvement }: EndYouthOffending,
  context: Context,
): Decision {
  return endSpan(child, context, 'YouthOffendingEnded', on, involvement, (id) => involvementEnded(on, id));
}

function leftTheArea(on: CivilDate, notified: string): readonly [NewFact] {
  return [{ type: 'OtherAuthorityChildLeft', data: { on, notified } }];
}

export function notifyOtherAuthorityChild(
  child: Child,
  { until, ...intent }: NotifyOtherAuthorityChild,
  context: Context,
): Decision {
  const started: NewFact = { type: 'OtherAuthorityChildNotified', data: intent };
  return startSpan(child, context, 'OtherAuthorityChildLeft', started, until, (id) =>
    leftTheArea(until ?? intent.on, id),
  );
}

export function endOtherAuthorityPlacement(
  child: Child,
  { on, notified }: EndOtherAuthorityPlacement,
  context: Context,
): Decision {
  return endSpan(child, context, 'OtherAuthorityChildLeft', on, notified, (id) => leftTheArea(on, id));
}

export function gradeCarePlan(child: Child, intent: FactData<'CarePlanGraded'>, context: Context): Decision {
  return propose(child, context, [{ type: 'CarePlanGraded', data: intent }]);
}

export function receiveComplaint(
  child: Child,
  intent: FactData<'ComplaintReceived'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'ComplaintReceived', data: intent }]);
}

export function observePlacementLocation(
  child: Child,
  intent: FactData<'PlacementLocationObserved'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'PlacementLocationObserved', data: intent }]);
}
