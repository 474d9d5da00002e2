import type { DatabaseSync } from 'node:sqlite';

/** Runs the work as the only writer, in one transaction: all of it is there afterwards, or nothing. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some failures, such as a full disk.
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
