import type { CivilDate } from '@permanence/calendar/civil-date';
import { contains, type Interval } from '@permanence/calendar/interval';
import { type Span, spansOf } from '../child/references.ts';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

/** The child is one of a group of siblings, as far as one plan for the group reaches. */
export interface SiblingGroup extends Interval {
  readonly group: string;
  /** TOGETHER or APART; undefined before anybody set a plan. */
  readonly plan: string | undefined;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

type Membership = Span<'SiblingGroupLeft'>;
type PlanSet = StandingFact<'SiblingPlanSet'>;

function stretch(membership: Membership, set: PlanSet | undefined, next: PlanSet | undefined): SiblingGroup {
  const { started, ended } = membership;
  return {
    group: started.data.group,
    plan: set?.data.plan,
    start: set === undefined || set.data.on < membership.start ? membership.start : set.data.on,
    end: next?.data.on ?? membership.end,
    evidence: [...started.evidence, ...(set?.evidence ?? [])],
    endedBy: next?.evidence ?? ended?.evidence ?? [],
  };
}

function stretchesOf(membership: Membership, plans: readonly PlanSet[]): readonly SiblingGroup[] {
  const { start, end, started } = membership;
  const ofGroup = plans.filter(({ data }) => data.group === started.data.group);
  const days = ofGroup.filter((set, index) => ofGroup[index + 1]?.data.on !== set.data.on);
  const before = days.findLast(({ data }) => data.on <= start);
  const during = days.filter(({ data }) => start < data.on && data.on < end);
  return [before, ...during].map((set, index) => stretch(membership, set, during[index]));
}

/** Groups and their plans by day. A plan that was set for the group before the child joined holds for the child too. */
export function foldSiblingGroups(facts: StandingFacts): readonly SiblingGroup[] {
  const plans = facts.of('SiblingPlanSet');
  return spansOf(facts, 'SiblingGroupLeft')
    .filter(({ start, end }) => start < end)
    .flatMap((membership) => stretchesOf(membership, plans));
}

export function siblingGroupOn(facts: StandingFacts, on: CivilDate): SiblingGroup | undefined {
  return foldSiblingGroups(facts).find((group) => contains(group, on));
}
