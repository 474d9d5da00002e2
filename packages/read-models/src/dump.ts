import type { DatabaseSync } from 'node:sqlite';
import { parseChildStream } from '@permanence/care/child/stream';
import { ALL_TABLES } from './tables.ts';

/** Every row of a child's stream in every table, as text. The primary keys give the order. */
export function dumpChild(db: DatabaseSync, stream: string): string {
  const name = parseChildStream(stream);
  if (name === undefined) return '';
  return ALL_TABLES.flatMap((table) =>
    db
      .prepare(`select * from ${table} where authority = ? and child = ?`)
      .all(name.authority, name.child)
      .map((row) => `${table} ${JSON.stringify(row)}`)
      .sort(),
  ).join('\n');
}
