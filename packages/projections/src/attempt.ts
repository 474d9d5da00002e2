import type { DatabaseSync } from 'node:sqlite';

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
