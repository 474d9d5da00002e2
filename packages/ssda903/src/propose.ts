import type { CivilDate } from '@permanence/calendar/civil-date';
import type { CareEvent } from '@permanence/care/child/catalogue';
import { acceptReturn } from './accept.ts';
import { birthDate, requireBirth } from './birth.ts';
import { checkChain } from './chain.ts';
import type { IdOf } from './desired.ts';
import type { ProposedEvent } from './diff.ts';
import type { EpisodeRow } from './episode-row.ts';
import { Findings } from './findings.ts';
import { keyedRows } from './keyed-rows.ts';
import { known as knownOf } from './known.ts';
import { type Merging, mergedRules, mergeEpisodes, statedEpisodes, strictRules } from './merge.ts';
import type { ChildRows, Problem, Row } from './row.ts';
import { TABLE_NAMES } from './tables.ts';
import { findWarnings } from './warnings/check.ts';

export interface ProposeInput {
  readonly authority: string;
  /** The collection year, such as `2017-18`. */
  readonly year: string;
  readonly rows: ChildRows;
  /** The child's stream as it is. */
  readonly events: readonly CareEvent[];
  readonly idOf: IdOf;
}

export type Proposal =
  | {
      readonly outcome: 'accepted';
      readonly events: readonly ProposedEvent[];
      readonly problems: readonly Problem[];
      readonly rowsAccepted: number;
    }
  | { readonly outcome: 'quarantined'; readonly problems: readonly Problem[] };

function firstRow({ tables }: ChildRows): Row | undefined {
  return tables.episodes[0] ?? TABLE_NAMES.map((name) => tables[name][0]).find((row) => row !== undefined);
}

function rowsOf({ tables }: ChildRows): number {
  return TABLE_NAMES.reduce((sum, name) => sum + tables[name].length, 0);
}

/** A return's episodes have to be a chain by themselves, and together with what is known. */
function findChain(
  own: readonly EpisodeRow[],
  rows: ChildRows,
  born: CivilDate | undefined,
  merging: Merging,
): readonly EpisodeRow[] {
  const { nearest, findings, rules } = merging;
  if (findings.quarantined) return [];
  checkChain(own, strictRules(born), nearest, findings);
  if (findings.quarantined) return [];
  const chain = mergeEpisodes(own, rows.present, merging);
  checkChain(chain, rules, nearest, findings);
  return chain;
}

/** What taking a return would add to a child's stream, or why nothing of it can be taken. */
export function proposeChild({ authority, year, rows, events, idOf }: ProposeInput): Proposal {
  const nearest = firstRow(rows);
  if (nearest === undefined) return { outcome: 'accepted', events: [], problems: [], rowsAccepted: 0 };
  const findings = new Findings(rows.child);
  const subject = { authority, child: rows.child, idOf };
  const known = knownOf(subject, events);
  const born = birthDate(rows, year, known);
  const rules = mergedRules(born, year, known);
  const merging = { year, known, nearest, findings, rules };
  const own = statedEpisodes(rows.tables.episodes, merging);
  const chain = findChain(own, rows, born, merging);
  if (!requireBirth(born, nearest, findings) || findings.quarantined) {
    return { outcome: 'quarantined', problems: findings.problems };
  }
  findWarnings(rows, own, year, findings);
  const keyed = keyedRows(rows, year, findings);
  const proposed = acceptReturn({ year, rows, known, rules, findings, subject, born, chain, keyed });
  return { outcome: 'accepted', events: proposed, problems: findings.problems, rowsAccepted: rowsOf(rows) };
}
