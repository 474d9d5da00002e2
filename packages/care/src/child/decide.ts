import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData } from './catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision } from './decision.ts';
import type { Child } from './fold.ts';
import { propose } from './propose.ts';
import { mayBeSame } from './sealed-text.ts';

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
    .some(({ data }) => data.scheme === intent.scheme && mayBeSame(data.identifier, intent.identifier));
  return given ? ALREADY_HOLDS : propose(child, context, [{ type: 'IdentifierGiven', data: intent }]);
}

/** The same name again adds nothing, on whichever day. */
export function nameChild(child: Child, intent: FactData<'ChildNamed'>, context: Context): Decision {
  const now = child.facts.of('ChildNamed').findLast(({ data }) => data.on <= intent.on);
  const same =
    now !== undefined &&
    mayBeSame(now.data.forename, intent.forename) &&
    mayBeSame(now.data.surname, intent.surname);
  return same ? ALREADY_HOLDS : propose(child, context, [{ type: 'ChildNamed', data: intent }]);
}

export function makeNote(child: Child, intent: FactData<'NoteMade'>, context: Context): Decision {
  return propose(child, context, [{ type: 'NoteMade', data: intent }]);
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
