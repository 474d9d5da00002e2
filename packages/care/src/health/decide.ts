import type { FactData } from '../child/catalogue.ts';
import type { Context, Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';

export function recordHealthAssessment(
  child: Child,
  intent: FactData<'HealthAssessmentHeld'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'HealthAssessmentHeld', data: intent }]);
}

export function recordDentalCheck(
  child: Child,
  intent: FactData<'DentalCheckHeld'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'DentalCheckHeld', data: intent }]);
}

export function scoreSdq(child: Child, intent: FactData<'SdqScored'>, context: Context): Decision {
  return propose(child, context, [{ type: 'SdqScored', data: intent }]);
}

export function giveHealthHistory(
  child: Child,
  intent: FactData<'HealthHistoryGiven'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'HealthHistoryGiven', data: intent }]);
}
