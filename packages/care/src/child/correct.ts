import type { CivilDate } from '@permanence/calendar/civil-date';
import { accessFacts } from '../access/events.ts';
import { isClosed } from '../adoption/closed.ts';
import { CORRECTIONS, currentVersion, type NewCorrection } from './catalogue.ts';
import { checkedFact } from './check.ts';
import { ALREADY_HOLDS, type Context, type Decision, type Refused, refuse } from './decision.ts';
import type { Child } from './fold.ts';
import { proposals } from './proposals.ts';
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

type Effect = Extract<NewCorrection, { type: 'FactAmended' | 'FactWithdrawn' }>;
type Proposed = Extract<NewCorrection, { type: 'CorrectionProposed' }>;

function known(child: Child, id: string): StandingFact | Refused {
  const found = child.facts.known(id);
  if (found === undefined) return refuse('unknown-fact', 'The child has no fact with this id.');
  // Or whoever may correct could open a record, or lengthen the hour for which somebody opened it.
  if (Object.hasOwn(accessFacts, found.type)) {
    return refuse(
      'not-correctable',
      'Who may see the record is not corrected: restrict or open it anew.',
      id,
    );
  }
  // What was destroyed does not come back by saying that it was not.
  if (found.type === 'RecordErased') return refuse('erased-for-good', 'What was erased stays erased.', id);
  return found;
}

function misshapen(correction: NewCorrection): Refused | undefined {
  const parsed = CORRECTIONS[correction.type].schema.safeParse(correction.data);
  if (parsed.success) return undefined;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return refuse('invalid-data', `${correction.type}.${field} does not have the shape of the correction.`);
}

function proposalOf(fact: StandingFact, effect: Effect, context: Context): Proposed {
  const { type: factType, id } = fact;
  const about = { fact: id, factType, factVersion: currentVersion(factType), reason: effect.data.reason };
  // Without an actor the schema refuses: a proposal of nobody could be approved by anybody.
  const proposedBy = context.actor ?? '';
  return effect.type === 'FactAmended'
    ? { type: 'CorrectionProposed', data: { ...about, kind: 'amend', data: effect.data.data, proposedBy } }
    : { type: 'CorrectionProposed', data: { ...about, kind: 'withdraw', proposedBy } };
}

/** Records that the correction is asked for, if it could take effect: until somebody else approves, it does not. */
function proposeCorrection(child: Child, fact: StandingFact, effect: Effect, context: Context): Decision {
  const proposal = proposalOf(fact, effect, context);
  const waiting = proposals(child).find(
    ({ data, closedBy }) => data.fact === fact.id && closedBy === undefined,
  );
  if (waiting !== undefined) {
    const { kind, data = {} } = waiting.data;
    const same = kind === proposal.data.kind && sameData(data, proposal.data.data ?? {});
    return same
      ? ALREADY_HOLDS
      : refuse('correction-pending', 'Another correction of it waits for approval.', waiting.id);
  }
  const refused = misshapen(proposal);
  if (refused !== undefined) return refused;
  const then = record(child, context, [effect]);
  if ('refused' in then) return then;
  return record(child, context, [proposal], () => [
    {
      code: 'already-published',
      message: isClosed(child.facts)
        ? 'The record is closed: another person has to approve.'
        : 'A published figure counts it: another person has to approve.',
      fact: fact.id,
    },
  ]);
}

/** Corrects at once, or asks for a second person where one of the days lies in what was published, or the record is closed. */
function correct(
  child: Child,
  context: Context,
  fact: StandingFact,
  effect: Effect,
  days: readonly CivilDate[],
): Decision {
  const { publishedUntil } = context;
  const refused = misshapen(effect);
  if (refused !== undefined) return refused;
  const isPublished = publishedUntil !== undefined && days.some((on) => on <= publishedUntil);
  return isPublished || isClosed(child.facts)
    ? proposeCorrection(child, fact, effect, context)
    : record(child, context, [effect]);
}

/** Says what a fact should have said. A fact that was withdrawn stands again with it. */
export function amend(child: Child, { fact: id, data, reason }: Amend, context: Context): Decision {
  const fact = known(child, id);
  if ('refused' in fact) return fact;
  const checked = checkedFact(fact.type, data);
  if ('refused' in checked) return checked;
  const standing = child.facts.get(id);
  if (standing !== undefined && sameData(standing.data, checked.fact.data)) return ALREADY_HOLDS;
  const amended = {
    factType: fact.type,
    factVersion: currentVersion(fact.type),
    data: { ...checked.fact.data },
  };
  const effect: Effect = { type: 'FactAmended', data: { fact: id, reason, ...amended } };
  return correct(child, context, fact, effect, [fact.data.on, checked.fact.data.on]);
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
  return correct(child, context, fact, { type: 'FactWithdrawn', data: { fact: id, reason } }, [fact.data.on]);
}
