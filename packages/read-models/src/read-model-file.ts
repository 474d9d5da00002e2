import { DatabaseSync } from 'node:sqlite';

/**
 * Opens the file of read models. It can be rebuilt from the log, so it does not wait for the disk at every commit; its
 * checkpoint always commits with its rows.
 */
export function openReadModels(path: string, options: { readonly readOnly?: boolean } = {}): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: options.readOnly === true });
  db.exec('pragma busy_timeout = 10000');
  if (options.readOnly !== true) {
    db.exec('pragma journal_mode = wal');
    db.exec('pragma synchronous = normal');
  }
  db.exec('pragma cache_size = -65536');
  db.exec('pragma temp_store = memory');
  return db;
}
