import { DatabaseSync } from 'node:sqlite';

/**
 * How long whoever uses a file waits for another process: one that writes, or one that opened it first after a kill and
 * puts it in order.
 */
const PATIENCE_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 20;

/** https://sqlite.org/rescode.html#busy, the low byte of all its kinds */
const SQLITE_BUSY = 5;
const LOW_BYTE = 0xff;

export interface SqliteFileOptions {
  readonly readOnly?: boolean;
  /** How long to wait for another process; 10 seconds unless told. */
  readonly patience?: number;
}

/** A handle that waits for other processes instead of failing at once, as SQLite's own does. */
export function openSqlite(
  path: string,
  { readOnly = false, patience = PATIENCE_MILLISECONDS }: SqliteFileOptions = {},
): DatabaseSync {
  return new DatabaseSync(path, { readOnly, timeout: patience });
}

/** Whether another process keeps the file to itself. */
export function isBusy(error: unknown): boolean {
  const code = error instanceof Error ? (error as { errcode?: unknown }).errcode : undefined;
  return typeof code === 'number' && (code & LOW_BYTE) === SQLITE_BUSY;
}

/** Blocks this thread, as waiting for SQLite does. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
}

/**
 * Gives the file a write-ahead log: readers and the writer do not wait for each other. `full`: what is committed survives
 * the loss of power; `normal`: it survives the death of the process.
 */
export function writeAhead(database: DatabaseSync, durability: 'full' | 'normal'): void {
  // The trap: of two processes that make a new file, one is told `database is locked` here at once, however patient its handle.
  for (let waited = 0; ; waited += PAUSE_MILLISECONDS) {
    try {
      database.exec('pragma journal_mode = wal');
      break;
    } catch (error) {
      if (!isBusy(error) || waited >= PATIENCE_MILLISECONDS) throw error;
      pause();
    }
  }
  database.exec(`pragma synchronous = ${durability}`);
}
