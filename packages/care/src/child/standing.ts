import { type CareEvent, type FactData, type FactName, isFact } from './catalogue.ts';
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

type Facts = Map<string, StandingFact>;

function correct(facts: Facts, known: Facts, { fact, amended, by }: Correction): void {
  const before = known.get(fact);
  if (before === undefined) return;
  const evidence = [...before.evidence, ...by];
  if (amended === undefined) {
    known.set(before.id, { ...before, evidence });
    facts.delete(before.id);
    return;
  }
  const data = upcast(before.type, amended.version, amended.data) as StandingFact['data'];
  const after = { ...before, data, evidence };
  known.set(after.id, after);
  facts.set(after.id, after);
}

function byDayThenId(a: StandingFact, b: StandingFact): number {
  if (a.data.on !== b.data.on) return a.data.on < b.data.on ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function groupedByType(facts: Iterable<StandingFact>): Map<FactName, StandingFact[]> {
  const groups = new Map<FactName, StandingFact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.type);
    if (group === undefined) groups.set(fact.type, [fact]);
    else group.push(fact);
  }
  for (const group of groups.values()) group.sort(byDayThenId);
  return groups;
}

/** The facts that still stand after the corrections among the events, which come in the order in which they were recorded. */
export function standingFacts(events: Iterable<CareEvent>): StandingFacts {
  const facts = new Map<string, StandingFact>();
  const known = new Map<string, StandingFact>();
  const takesEffect = correctionsIn();
  for (const event of events) {
    if (isFact(event)) {
      const fact: StandingFact = { id: event.id, type: event.type, data: event.data, evidence: [event.id] };
      facts.set(fact.id, fact);
      known.set(fact.id, fact);
    } else {
      const correction = takesEffect(event);
      if (correction !== undefined) correct(facts, known, correction);
    }
  }
  const groups = groupedByType(facts.values());
  return {
    of: <Name extends FactName>(type: Name) => (groups.get(type) ?? []) as StandingFact<Name>[],
    get: (id) => facts.get(id),
    known: (id) => known.get(id),
    all: () => facts.values(),
  };
}
