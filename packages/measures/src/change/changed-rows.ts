import type { Row, Sum } from '../measure.ts';
import type { Station } from './corner.ts';

/** What the authority itself is in a figure has a place among the children, under no name. */
export const AUTHORITY_ITSELF = '';

/** A child whose part in the figure changed: its rows on either side. Most measures have one row a child at most. */
export interface ChangedRows {
  readonly child: string;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** Ids of the events behind either side. */
  readonly behindBefore: ReadonlySet<string>;
  readonly behindAfter: ReadonlySet<string>;
}

/** What a row adds to the figure, whatever the reason for it. */
function partOf({ outcome, value, exposure, holder }: Row, sum: Sum): string {
  // What a rate is a rate of stands on every row, and is no child's own.
  return JSON.stringify([outcome, value, sum.kind === 'rate' ? undefined : exposure, holder]);
}

function partsOf(rows: readonly Row[], sum: Sum): string {
  return rows
    .filter(({ outcome }) => outcome !== 'excluded')
    .map((row) => partOf(row, sum))
    .toSorted()
    .join();
}

function behind(station: Station, child: string): ReadonlySet<string> {
  if (child === AUTHORITY_ITSELF) return station.behindAll;
  return new Set(station.rows.get(child)?.flatMap(({ evidence }) => evidence));
}

function isChanged({ child, before, after }: ChangedRows, then: Station, now: Station): boolean {
  const { sum } = now.corner.definition;
  if (partsOf(before, then.corner.definition.sum) !== partsOf(after, sum)) return true;
  return child === AUTHORITY_ITSELF && sum.kind === 'rate' && then.common !== now.common;
}

/** Children whose part in the figure is not the same at both stations, each once, by reference. */
export function changedRows(then: Station, now: Station): readonly ChangedRows[] {
  const children = new Set([...then.rows.keys(), ...now.rows.keys(), AUTHORITY_ITSELF]);
  return [...children]
    .toSorted()
    .map((child) => ({
      child,
      before: then.rows.get(child) ?? [],
      after: now.rows.get(child) ?? [],
      behindBefore: behind(then, child),
      behindAfter: behind(now, child),
    }))
    .filter((rows) => isChanged(rows, then, now));
}
