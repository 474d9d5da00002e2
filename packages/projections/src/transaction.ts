import type { DatabaseSync } from 'node:sqlite';

/** Runs the work in one transaction: all of it is there afterwards, or nothing. */
export function inTransaction<Result>(db: DatabaseSync, work: () => Result): Result {
  db.exec('begin immediate');
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some failures, such as a full disk.
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

/** Runs the work inside a transaction; when it fails, nothing of it is there, and the transaction goes on. Answers what it failed of. */
export function attempt(db: DatabaseSync, work: () => void): { readonly error: unknown } | undefined {
  db.exec('savepoint attempt');
  try {
    work();
    db.exec('release attempt');
    return undefined;
  } catch (error) {
    if (db.isTransaction) db.exec('rollback to attempt; release attempt');
    return { error };
  }
}
