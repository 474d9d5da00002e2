import { chmod } from 'node:fs/promises';
import { backup, type DatabaseSync } from 'node:sqlite';
import { OWNER_ONLY_FILE } from './owner-only.ts';
import { openSqlite } from './sqlite-file.ts';

/** All pages in one step are one snapshot; in several, every write of another process would begin the copy again. */
const ALL_PAGES = 2 ** 31 - 1;

/** Copies a file while others use it, as it was at one moment. Only its owner may read the copy. */
export async function copySqlite(from: DatabaseSync, to: string): Promise<void> {
  await backup(from, to, { rate: ALL_PAGES });
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
