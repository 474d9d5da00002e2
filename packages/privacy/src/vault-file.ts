import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;
const BUSY_TIMEOUT_MILLISECONDS = 10_000;

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const TABLES = ['create-state', 'create-data-key', 'create-destroyed', 'create-erasure', 'create-master'].map(
  sql,
);

const QUERIES = {
  state: sql('state'),
  insertState: sql('insert-state'),
  insertMaster: sql('insert-master'),
  masters: sql('masters'),
  countChange: sql('count-change'),
  currentKey: sql('current-key'),
  keyWithId: sql('key-with-id'),
  lastGeneration: sql('last-generation'),
  insertKey: sql('insert-key'),
  destroyKeys: sql('destroy-keys'),
  insertDestroyed: sql('insert-destroyed'),
  isDestroyed: sql('is-destroyed'),
  destroyed: sql('destroyed'),
  retireKeys: sql('retire-keys'),
  keysNotOfMaster: sql('keys-not-of-master'),
  rewrapKey: sql('rewrap-key'),
  rewrapState: sql('rewrap-state'),
  counts: sql('counts'),
  insertErasure: sql('insert-erasure'),
  erasures: sql('erasures'),
  finishErasure: sql('finish-erasure'),
  // Another connection has written since: asked before every use of what is remembered, at a microsecond.
  dataVersion: 'pragma data_version',
} as const;

export interface VaultFile {
  readonly database: DatabaseSync;
  readonly statements: Readonly<Record<keyof typeof QUERIES, StatementSync>>;
}

/** Opens the file of the keys. What is deleted from it is overwritten; what is committed survives the loss of power. */
export function openVaultFile(path: string): VaultFile {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MILLISECONDS });
  try {
    chmodSync(path, OWNER_ONLY_FILE);
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma secure_delete = on');
    for (const table of TABLES) database.exec(table);
    const statements = Object.fromEntries(
      Object.entries(QUERIES).map(([name, query]) => [name, database.prepare(query)]),
    );
    return { database, statements: statements as VaultFile['statements'] };
  } catch (error) {
    database.close();
    throw error;
  }
}

export function inTransaction<Result>({ database }: VaultFile, work: () => Result): Result {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

/** Another checkpoint that is under way says no at once, however patient the handle is. */
const ATTEMPTS = 100;
const PAUSE_MILLISECONDS = 50;

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
}

/** Leaves nothing of what was deleted in the file or beside it. */
export function sweepVault({ database }: VaultFile): void {
  database.exec('vacuum');
  const checkpoint = database.prepare('pragma wal_checkpoint(truncate)');
  let left = checkpoint.get();
  for (let attempt = 1; left?.busy !== 0 && attempt < ATTEMPTS; attempt += 1) {
    pause();
    left = checkpoint.get();
  }
  if (left?.busy !== 0)
    throw new Error('the file of the keys is being read: its old pages stay until it is swept again');
}
