import { DatabaseSync } from 'node:sqlite';
import { prepared } from '@permanence/measures/statement';
import {
  AUTHORITY_TABLES,
  CHILD_TABLES,
  createIndexes,
  createTables,
  type Value,
} from '@permanence/read-models/tables';

/** Tables of a few children, in memory: what the measures say of them alone is worked out in no time. */
export interface SideTables {
  /** The tables, holding these children, all of one authority, as believed at an instant and at any time since. */
  holding(authority: string, children: readonly string[], since: number): DatabaseSync;
}

function copy(
  from: DatabaseSync,
  to: DatabaseSync,
  table: string,
  columns: readonly string[],
  which: string,
  values: readonly Value[],
): void {
  const all = [...columns, 'recorded_from', 'recorded_to'];
  const marks = all.map(() => '?').join(', ');
  const insert = prepared(
    to,
    `copy to ${table}`,
    () => `insert into ${table} (${all.join(', ')}) values (${marks})`,
  );
  const rows = prepared(
    from,
    `copy from ${table}`,
    () => `select ${all.join(', ')} from ${table} where ${which}`,
  );
  for (const row of rows.iterate(...values)) insert.run(...all.map((column) => row[column] as Value));
}

const EMPTY = [...Object.keys(CHILD_TABLES), ...Object.keys(AUTHORITY_TABLES)]
  .map((table) => `delete from ${table};`)
  .join('\n');

export function createSideTables(db: DatabaseSync): SideTables {
  let side: DatabaseSync | undefined;
  const open = (): DatabaseSync => {
    const fresh = new DatabaseSync(':memory:');
    createTables(fresh);
    createIndexes(fresh);
    return fresh;
  };
  return {
    holding(authority, children, since) {
      side ??= open();
      side.exec(`begin; ${EMPTY}`);
      for (const [table, { columns }] of Object.entries(AUTHORITY_TABLES)) {
        copy(db, side, table, ['authority', ...columns], 'authority = ? and recorded_to > ?', [
          authority,
          since,
        ]);
      }
      for (const [table, { columns }] of Object.entries(CHILD_TABLES)) {
        for (const child of children) {
          const which = 'authority = ? and child = ? and recorded_to > ?';
          copy(db, side, table, ['authority', 'child', ...columns], which, [authority, child, since]);
        }
      }
      side.exec('commit');
      return side;
    },
  };
}
