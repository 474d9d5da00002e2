import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { BelievedRow } from './belief.ts';
import type { Table, TableName, Value } from './tables.ts';
import { AUTHORITY_TABLES, CHILD_TABLES, STILL_BELIEVED } from './tables.ts';

/** Whose rows: a child's, or those that are the authority's own. */
export interface Owner {
  readonly authority: string;
  readonly child?: string;
}

interface Statements {
  readonly insert: StatementSync;
  readonly close: StatementSync;
  readonly keyColumns: readonly number[];
  readonly forgetOpened: StatementSync;
  readonly forgetClosed: StatementSync;
}

function prepare(
  db: DatabaseSync,
  name: string,
  { columns, key }: Table,
  owner: readonly string[],
): Statements {
  const all = [...owner, ...columns, 'recorded_from', 'recorded_to'];
  const owned = owner.map((column) => `${column} = ?`).join(' and ');
  const which = [owned, ...key.map((column) => `${column} is ?`)].join(' and ');
  return {
    insert: db.prepare(`insert into ${name} (${all.join(', ')}) values (${all.map(() => '?').join(', ')})`),
    close: db.prepare(
      `update ${name} set recorded_to = ? where ${which} and recorded_to = ${STILL_BELIEVED}`,
    ),
    keyColumns: key.map((column) => columns.indexOf(column)),
    forgetOpened: db.prepare(`delete from ${name} where ${owned} and recorded_from = ?`),
    forgetClosed: db.prepare(
      `update ${name} set recorded_to = ${STILL_BELIEVED} where ${owned} and recorded_to = ?`,
    ),
  };
}

function prepareAll(
  db: DatabaseSync,
  tables: Readonly<Record<string, Table>>,
  owner: readonly string[],
): Readonly<Record<string, Statements>> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, prepare(db, name, table, owner)]),
  );
}

function ownerValues({ authority, child }: Owner): readonly string[] {
  return child === undefined ? [authority] : [authority, child];
}

/** Prepared statements for every table. */
export function tableWriter(db: DatabaseSync) {
  const ofChild = prepareAll(db, CHILD_TABLES, ['authority', 'child']);
  const ofAuthority = prepareAll(db, AUTHORITY_TABLES, ['authority']);
  const statements = { ...ofChild, ...ofAuthority } as Readonly<Record<TableName, Statements>>;
  const insertFact = db.prepare('insert into fact values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    insert(owner: Owner, row: BelievedRow): void {
      statements[row.table].insert.run(...ownerValues(owner), ...row.values, row.from, row.to);
    },
    close(owner: Owner, row: BelievedRow): void {
      const { close, keyColumns } = statements[row.table];
      const key = keyColumns.map((i) => row.values[i] as Value);
      const { changes } = close.run(row.to, ...ownerValues(owner), ...key);
      if (Number(changes) !== 1) throw new Error(`${row.table}: the row to close is not there`);
    },
    /** Takes the owner's rows back to before an instant. */
    forgetMoment(owner: Owner, at: number): void {
      const own = Object.values(owner.child === undefined ? ofAuthority : ofChild);
      for (const { forgetOpened, forgetClosed } of own) {
        forgetOpened.run(...ownerValues(owner), at);
        forgetClosed.run(...ownerValues(owner), at);
      }
    },
    fact({ authority, child = '' }: Owner, values: readonly Value[]): void {
      insertFact.run(authority, child, ...values);
    },
  };
}
