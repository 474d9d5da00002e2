import type { CivilDate } from '@permanence/calendar/civil-date';
import type { NewCorrection } from '../child/catalogue.ts';
import { upcast } from '../child/upcasts.ts';
import {
  type AuthorityFactData,
  type AuthorityFactName,
  isAuthorityFactName,
  type NewAuthorityFact,
} from './events.ts';
import type { ScorecardPublication } from './publication.ts';

/** A publication is no fact: it happened, and nothing corrects it. */
export interface PublicationEvent {
  readonly type: 'ScorecardPublished';
  readonly data: ScorecardPublication;
}

export type NewAuthorityEvent =
  | NewAuthorityFact
  | Extract<NewCorrection, { type: 'FactAmended' | 'FactWithdrawn' }>;

/** An event of an authority's stream, read back from the log. */
export type AuthorityEvent = (NewAuthorityEvent | PublicationEvent) & { readonly id: string };

const OTHER_EVENTS: ReadonlySet<string> = new Set(['FactAmended', 'FactWithdrawn', 'ScorecardPublished']);

/** Whether an event from the log is one an authority's record knows; its data is as it was when recorded. */
export function isAuthorityEvent<Stored extends { readonly id: string; readonly type: string }>(
  event: Stored,
): event is Stored & AuthorityEvent {
  return isAuthorityFactName(event.type) || OTHER_EVENTS.has(event.type);
}

export interface AuthorityFact<Name extends AuthorityFactName = AuthorityFactName> {
  readonly id: string;
  readonly type: Name;
  readonly data: AuthorityFactData<Name>;
  readonly evidence: readonly string[];
}

/** An authority as decisions and scorecards see it. */
export interface Authority {
  /** Facts of one type that stand, by the day they became true, then by id. */
  of<Name extends AuthorityFactName>(type: Name): readonly AuthorityFact<Name>[];
  get(id: string): AuthorityFact | undefined;
  /** What was last said of a fact, whether it stands or was withdrawn. */
  known(id: string): AuthorityFact | undefined;
  /** Scorecards published, in the order of publishing. */
  readonly publications: readonly (ScorecardPublication & { readonly event: string })[];
  /** Last day of all that was published. */
  readonly publishedUntil: CivilDate | undefined;
}

function byDayThenId(a: AuthorityFact, b: AuthorityFact): number {
  if (a.data.on !== b.data.on) return a.data.on < b.data.on ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Facts = Map<string, AuthorityFact>;

type CorrectionEvent = Extract<AuthorityEvent, { type: 'FactAmended' | 'FactWithdrawn' }>;

function correct(facts: Facts, known: Facts, event: CorrectionEvent): void {
  const before = known.get(event.data.fact);
  if (before === undefined) return;
  const evidence = [...before.evidence, event.id];
  if (event.type === 'FactWithdrawn') {
    known.set(before.id, { ...before, evidence });
    facts.delete(before.id);
    return;
  }
  const data = upcast(before.type, event.data.factVersion, event.data.data) as AuthorityFact['data'];
  known.set(before.id, { ...before, data, evidence });
  facts.set(before.id, { ...before, data, evidence });
}

function isFact(event: AuthorityEvent): event is NewAuthorityFact & { readonly id: string } {
  return isAuthorityFactName(event.type);
}

/** What stands in an authority's stream, or in its first part: what was believed then. */
export function foldAuthority(events: Iterable<AuthorityEvent>): Authority {
  const facts: Facts = new Map();
  const known: Facts = new Map();
  const publications: (ScorecardPublication & { event: string })[] = [];
  for (const event of events) {
    if (isFact(event)) {
      const fact: AuthorityFact = { id: event.id, type: event.type, data: event.data, evidence: [event.id] };
      facts.set(fact.id, fact);
      known.set(fact.id, fact);
    } else if (event.type === 'ScorecardPublished') publications.push({ ...event.data, event: event.id });
    else correct(facts, known, event);
  }
  const sorted = [...facts.values()].sort(byDayThenId);
  const of = <Name extends AuthorityFactName>(type: Name) =>
    sorted.filter((fact): fact is AuthorityFact<Name> => fact.type === type);
  const published = of('ScorecardPeriodPublished').map(({ data }) => data.to);
  return {
    of,
    get: (id) => facts.get(id),
    known: (id) => known.get(id),
    publications,
    publishedUntil: published.sort().at(-1),
  };
}

/** The fact that holds on a day: of those up to it the latest. */
export function latestOn<Name extends AuthorityFactName>(
  facts: readonly AuthorityFact<Name>[],
  on: CivilDate,
): AuthorityFact<Name> | undefined {
  return facts.findLast(({ data }) => data.on <= on);
}
