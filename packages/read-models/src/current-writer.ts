import type { DatabaseSync } from 'node:sqlite';
import type { CurrentRows } from './current-rows.ts';
import { CURRENT_TABLES, type CurrentTable } from './tables.ts';

function prepare(db: DatabaseSync, table: CurrentTable) {
  const values = ['?', '?', ...CURRENT_TABLES[table].map(() => '?')].join(', ');
  return {
    table,
    forget: db.prepare(`delete from ${table} where authority = ? and child = ?`),
    insert: db.prepare(`insert into ${table} values (${values})`),
  };
}

/** Rewrites what the tables of current belief hold of a child. */
export function currentWriter(db: DatabaseSync) {
  const tables = (Object.keys(CURRENT_TABLES) as CurrentTable[]).map((table) => prepare(db, table));
  return (authority: string, child: string, rows: CurrentRows): void => {
    for (const { table, forget, insert } of tables) {
      forget.run(authority, child);
      for (const values of rows[table]) insert.run(authority, child, ...values);
    }
  };
}
