import type { DatabaseSync } from 'node:sqlite';
import { parseAuthorityStream } from '@permanence/care/authority/stream';
import { parseChildStream } from '@permanence/care/child/stream';
import { AUTHORITY_TABLES, TABLES_OF_CHILD } from './tables.ts';

/** Deletes every row of a stream from every table. */
export function forgetStream(db: DatabaseSync, stream: string): void {
  const child = parseChildStream(stream);
  const authority = child?.authority ?? parseAuthorityStream(stream);
  if (authority === undefined) return;
  if (child !== undefined) {
    for (const table of TABLES_OF_CHILD)
      db.prepare(`delete from ${table} where authority = ? and child = ?`).run(authority, child.child);
    return;
  }
  for (const table of Object.keys(AUTHORITY_TABLES))
    db.prepare(`delete from ${table} where authority = ?`).run(authority);
  db.prepare("delete from fact where authority = ? and child = ''").run(authority);
}
