import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { endSpan, startSpan } from '../child/span.ts';
import { holdsOn } from './holds.ts';

export interface LiftLegalHold {
  readonly on: CivilDate;
  /** Id of the fact that placed it; not needed when only one is in force. */
  readonly hold?: string | undefined;
}

function lifted(on: CivilDate, hold: string): readonly [NewFact] {
  return [{ type: 'LegalHoldLifted', data: { on, hold } }];
}

/** Several holds may be in force, each for its own reason. */
export function placeLegalHold(
  child: Child,
  intent: FactData<'LegalHoldPlaced'>,
  context: Context,
): Decision {
  if (holdsOn(child.facts, intent.on).some(({ basis }) => basis === intent.basis)) return ALREADY_HOLDS;
  const placed: NewFact = { type: 'LegalHoldPlaced', data: intent };
  return startSpan(child, context, 'LegalHoldLifted', placed, undefined, (id) => lifted(intent.on, id));
}

export function liftLegalHold(child: Child, { on, hold }: LiftLegalHold, context: Context): Decision {
  return endSpan(child, context, 'LegalHoldLifted', on, hold, (id) => lifted(on, id));
}
