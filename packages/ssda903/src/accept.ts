import type { CivilDate } from '@permanence/calendar/civil-date';
import { acceptance, statedBy } from './accepted.ts';
import type { ChainRules } from './chain.ts';
import { NO_ADOPTION_EPISODE } from './context-rules.ts';
import { type Desired, RowFacts, type Subject } from './desired.ts';
import { difference, type ProposedEvent } from './diff.ts';
import type { EpisodeRow } from './episode-row.ts';
import { adoptedOn } from './facts/adoption.ts';
import { factsOfEpisodes } from './facts/episodes.ts';
import { factsOfRows } from './facts/rows.ts';
import type { Findings } from './findings.ts';
import type { KeyedRow } from './keyed-rows.ts';
import { statedKey, tableOfKey } from './keys.ts';
import type { Known } from './known.ts';
import type { ChildRows } from './row.ts';
import { closeOf } from './values.ts';

/** A return of one child whose episodes make a chain with what is known. */
export interface Acceptable {
  readonly year: string;
  readonly rows: ChildRows;
  readonly known: Known;
  readonly rules: ChainRules;
  readonly findings: Findings;
  readonly subject: Subject;
  readonly born: CivilDate;
  readonly chain: readonly EpisodeRow[];
  readonly keyed: readonly KeyedRow[];
}

/** A birth date that no Header states is a fact too. */
function bornWithoutHeader({ born, known, subject }: Acceptable, facts: readonly Desired[]): Desired[] {
  if (known.facts.of('ChildBorn').length > 0 || facts.some((fact) => fact.type === 'ChildBorn')) return [];
  const made = new RowFacts(subject, 'header', 'child');
  made.add({ type: 'ChildBorn', data: { on: born } });
  return made.made;
}

function warnOfAdoption({ rows, findings }: Acceptable, adopted: CivilDate | undefined): void {
  const row = rows.tables.ad1[0];
  if (row === undefined || adopted !== undefined) return;
  const message = 'AD1 says that the child was adopted, but no episode ended with REC E11 or E12.';
  findings.warn(row, NO_ADOPTION_EPISODE, 'DATE_INT', message);
}

/** Rows that an earlier submission of the year stated, that this one lacks, and that no other year states. */
function takenBack({ year, rows, known }: Acceptable, stated: readonly string[]): (key: string) => boolean {
  const still = new Set(stated);
  return (key) =>
    known.statements.states(year, key) &&
    !still.has(key) &&
    rows.present.has(tableOfKey(key)) &&
    known.statements.newest(key, year) === undefined;
}

/** The events by which a child's stream takes a return. */
export function acceptReturn(acceptable: Acceptable): ProposedEvent[] {
  const { year, rows, known, rules, findings, subject, born, chain, keyed } = acceptable;
  const adopted = adoptedOn(chain);
  warnOfAdoption(acceptable, adopted);
  const own = keyed.map(({ table, key }) => statedKey(table, key));
  const stated = statedBy(own, year, known, rows.present);
  const now = { born, close: closeOf(year), adopted };
  const single = factsOfRows(keyed, year, known, takenBack(acceptable, stated), now, subject);
  const facts = [
    ...bornWithoutHeader(acceptable, single),
    ...single,
    ...factsOfEpisodes(chain, rules, subject),
  ];
  return [
    ...difference(facts, known, subject, year),
    ...acceptance(stated, findings.problems, year, known, subject),
  ];
}
