import type { CareEvent } from '@permanence/care/child/catalogue';
import { type StandingFacts, standingFacts } from '@permanence/care/child/standing';
import { FACTS_OF, importedId, type Subject } from './desired.ts';
import { statedKey, tableOfKey } from './keys.ts';
import { Statements } from './statements.ts';

const OF_A_RETURN = /^return-\d{4}-\d{2}$/;

/** Why an import corrects a fact. */
export function reasonOf(year: string): string {
  return `return-${year}`;
}

type Correction = Extract<CareEvent, { type: 'FactAmended' | 'FactWithdrawn' }>;

function isCorrection(event: CareEvent): event is Correction {
  return event.type === 'FactAmended' || event.type === 'FactWithdrawn';
}

/**
 * What is known about a child before the return is taken. A person may correct what a return said; `facts` leave such
 * corrections out, so that a return is compared with what returns said, and the same return again does not undo them.
 */
export interface Known {
  readonly statements: Statements;
  readonly facts: StandingFacts;
  /** The row each imported fact comes from, by the fact's id; of facts that no longer stand, too. */
  readonly imported: ReadonlyMap<string, string>;
  /** Ids of all facts ever recorded. */
  readonly recorded: ReadonlySet<string>;
  /** Facts that stand once everybody's corrections are taken. */
  readonly stands: (id: string) => boolean;
  /** The corrections of each fact, in order. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
}

function importedIds(subject: Subject, ever: ReadonlySet<string>): Map<string, string> {
  const imported = new Map<string, string>();
  for (const stated of [statedKey('header', 'child'), ...ever]) {
    const table = tableOfKey(stated);
    const key = stated.slice(table.length + 1);
    for (const type of FACTS_OF[table] ?? []) imported.set(importedId(subject, table, key, type), stated);
  }
  return imported;
}

function correctionsOf(events: readonly CareEvent[]): Map<string, Correction[]> {
  const corrections = new Map<string, Correction[]>();
  for (const event of events) {
    if (!isCorrection(event)) continue;
    corrections.set(event.data.fact, [...(corrections.get(event.data.fact) ?? []), event]);
  }
  return corrections;
}

export function known(subject: Subject, events: readonly CareEvent[]): Known {
  const statements = new Statements(events);
  const imported = events.length === 0 ? new Map<string, string>() : importedIds(subject, statements.ever);
  const byPerson = (event: CareEvent) =>
    // What a second person approved is a person's correction too; the proposal alone corrects nothing.
    event.type === 'CorrectionApproved' ||
    (isCorrection(event) && imported.has(event.data.fact) && !OF_A_RETURN.test(event.data.reason));
  const said = events.some(byPerson) ? events.filter((event) => !byPerson(event)) : events;
  const facts = standingFacts(said);
  const everybodys = said === events ? facts : standingFacts(events);
  return {
    statements,
    facts,
    imported,
    recorded: new Set(events.filter((event) => !isCorrection(event)).map((event) => event.id)),
    stands: (id) => everybodys.get(id) !== undefined,
    corrections: correctionsOf(events),
  };
}

/** What a return last made a fact say, when one ever corrected it. */
export function lastSaidByReturn(
  corrections: readonly Correction[],
): Readonly<Record<string, unknown>> | undefined {
  const said = corrections.findLast((event) => OF_A_RETURN.test(event.data.reason));
  return said?.type === 'FactAmended' ? said.data.data : undefined;
}
