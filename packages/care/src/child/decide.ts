import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData } from './catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision } from './decision.ts';
import type { Child } from './fold.ts';
import { propose } from './propose.ts';

export interface OnDay {
  readonly on: CivilDate;
}

/** Registers a child. A child is born once: to say more of it later, amend the fact. */
export function register(child: Child, intent: FactData<'ChildBorn'>, context: Context): Decision {
  return propose(child, context, [{ type: 'ChildBorn', data: intent }]);
}

export function giveIdentifier(
  child: Child,
  intent: FactData<'IdentifierGiven'>,
  context: Context,
): Decision {
  const given = child.facts
    .of('IdentifierGiven')
    .some(({ data }) => data.scheme === intent.scheme && data.identifier === intent.identifier);
  return given ? ALREADY_HOLDS : propose(child, context, [{ type: 'IdentifierGiven', data: intent }]);
}

export function beginAsylumSeekingAlone(child: Child, { on }: OnDay, context: Context): Decision {
  return propose(child, context, [{ type: 'AsylumSeekingAloneBegan', data: { on } }]);
}

export function endAsylumSeekingAlone(child: Child, { on }: OnDay, context: Context): Decision {
  return propose(child, context, [{ type: 'AsylumSeekingAloneEnded', data: { on } }]);
}

export function becomeMother(child: Child, { on }: OnDay, context: Context): Decision {
  return propose(child, context, [{ type: 'ChildBecameMother', data: { on } }]);
}
