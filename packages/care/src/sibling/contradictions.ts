import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { overlapsOf } from '../child/overlaps.ts';
import { spansOf } from '../child/references.ts';

/** A child is in one group at a time, and its plan is that of the group it is in. */
export function siblingContradictions({ facts }: Child): readonly Contradiction[] {
  const memberships = spansOf(facts, 'SiblingGroupLeft');
  const strayPlans = facts
    .of('SiblingPlanSet')
    .filter(
      ({ data }) =>
        !memberships.some(
          ({ start, end, started }) => started.data.group === data.group && start <= data.on && data.on < end,
        ),
    );
  return [
    ...overlapsOf(memberships, 'overlaps-group', 'The child is in a sibling group then.'),
    ...strayPlans.map((fact) => contradiction('not-open', 'The child is not in that group then.', fact)),
  ];
}
