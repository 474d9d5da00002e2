import type { DatabaseSync } from 'node:sqlite';
import { tallyRows } from '../figure.ts';
import type { Definition, OutcomeRow, Question, Row } from '../measure.ts';
import { outcomesFor } from '../shared-terms.ts';

/** What a row adds to a figure. */
function partOf({ child, outcome, value, exposure, holder }: OutcomeRow): string {
  return `${child}\n${outcome}\n${value}\n${exposure}\n${holder}`;
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((part, nth) => part === others[nth]);
}

/** What the rows that count add, and what stands on all rows alike. */
function partsOf(rows: readonly OutcomeRow[]): string[] {
  const counted = rows.filter(({ outcome }) => outcome !== 'excluded').map(partOf);
  return [...counted, String(tallyRows(rows).common)];
}

function areAlike(some: readonly OutcomeRow[], others: readonly OutcomeRow[]): boolean {
  const [parts, otherParts] = [partsOf(some), partsOf(others)];
  // Most come in the same order, and need not be put in one.
  return areEqual(parts, otherParts) || areEqual(parts.sort(), otherParts.sort());
}

/**
 * Of many measures those whose rows add the same to the figure at both ends, with these rows. Nothing stands behind them, nor
 * is it missed: why a figure changed is asked of the rows that changed. All measures share their work, so that it costs
 * far less to find the few that moved than to ask of each.
 */
export function unmovedRows(
  db: DatabaseSync,
  definitions: readonly Definition[],
  from: Question,
  to: Question,
): ReadonlyMap<string, readonly Row[]> {
  const before = [...outcomesFor(db, definitions, from)];
  const unmoved = new Map<string, readonly Row[]>();
  let nth = 0;
  for (const rows of outcomesFor(db, definitions, to)) {
    const { id } = definitions[nth] as Definition;
    if (areAlike(rows, before[nth] ?? []))
      unmoved.set(
        id,
        rows.map((row) => ({ ...row, working: {}, evidence: [] })),
      );
    nth += 1;
  }
  return unmoved;
}
