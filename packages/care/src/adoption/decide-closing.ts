import { FOREVER } from '@permanence/calendar/civil-date';
import { foldRestrictions } from '../access/fold.ts';
import { interestOf } from '../access/interest.ts';
import type { NewFact } from '../child/catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision, refuse } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { isClosed } from './closed.ts';

export interface CloseBirthRecord {
  /** Pseudonyms of who may see the birth record from now on; whoever closes it unless told. */
  readonly named?: readonly string[] | undefined;
}

/** Kept to the people named, unless it is kept to fewer already: what is sealed stays sealed. */
function keptToFew(
  { facts }: Child,
  named: readonly string[],
  { today, actor }: Context,
): readonly NewFact[] {
  const open = foldRestrictions(facts).find(({ end }) => end === FOREVER);
  if (open !== undefined && open.level !== 'team-only') return [];
  const restricted: NewFact = {
    type: 'RecordRestricted',
    data: { on: today, level: 'named-only', basis: 'ADOPTION', named: [...named], restrictedBy: actor ?? '' },
  };
  if (open === undefined) return [restricted];
  return [restricted, { type: 'RecordOpened', data: { on: today, restriction: open.fact.id } }];
}

/** After the adoption order the child has another identity. The birth record ends here, and says nothing of the other. */
export function closeBirthRecord(child: Child, { named }: CloseBirthRecord, context: Context): Decision {
  const { facts } = child;
  const { today, actor = '' } = context;
  if (isClosed(facts)) return ALREADY_HOLDS;
  const who = [...new Set(named ?? [actor])].sort();
  const interest = who.map((each) => interestOf(facts, each, today)).find((found) => found !== undefined);
  if (interest !== undefined) {
    return refuse('has-interest', 'One of those named has declared an interest.', interest.id);
  }
  const closed: NewFact = { type: 'BirthRecordClosed', data: { on: today } };
  return propose(child, context, [closed, ...keptToFew(child, who, context)]);
}
