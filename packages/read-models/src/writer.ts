import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { BelievedRow } from './belief.ts';
import type { TableName, Value } from './tables.ts';
import { STILL_BELIEVED, TABLE_NAMES, TABLES } from './tables.ts';

/** Whose rows. */
export interface ChildKey {
  readonly authority: string;
  readonly child: string;
}

interface Statements {
  readonly insert: StatementSync;
  readonly close: StatementSync;
  readonly keyColumns: readonly number[];
  readonly forgetOpened: StatementSync;
  readonly forgetClosed: StatementSync;
}

function prepare(db: DatabaseSync, table: TableName): Statements {
  const { columns, key } = TABLES[table] as { columns: readonly string[]; key: readonly string[] };
  const all = ['authority', 'child', ...columns, 'recorded_from', 'recorded_to'];
  const which = ['authority', 'child', ...key].map((column) => `${column} = ?`).join(' and ');
  return {
    insert: db.prepare(`insert into ${table} (${all.join(', ')}) values (${all.map(() => '?').join(', ')})`),
    close: db.prepare(
      `update ${table} set recorded_to = ? where ${which} and recorded_to = ${STILL_BELIEVED}`,
    ),
    keyColumns: key.map((column) => columns.indexOf(column)),
    forgetOpened: db.prepare(`delete from ${table} where authority = ? and child = ? and recorded_from = ?`),
    forgetClosed: db.prepare(
      `update ${table} set recorded_to = ${STILL_BELIEVED} where authority = ? and child = ? and recorded_to = ?`,
    ),
  };
}

/** Prepared statements for every table. */
export function tableWriter(db: DatabaseSync) {
  const statements = Object.fromEntries(TABLE_NAMES.map((table) => [table, prepare(db, table)])) as Record<
    TableName,
    Statements
  >;
  const insertFact = db.prepare('insert into fact values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    insert({ authority, child }: ChildKey, row: BelievedRow): void {
      statements[row.table].insert.run(authority, child, ...row.values, row.from, row.to);
    },
    close({ authority, child }: ChildKey, row: BelievedRow): void {
      const { close, keyColumns } = statements[row.table];
      const { changes } = close.run(
        row.to,
        authority,
        child,
        ...keyColumns.map((i) => row.values[i] as Value),
      );
      if (Number(changes) !== 1) throw new Error(`${row.table}: the row to close is not there`);
    },
    /** Takes the child's rows back to before an instant. */
    forgetMoment({ authority, child }: ChildKey, at: number): void {
      for (const table of TABLE_NAMES) {
        statements[table].forgetOpened.run(authority, child, at);
        statements[table].forgetClosed.run(authority, child, at);
      }
    },
    fact({ authority, child }: ChildKey, values: readonly Value[]): void {
      insertFact.run(authority, child, ...values);
    },
  };
}
