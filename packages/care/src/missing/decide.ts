import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import type { Context, Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { endSpan, startSpan } from '../child/span.ts';

export interface StartMissing extends FactData<'MissingStarted'> {
  /** The day the child came back, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface EndMissing {
  readonly on: CivilDate;
  /** Id of the spell; not needed when only one is open. */
  readonly spell?: string | undefined;
}

/** The child is back, and a return home interview is due. */
function factsOfReturn(on: CivilDate, spell: string): readonly [NewFact, NewFact] {
  return [
    { type: 'MissingEnded', data: { on, spell } },
    { type: 'ReturnInterviewDue', data: { on } },
  ];
}

export function startMissing(child: Child, { until, ...intent }: StartMissing, context: Context): Decision {
  const started: NewFact = { type: 'MissingStarted', data: intent };
  return startSpan(child, context, 'MissingEnded', started, until, (id) =>
    factsOfReturn(until ?? intent.on, id),
  );
}

export function endMissing(child: Child, { on, spell }: EndMissing, context: Context): Decision {
  return endSpan(child, context, 'MissingEnded', on, spell, (id) => factsOfReturn(on, id));
}

export function offerReturnInterview(
  child: Child,
  intent: FactData<'ReturnInterviewOffered'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'ReturnInterviewOffered', data: intent }]);
}

export function holdReturnInterview(
  child: Child,
  intent: FactData<'ReturnInterviewHeld'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'ReturnInterviewHeld', data: intent }]);
}

export function declineReturnInterview(
  child: Child,
  intent: FactData<'ReturnInterviewDeclined'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'ReturnInterviewDeclined', data: intent }]);
}
