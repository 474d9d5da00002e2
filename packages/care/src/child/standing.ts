import { type CareEvent, type FactData, type FactName, isFact, type NewFact } from './catalogue.ts';
import { type Correction, correctionsIn } from './corrections.ts';
import { upcast } from './upcasts.ts';

/** A fact that stands: what it says now, and the events that made it say so (itself first, then its corrections). */
export interface StandingFact<Name extends FactName = FactName> {
  readonly id: string;
  readonly type: Name;
  readonly data: FactData<Name>;
  readonly evidence: readonly string[];
}

export interface StandingFacts {
  /** Facts of one type, by the day they became true, then by id: never by the order in which we were told. */
  of<Name extends FactName>(type: Name): readonly StandingFact<Name>[];
  get(id: string): StandingFact | undefined;
  /** What was last said of a fact, whether it stands or was withdrawn. */
  known(id: string): StandingFact | undefined;
  all(): Iterable<StandingFact>;
}

/** Those of a record, to which more may be added. */
export interface RecordedFacts extends StandingFacts {
  /** The same after these events; undefined when one of them does more than say a fact that is not known yet. */
  and(more: readonly CareEvent[]): RecordedFacts | undefined;
}

type Facts = Map<string, StandingFact>;

/** Facts as they were last said: those that stand, and those that were withdrawn. */
interface Said {
  readonly standing: Facts;
  readonly withdrawn: Facts;
}

function knownOf({ standing, withdrawn }: Said, id: string): StandingFact | undefined {
  return standing.get(id) ?? withdrawn.get(id);
}

function correct(said: Said, { fact, amended, by }: Correction): void {
  const before = knownOf(said, fact);
  if (before === undefined) return;
  const evidence = [...before.evidence, ...by];
  if (amended === undefined) {
    said.withdrawn.set(before.id, { ...before, evidence });
    said.standing.delete(before.id);
    return;
  }
  const data = upcast(before.type, amended.version, amended.data) as StandingFact['data'];
  said.standing.set(before.id, { ...before, data, evidence });
  said.withdrawn.delete(before.id);
}

function byDayThenId(a: StandingFact, b: StandingFact): number {
  if (a.data.on !== b.data.on) return a.data.on < b.data.on ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type ByType = ReadonlyMap<FactName, readonly StandingFact[]>;

/** The groups, and these facts in theirs; what has nothing new stays the very same. */
function grouped(before: ByType, facts: Iterable<StandingFact>): ByType {
  const groups = new Map<FactName, readonly StandingFact[]>(before);
  for (const [type, news] of Map.groupBy(facts, (fact) => fact.type))
    groups.set(type, [...(before.get(type) ?? []), ...news].sort(byDayThenId));
  return groups;
}

function asFirstSaid({ id, type, data }: NewFact & { readonly id: string }): StandingFact {
  return { id, type, data, evidence: [id] };
}

function recorded(said: Said, groups: ByType): RecordedFacts {
  const { standing, withdrawn } = said;
  return {
    of: <Name extends FactName>(type: Name) => (groups.get(type) ?? []) as readonly StandingFact<Name>[],
    get: (id) => standing.get(id),
    known: (id) => knownOf(said, id),
    all: () => standing.values(),
    and: (more) => {
      const news = more.filter(isFact).map(asFirstSaid);
      const ids = new Set(news.map(({ id }) => id));
      if (ids.size < more.length || news.some(({ id }) => knownOf(said, id) !== undefined)) return undefined;
      const all = new Map(standing);
      for (const fact of news) all.set(fact.id, fact);
      return recorded({ standing: all, withdrawn }, grouped(groups, news));
    },
  };
}

/** The facts that still stand after the corrections among the events, which come in the order in which they were recorded. */
export function standingFacts(events: Iterable<CareEvent>): RecordedFacts {
  const said: Said = { standing: new Map(), withdrawn: new Map() };
  const takesEffect = correctionsIn();
  for (const event of events) {
    if (isFact(event)) {
      said.standing.set(event.id, asFirstSaid(event));
      said.withdrawn.delete(event.id);
    } else {
      const correction = takesEffect(event);
      if (correction !== undefined) correct(said, correction);
    }
  }
  return recorded(said, grouped(new Map(), said.standing.values()));
}
