import type { DatabaseSync } from 'node:sqlite';
import { childStream } from '@permanence/care/child/stream';

export interface Owned {
  readonly authority: string;
  readonly child: string;
}

function columnsOf(db: DatabaseSync, table: string): ReadonlySet<string> {
  const columns = db.prepare('select name from pragma_table_info(?)').all(table);
  return new Set(columns.map(({ name }) => String(name)));
}

function tablesOf(db: DatabaseSync): readonly string[] {
  return db
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => String(name));
}

function renameIn(db: DatabaseSync, table: string, { authority, child }: Owned, to: string): number {
  const columns = columnsOf(db, table);
  if (columns.has('authority') && columns.has('child')) {
    const update = db.prepare(`update ${table} set child = ? where authority = ? and child = ?`);
    return Number(update.run(to, authority, child).changes);
  }
  if (!columns.has('stream')) return 0;
  const update = db.prepare(`update ${table} set stream = ? where stream = ?`);
  return Number(update.run(childStream(authority, to), childStream(authority, child)).changes);
}

/** Gives the rows of a child another reference, in tables of any version: nothing else in a row depends on it. */
export function renameChild(db: DatabaseSync, owned: Owned, to: string): number {
  db.exec('begin immediate');
  try {
    const renamed = tablesOf(db).reduce((rows, table) => rows + renameIn(db, table, owned, to), 0);
    db.exec('commit');
    return renamed;
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}
