import type { TableName, Value } from './tables.ts';
import { STILL_BELIEVED } from './tables.ts';

/** Rows of one owner, a child or an authority, as believed at one moment. */
export type OwnRows = Readonly<Partial<Record<TableName, readonly (readonly Value[])[]>>>;

/** A row and the interval of log time, in epoch milliseconds, in which it was believed. */
export interface BelievedRow {
  readonly table: TableName;
  readonly values: readonly Value[];
  readonly from: number;
  readonly to: number;
}

export interface BeliefChanges {
  /** Rows that are new in the file. */
  readonly inserted: readonly BelievedRow[];
  /** Rows that are in the file and are believed no longer. */
  readonly closed: readonly BelievedRow[];
}

interface OpenRow {
  readonly table: TableName;
  readonly values: readonly Value[];
  /** Undefined: the row is in the file already. */
  readonly from: number | undefined;
}

function keyOf(table: TableName, values: readonly Value[]): string {
  return `${table}\u0000${values.join('\u0000')}`;
}

function* rowsOf(rows: OwnRows): Iterable<[key: string, table: TableName, values: readonly Value[]]> {
  for (const [table, all] of Object.entries(rows) as [TableName, readonly (readonly Value[])[]][]) {
    for (const values of all) yield [keyOf(table, values), table, values];
  }
}

/**
 * Follows belief through one or more moments: rows that no longer hold are closed, rows that newly hold are opened,
 * rows that still hold are left alone.
 */
export function changesOfBelief(
  before: OwnRows | undefined,
  moments: Iterable<{ readonly at: number; readonly rows: OwnRows }>,
): BeliefChanges {
  const open = new Map<string, OpenRow>();
  const inserted: BelievedRow[] = [];
  const closed: BelievedRow[] = [];
  if (before !== undefined) {
    for (const [key, table, values] of rowsOf(before)) open.set(key, { table, values, from: undefined });
  }
  for (const { at, rows } of moments) {
    const gone = new Set(open.keys());
    for (const [key, table, values] of rowsOf(rows)) {
      if (open.has(key)) gone.delete(key);
      else open.set(key, { table, values, from: at });
    }
    for (const key of gone) {
      const { table, values, from } = open.get(key) as OpenRow;
      if (from === undefined) closed.push({ table, values, from: 0, to: at });
      else inserted.push({ table, values, from, to: at });
      open.delete(key);
    }
  }
  for (const { table, values, from } of open.values()) {
    if (from !== undefined) inserted.push({ table, values, from, to: STILL_BELIEVED });
  }
  return { inserted, closed };
}
