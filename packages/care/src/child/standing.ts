import type { CareEvent, FactData, FactName } from './catalogue.ts';
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

function correct(facts: Map<string, StandingFact>, known: Map<string, StandingFact>, event: CareEvent): void {
  if (event.type !== 'FactAmended' && event.type !== 'FactWithdrawn') return;
  const before = known.get(event.data.fact);
  if (before === undefined) return;
  const evidence = [...before.evidence, event.id];
  if (event.type === 'FactWithdrawn') {
    known.set(before.id, { ...before, evidence });
    facts.delete(before.id);
    return;
  }
  const data = upcast(before.type, event.data.factVersion, event.data.data) as StandingFact['data'];
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
  for (const event of events) {
    if (event.type === 'FactAmended' || event.type === 'FactWithdrawn') {
      correct(facts, known, event);
    } else {
      const fact: StandingFact = { id: event.id, type: event.type, data: event.data, evidence: [event.id] };
      facts.set(fact.id, fact);
      known.set(fact.id, fact);
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
