import type { DatabaseSync } from 'node:sqlite';
import { openSqlite, writeAhead } from '@permanence/files/sqlite-file';

/**
 * Opens the file of read models. It can be rebuilt from the log, so it does not wait for the disk at every commit; its
 * checkpoint always commits with its rows.
 */
export function openReadModels(path: string, options: { readonly readOnly?: boolean } = {}): DatabaseSync {
  const db = openSqlite(path, options);
  if (options.readOnly !== true) writeAhead(db, 'normal');
  db.exec('pragma cache_size = -65536');
  db.exec('pragma temp_store = memory');
  return db;
}
