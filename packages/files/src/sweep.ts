import type { DatabaseSync } from 'node:sqlite';
import { openSqlite, pause } from './sqlite-file.ts';

/** How long to wait for readers of the old pages. */
const PATIENCE_MILLISECONDS = 30_000;

export class StillRead extends Error {
  readonly code = 'still-read';
  override readonly name = 'StillRead';
}

function stillRead(database: DatabaseSync): StillRead {
  return new StillRead(`${database.location()} is being read: stop the service and begin again`);
}

/**
 * Empties the write-ahead log: pages as they were before stand in it until then.
 * @throws {StillRead} when somebody reads an old state of the file all the while
 */
export function emptyWriteAheadLog(database: DatabaseSync, patience = PATIENCE_MILLISECONDS): void {
  const checkpoint = database.prepare('pragma wal_checkpoint(truncate)');
  // The handle itself waits for readers; another checkpoint that is under way says no at once, however patient it is.
  for (const until = performance.now() + patience; checkpoint.get()?.busy === 1; pause()) {
    if (performance.now() >= until) throw stillRead(database);
  }
}

/**
 * Writes the open file anew and empties its write-ahead log: what was deleted or replaced is in neither any more. Others
 * may go on using the file. Freed blocks of the disk itself are the disk's: keep it encrypted.
 * @throws {StillRead} when somebody reads an old state of the file all the while
 */
export function sweep(database: DatabaseSync, patience = PATIENCE_MILLISECONDS): void {
  database.exec('pragma secure_delete = on');
  database.exec('vacuum');
  emptyWriteAheadLog(database, patience);
}

/** @throws {StillRead} as `sweep` does */
export function sweepFile(path: string, patience = PATIENCE_MILLISECONDS): void {
  const database = openSqlite(path, { patience });
  try {
    sweep(database, patience);
  } finally {
    database.close();
  }
}
