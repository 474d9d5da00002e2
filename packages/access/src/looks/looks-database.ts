import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { OWNER_ONLY_FILE } from '@permanence/files/owner-only';
import { openSqlite, writeAhead } from '@permanence/files/sqlite-file';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const SHAPE = [
  ...['create-file', 'create-child', 'create-entry', 'create-look', 'create-forgotten'],
  ...['create-entry-at', 'create-entry-of-person', 'create-look-at-child'],
  ...['file', 'child', 'entry', 'look', 'forgotten'].flatMap((table) => [
    `refuse-update-of-${table}`,
    `refuse-removal-from-${table}`,
  ]),
  'refuse-insert-within',
].map(sql);

const queries = {
  // IMMEDIATE: the writer reads the newest entry before it writes, so it must be the only one from the start.
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  fileId: sql('file-id'),
  newestEntry: sql('newest-entry'),
  childrenAfter: sql('children-after'),
  insertChild: sql('insert-child'),
  insertEntry: sql('insert-entry'),
  insertLook: sql('insert-look'),
};

/** 32 MB of write-ahead log: a thread of the service empties it, so that no request has to. */
const CHECKPOINT_PAGES = 8_000;

/** The open file and its prepared statements. */
export interface LooksDatabase {
  readonly database: DatabaseSync;
  readonly statements: Readonly<Record<keyof typeof queries, StatementSync>>;
  /** Which file it is, whatever it is called and wherever it is copied to. */
  readonly id: string;
}

function shape(database: DatabaseSync): void {
  // What is kept survives the loss of power, not only the death of the process.
  writeAhead(database, 'full');
  database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  // What is overwritten or given back leaves nothing behind in the file.
  database.exec('PRAGMA secure_delete = ON');
  database.exec('BEGIN IMMEDIATE');
  for (const statement of SHAPE) database.exec(statement);
  database.prepare(sql('name-file')).run(randomUUID());
  database.exec('COMMIT');
}

export function openLooksDatabase(path: string): LooksDatabase {
  // Who looked at which child is as private as the record. SQLite gives its own files beside it the rights of this one.
  closeSync(openSync(path, 'a', OWNER_ONLY_FILE));
  const database = openSqlite(path);
  try {
    shape(database);
    const prepared = Object.entries(queries).map(([name, query]) => [name, database.prepare(query)]);
    const statements = Object.fromEntries(prepared) as LooksDatabase['statements'];
    return { database, statements, id: String(statements.fileId.get()?.id) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Runs `work` as the only writer; what it wrote is there as a whole or not at all. */
export function inWriteTransaction<Result>(
  { database, statements }: LooksDatabase,
  work: () => Result,
): Result {
  statements.begin.run();
  try {
    const result = work();
    statements.commit.run();
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, such as a full disk.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
