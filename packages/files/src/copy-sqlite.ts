import { chmod } from 'node:fs/promises';
import { backup, type DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { OWNER_ONLY_FILE } from './owner-only.ts';
import { openSqlite } from './sqlite-file.ts';

/** All pages in one step are one snapshot; in several, every write of another process would begin the copy again. */
const ALL_PAGES = 2 ** 31 - 1;

const PATIENCE_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 20;

/** The trap: where somebody is writing, Node's copy does not wait, and fails with code 0, "not an error". */
function isBeingWritten(error: unknown): boolean {
  return error instanceof Error && (error as { errcode?: unknown }).errcode === 0;
}

/**
 * Puts all pages in the place of those of a file, which others may have open: in one write transaction, before which they see
 * the old and after which the new.
 */
export async function copyPages(
  from: DatabaseSync,
  to: string,
  patience = PATIENCE_MILLISECONDS,
): Promise<void> {
  for (const until = performance.now() + patience; ; await wait(PAUSE_MILLISECONDS)) {
    try {
      await backup(from, to, { rate: ALL_PAGES });
      return;
    } catch (error) {
      if (!isBeingWritten(error)) throw error;
      if (performance.now() >= until) throw new Error(`${to} is being written to all the while`);
    }
  }
}

/** Copies a file while others use it, as it was at one moment. Only its owner may read the copy. */
export async function copySqlite(from: DatabaseSync, to: string): Promise<void> {
  await copyPages(from, to);
  await chmod(to, OWNER_ONLY_FILE);
}

export async function copySqliteFile(from: string, to: string): Promise<void> {
  const source = openSqlite(from, { readOnly: true });
  try {
    await copySqlite(source, to);
  } finally {
    source.close();
  }
}

/** Leaves nothing in a log beside the file: it may be moved, and is whole. */
export function asOneFile(database: DatabaseSync): void {
  database.exec('pragma journal_mode = delete');
}
