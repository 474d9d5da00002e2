import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import type { NewFact } from '../child/catalogue.ts';
import { checkedFact } from '../child/check.ts';
import { ALREADY_HOLDS, type Context, type Decision, type Refused, refuse } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose, record } from '../child/propose.ts';
import { sameData } from '../child/same-data.ts';
import { endSpan } from '../child/span.ts';
import { foldRestrictions, type Restriction, type RestrictionLevel } from './fold.ts';
import { interestOf } from './interest.ts';

export interface Restrict {
  readonly on: CivilDate;
  readonly level: RestrictionLevel;
  readonly basis: string;
  /** Pseudonyms of who may see it all the same. */
  readonly named: readonly string[];
}

export interface AgreeToRestriction {
  /** Id of the restriction. */
  readonly restriction: string;
}

export interface OpenRecord {
  readonly on: CivilDate;
  /** Id of the restriction; not needed while there is one. */
  readonly restriction?: string | undefined;
}

/** A sealed record needs two, or one person's leaving would lock it for ever. */
const FEWEST_NAMED: Readonly<Record<RestrictionLevel, number>> = {
  'team-only': 0,
  'named-only': 1,
  sealed: 2,
};

function mayBeNamed(child: Child, { level, on }: Restrict, names: readonly string[]): Refused | undefined {
  if (names.length < FEWEST_NAMED[level]) {
    return refuse(
      'too-few-named',
      'Say who may see the record all the same: one person, two where it is sealed.',
    );
  }
  const interest = names.map((who) => interestOf(child.facts, who, on)).find((found) => found !== undefined);
  if (interest === undefined) return undefined;
  return refuse('has-interest', 'One of those named has declared an interest.', interest.id);
}

function isAsBefore(open: Restriction | undefined, { on, basis, level }: Restrict, names: readonly string[]) {
  if (open === undefined || open.start > on) return false;
  const { data } = open.fact;
  return data.level === level && data.basis === basis && sameData(data.named.toSorted(), names);
}

/**
 * Keeps the record to fewer people, or to others than before: the restriction that is open ends. Sealing waits for the
 * agreement of a second person; until then the record is kept to those named, so that nothing is open while they think.
 */
export function restrict(child: Child, intent: Restrict, context: Context): Decision {
  const named = [...new Set(intent.named)].sort();
  const { on, level, basis } = intent;
  const restrictedBy = context.actor ?? '';
  const check = checkedFact('RecordRestricted', { on, level, basis, named, restrictedBy });
  if ('refused' in check) return check;
  const open = foldRestrictions(child.facts).find(({ end }) => end === FOREVER);
  if (isAsBefore(open, intent, named)) return ALREADY_HOLDS;
  const refused = mayBeNamed(child, intent, named);
  if (refused !== undefined) return refused;
  if (open === undefined) return record(child, context, [check.fact]);
  if (open.start > on) {
    return refuse('overlaps-restriction', 'The record is restricted from a later day on.', open.fact.id);
  }
  const opened: NewFact = { type: 'RecordOpened', data: { on, restriction: open.fact.id } };
  return record(child, context, [check.fact, opened]);
}

/** The second person, who is one of those named: from today nobody else knows of the record. */
export function agreeToRestriction(
  child: Child,
  { restriction: id }: AgreeToRestriction,
  context: Context,
): Decision {
  const found = foldRestrictions(child.facts).find(({ fact }) => fact.id === id);
  if (found === undefined || found.level !== 'sealed') {
    return refuse('unknown-fact', 'No restriction that needs a second person has this id.');
  }
  if (child.facts.of('RestrictionAgreed').some(({ data }) => data.restriction === id)) return ALREADY_HOLDS;
  if (found.end !== FOREVER) return refuse('not-open', 'The restriction has ended.', id);
  if (found.fact.data.restrictedBy === context.actor) {
    return refuse('same-person', 'Somebody else than who asked for it has to agree.', id);
  }
  const agreedBy = context.actor ?? '';
  return propose(child, context, [
    { type: 'RestrictionAgreed', data: { on: context.today, restriction: id, agreedBy } },
  ]);
}

/** Ends the restriction. Of a sealed record only those know who are named. */
export function openRecord(child: Child, { on, restriction }: OpenRecord, context: Context): Decision {
  const restrictions = foldRestrictions(child.facts);
  const open = restrictions.find(({ end }) => end === FOREVER);
  const which = restriction ?? open?.fact.id;
  if (which === undefined) {
    const opened = restrictions.some(({ end }) => end === on);
    return opened ? ALREADY_HOLDS : refuse('not-open', 'The record is not restricted.');
  }
  return endSpan(child, context, 'RecordOpened', on, which, (id) => [
    { type: 'RecordOpened', data: { on, restriction: id } },
  ]);
}
