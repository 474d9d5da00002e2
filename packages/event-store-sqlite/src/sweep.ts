import { DatabaseSync } from 'node:sqlite';

/** How long to wait for readers of the old pages. */
const PATIENCE_MILLISECONDS = 30_000;
/** Another checkpoint that is under way says no at once, however patient the handle is. */
const ATTEMPTS = 100;
const PAUSE_MILLISECONDS = 50;

export class StillRead extends Error {
  readonly code = 'still-read';
  override readonly name = 'StillRead';
}

/** Empties the write-ahead log; false when somebody reads an old state of the file all the while. */
export function emptied(database: DatabaseSync): boolean {
  const checkpoint = database.prepare('pragma wal_checkpoint(truncate)');
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (checkpoint.get()?.busy !== 1) return true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
  }
  return false;
}

/**
 * Writes a SQLite file anew and empties its write-ahead log: what was deleted or replaced is in neither any more. Others
 * may go on using the file. Freed blocks of the disk itself are the disk's: keep it encrypted.
 * @throws {StillRead} when somebody reads an old state of the file all the while
 */
export function sweepFile(path: string): void {
  const database = new DatabaseSync(path, { timeout: PATIENCE_MILLISECONDS });
  try {
    database.exec('pragma secure_delete = on');
    database.exec('vacuum');
    if (!emptied(database)) throw new StillRead(`${path} is being read: stop the service and begin again`);
  } finally {
    database.close();
  }
}
