import { CORRECTIONS, currentVersion, type NewCorrection } from './catalogue.ts';
import { checkedFact } from './check.ts';
import { ALREADY_HOLDS, type Context, type Decision, type Refused, refuse } from './decision.ts';
import type { Child } from './fold.ts';
import { record } from './propose.ts';
import { reliesOn } from './references.ts';
import { sameData } from './same-data.ts';
import type { StandingFact } from './standing.ts';

export interface Amend {
  /** Id of the fact that was wrong. */
  readonly fact: string;
  /** All that it should have said, its day included. */
  readonly data: Readonly<Record<string, unknown>>;
  /** A short code: `wrong-date`. */
  readonly reason: string;
}

export interface Withdraw {
  readonly fact: string;
  readonly reason: string;
}

function known(child: Child, id: string): StandingFact | Refused {
  return child.facts.known(id) ?? refuse('unknown-fact', 'The child has no fact with this id.');
}

function correct(child: Child, context: Context, correction: NewCorrection): Decision {
  const parsed = CORRECTIONS[correction.type].schema.safeParse(correction.data);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    return refuse('invalid-data', `${correction.type}.${field} does not have the shape of the correction.`);
  }
  return record(child, context, [correction]);
}

/** Says what a fact should have said. A fact that was withdrawn stands again with it. */
export function amend(child: Child, { fact: id, data, reason }: Amend, context: Context): Decision {
  const fact = known(child, id);
  if ('refused' in fact) return fact;
  const checked = checkedFact(fact.type, data);
  if ('refused' in checked) return checked;
  const standing = child.facts.get(id);
  if (standing !== undefined && sameData(standing.data, checked.fact.data)) return ALREADY_HOLDS;
  return correct(child, context, {
    type: 'FactAmended',
    data: {
      fact: id,
      reason,
      factType: fact.type,
      factVersion: currentVersion(fact.type),
      data: { ...checked.fact.data },
    },
  });
}

/** Says that a fact never was true. What names it by id goes first. */
export function withdraw(child: Child, { fact: id, reason }: Withdraw, context: Context): Decision {
  const fact = known(child, id);
  if ('refused' in fact) return fact;
  if (child.facts.get(id) === undefined) return ALREADY_HOLDS;
  const [reliant] = reliesOn(child.facts, id);
  if (reliant !== undefined) {
    return refuse('relied-upon', `${reliant.type} relies on it: withdraw that first.`, reliant.id);
  }
  return correct(child, context, { type: 'FactWithdrawn', data: { fact: id, reason } });
}
