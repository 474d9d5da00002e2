import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import { openSqlite, writeAhead } from '@permanence/files/sqlite-file';

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
  const database = openSqlite(path);
  try {
    chmodSync(path, OWNER_ONLY_FILE);
    writeAhead(database, 'full');
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
