import { CORRECTIONS } from '../child/catalogue.ts';
import { type Context, type Refused, refuse } from '../child/decision.ts';
import { sameData } from '../child/same-data.ts';
import {
  AUTHORITY_FACTS,
  type AuthorityFactData,
  type AuthorityFactName,
  type NewAuthorityFact,
} from './events.ts';
import type { Authority, AuthorityEvent, AuthorityFact, NewAuthorityEvent } from './fold.ts';

/** No events: what was asked already holds. */
export type AuthorityDecision = { readonly events: readonly AuthorityEvent[] } | Refused;

export interface AmendAuthorityFact {
  /** Id of the fact that was wrong. */
  readonly fact: string;
  /** All that it should have said, its day included. */
  readonly data: Readonly<Record<string, unknown>>;
  /** A short code: `wrong-source`. */
  readonly reason: string;
}

export interface WithdrawAuthorityFact {
  readonly fact: string;
  readonly reason: string;
}

/** These may be decided before they hold; of the others nobody can know tomorrow. */
const MAY_LIE_AHEAD: readonly AuthorityFactName[] = ['TargetSet', 'FloorSet', 'BenchmarkSet'];

/** What one day can hold one of: the same measure has one target a day, others' values one each. */
function aboutOf({ type, data }: NewAuthorityFact): string {
  const { on, measure, of, from, to }: Readonly<Record<string, unknown>> = { ...data };
  return [type, on, measure, of, from, to].join('|');
}

function checked(type: AuthorityFactName, data: object): NewAuthorityFact | Refused {
  const said = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const parsed = AUTHORITY_FACTS[type].schema.safeParse(said);
  if (parsed.success) return { type, data: parsed.data } as NewAuthorityFact;
  const issue = parsed.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  return refuse('invalid-data', `${type}.${field ?? ''} does not have the shape of the fact.`);
}

/** Why the fact cannot stand beside the others. */
function refusalOf(
  authority: Authority,
  fact: NewAuthorityFact,
  context: Context,
  amended?: string,
): Refused | undefined {
  if (fact.data.on > context.today && !MAY_LIE_AHEAD.includes(fact.type)) {
    return refuse('in-the-future', 'It has not happened yet.');
  }
  if (fact.type === 'ScorecardPeriodPublished') {
    const { on, from, to } = fact.data;
    if (to < from) return refuse('ends-before-it-starts', 'The period ends before it starts.');
    if (on < to) return refuse('in-the-future', 'The period is not over on the day of publication.');
  }
  const others: readonly AuthorityFact[] = authority.of(fact.type);
  const other = others.find(
    ({ id, type, data }) => id !== amended && aboutOf({ type, data } as NewAuthorityFact) === aboutOf(fact),
  );
  return other && refuse('same-day-twice', `${fact.type} twice on one day: amend the first.`, other.id);
}

function decided(context: Context, event: NewAuthorityEvent): AuthorityDecision {
  return { events: [{ ...event, id: context.idOf(0) }] };
}

/** States a fact of the authority, whichever; nothing when just this is on record. */
export function stateFact<Name extends AuthorityFactName>(
  authority: Authority,
  type: Name,
  data: AuthorityFactData<Name>,
  context: Context,
): AuthorityDecision {
  const fact = checked(type, data);
  if ('refused' in fact) return fact;
  if (authority.of(type).some((standing) => sameData(standing.data, fact.data))) return { events: [] };
  return refusalOf(authority, fact, context) ?? decided(context, fact);
}

type Decide<Name extends AuthorityFactName> = (
  authority: Authority,
  intent: AuthorityFactData<Name>,
  context: Context,
) => AuthorityDecision;

function stating<Name extends AuthorityFactName>(type: Name): Decide<Name> {
  return (authority, intent, context) => stateFact(authority, type, intent, context);
}

export const observePopulation = stating('PopulationObserved');
export const observePostsFilled = stating('PostsFilledObserved');
export const observeCaseload = stating('CaseloadObserved');
export const observeReviewingOfficers = stating('ReviewingOfficersObserved');
export const setTarget = stating('TargetSet');
export const setFloor = stating('FloorSet');
export const setBenchmark = stating('BenchmarkSet');
export const setStatisticalNeighbours = stating('StatisticalNeighboursSet');
export const setAdjoiningAuthorities = stating('AdjoiningAuthoritiesSet');
export const publishPeriod = stating('ScorecardPeriodPublished');

function corrected(context: Context, correction: Exclude<NewAuthorityEvent, NewAuthorityFact>) {
  const parsed = CORRECTIONS[correction.type].schema.safeParse(correction.data);
  if (parsed.success) return decided(context, correction);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return refuse('invalid-data', `${correction.type}.${field} does not have the shape of the correction.`);
}

// To take a publication back would let one person correct what takes two.
function refusedForGood({ type, id }: AuthorityFact): Refused | undefined {
  if (type !== 'ScorecardPeriodPublished') return undefined;
  return refuse('published-for-good', 'What was published stays published.', id);
}

/** Says what a fact should have said. */
export function amendFact(
  authority: Authority,
  { fact: id, data, reason }: AmendAuthorityFact,
  context: Context,
): AuthorityDecision {
  const known = authority.known(id);
  if (known === undefined) return refuse('unknown-fact', 'The authority has no fact with this id.');
  const forGood = refusedForGood(known);
  if (forGood !== undefined) return forGood;
  const fact = checked(known.type, data);
  if ('refused' in fact) return fact;
  const standing = authority.get(id);
  if (standing !== undefined && sameData(standing.data, fact.data)) return { events: [] };
  const refused = refusalOf(authority, fact, context, id);
  if (refused !== undefined) return refused;
  const factVersion = AUTHORITY_FACTS[known.type].version;
  const amended = { fact: id, reason, factType: known.type, factVersion, data: { ...fact.data } };
  return corrected(context, { type: 'FactAmended', data: amended });
}

/** Says that a fact never was true. */
export function withdrawFact(
  authority: Authority,
  { fact: id, reason }: WithdrawAuthorityFact,
  context: Context,
): AuthorityDecision {
  const known = authority.known(id);
  if (known === undefined) return refuse('unknown-fact', 'The authority has no fact with this id.');
  const forGood = refusedForGood(known);
  if (forGood !== undefined) return forGood;
  if (authority.get(id) === undefined) return { events: [] };
  return corrected(context, { type: 'FactWithdrawn', data: { fact: id, reason } });
}
