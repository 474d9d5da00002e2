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

type Row = readonly Value[];

function keyOf(table: TableName, values: Row): string {
  return `${table}\u0000${values.join('\u0000')}`;
}

function isSame(one: Row | undefined, other: Row | undefined): boolean {
  return one !== undefined && other !== undefined && one.every((value, column) => value === other[column]);
}

interface Differing {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** Most of what is believed of a child stays as it is, in its place: what lies between the first row that does not and the last. */
function differing(before: readonly Row[], after: readonly Row[]): Differing {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < least - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}

/** By key, the rows that are not among all of the others, some of which are looked through first. */
function missingFrom(table: TableName, rows: readonly Row[], some: readonly Row[], all: readonly Row[]) {
  const missing = new Map(rows.map((values) => [keyOf(table, values), values]));
  for (const values of some) missing.delete(keyOf(table, values));
  for (const [key, values] of missing) if (all.some((other) => isSame(values, other))) missing.delete(key);
  return missing;
}

const NO_ROWS: readonly Row[] = [];

interface Turned {
  readonly table: TableName;
  readonly gone: ReadonlyMap<string, Row>;
  readonly come: ReadonlyMap<string, Row>;
}

/** What differs between the beliefs of two moments, table by table. */
function turned(before: OwnRows, after: OwnRows): readonly Turned[] {
  const tables = Object.keys({ ...before, ...after }) as TableName[];
  return tables.map((table) => {
    const [was, is] = [before[table] ?? NO_ROWS, after[table] ?? NO_ROWS];
    const differ = differing(was, is);
    return {
      table,
      gone: missingFrom(table, differ.before, differ.after, is),
      come: missingFrom(table, differ.after, differ.before, was),
    };
  });
}

/**
 * Follows belief through one or more moments: rows that no longer hold are closed, rows that newly hold are opened,
 * rows that still hold are left alone.
 */
export function changesOfBelief(
  before: OwnRows | undefined,
  moments: Iterable<{ readonly at: number; readonly rows: OwnRows }>,
): BeliefChanges {
  /** Rows that are not in the file yet. */
  const open = new Map<string, Omit<BelievedRow, 'to'>>();
  const inserted: BelievedRow[] = [];
  const closed: BelievedRow[] = [];
  let believed = before ?? {};
  for (const { at, rows } of moments) {
    for (const { table, gone, come } of turned(believed, rows)) {
      for (const [key, values] of gone) {
        const opened = open.get(key);
        if (opened === undefined) closed.push({ table, values, from: 0, to: at });
        else inserted.push({ ...opened, to: at });
        open.delete(key);
      }
      for (const [key, values] of come) open.set(key, { table, values, from: at });
    }
    believed = rows;
  }
  for (const row of open.values()) inserted.push({ ...row, to: STILL_BELIEVED });
  return { inserted, closed };
}
