import type { FactData } from '../child/catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { planOn } from './fold.ts';

/** Sets the plan from a day on. A review that confirms the plan adds nothing. */
export function setPermanencePlan(
  child: Child,
  intent: FactData<'PermanencePlanSet'>,
  context: Context,
): Decision {
  if (planOn(child.facts, intent.on)?.plan === intent.plan) return ALREADY_HOLDS;
  return propose(child, context, [{ type: 'PermanencePlanSet', data: intent }]);
}
