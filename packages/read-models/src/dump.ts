import type { DatabaseSync } from 'node:sqlite';
import { parseAuthorityStream } from '@permanence/care/authority/stream';
import { parseChildStream } from '@permanence/care/child/stream';
import { AUTHORITY_TABLES, TABLES_OF_CHILD, type Value } from './tables.ts';

function dump(db: DatabaseSync, tables: readonly string[], which: string, owner: readonly Value[]): string {
  return tables
    .flatMap((table) =>
      db
        .prepare(`select * from ${table} where ${which}`)
        .all(...owner)
        .map((row) => `${table} ${JSON.stringify(row)}`)
        .sort(),
    )
    .join('\n');
}

/** Every row of a stream in every table, as text. */
export function dumpStream(db: DatabaseSync, stream: string): string {
  const child = parseChildStream(stream);
  if (child !== undefined) {
    return dump(db, TABLES_OF_CHILD, 'authority = ? and child = ?', [child.authority, child.child]);
  }
  const authority = parseAuthorityStream(stream);
  if (authority === undefined) return '';
  return [
    dump(db, Object.keys(AUTHORITY_TABLES), 'authority = ?', [authority]),
    dump(db, ['fact'], "authority = ? and child = ''", [authority]),
  ].join('\n');
}
