import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { endSpan, startSpan } from '../child/span.ts';
import { siblingGroupOn } from './fold.ts';

export interface JoinSiblingGroup extends FactData<'SiblingGroupJoined'> {
  /** The first day outside the group, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface LeaveSiblingGroup {
  readonly on: CivilDate;
  /** Id of the fact of joining; not needed when the child is in one group only. */
  readonly membership?: string | undefined;
}

function left(on: CivilDate, membership: string): readonly [NewFact] {
  return [{ type: 'SiblingGroupLeft', data: { on, membership } }];
}

export function joinSiblingGroup(
  child: Child,
  { until, ...intent }: JoinSiblingGroup,
  context: Context,
): Decision {
  const { on, group } = intent;
  if (until === undefined && siblingGroupOn(child.facts, on)?.group === group) return ALREADY_HOLDS;
  const started: NewFact = { type: 'SiblingGroupJoined', data: intent };
  return startSpan(child, context, 'SiblingGroupLeft', started, until, (id) => left(until ?? on, id));
}

export function leaveSiblingGroup(
  child: Child,
  { on, membership }: LeaveSiblingGroup,
  context: Context,
): Decision {
  return endSpan(child, context, 'SiblingGroupLeft', on, membership, (id) => left(on, id));
}

/** Says whether the children of the group should live together. To confirm the plan adds nothing. */
export function setSiblingPlan(child: Child, intent: FactData<'SiblingPlanSet'>, context: Context): Decision {
  const now = siblingGroupOn(child.facts, intent.on);
  if (now?.group === intent.group && now.plan === intent.plan) return ALREADY_HOLDS;
  return propose(child, context, [{ type: 'SiblingPlanSet', data: intent }]);
}
