import type { FactData } from '../child/catalogue.ts';
import type { Context, Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';

export function holdReview(child: Child, intent: FactData<'ReviewHeld'>, context: Context): Decision {
  return propose(child, context, [{ type: 'ReviewHeld', data: intent }]);
}
