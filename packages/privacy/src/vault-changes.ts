import { existsSync, readFileSync } from 'node:fs';
import { openSqlite } from '@permanence/files/sqlite-file';

const stateQuery = readFileSync(new URL('./sql/state.sql', import.meta.url), 'utf8');

export interface VaultChanges {
  /** Grows whenever keys were destroyed or changed, by whatever process; 0 while there is no vault. */
  readonly count: () => number;
  readonly close: () => void;
}

/** Undefined while somebody is still making the file. */
function opened(path: string): VaultChanges | undefined {
  const database = openSqlite(path, { readOnly: true });
  if (database.prepare("select 1 from sqlite_master where name = 'state'").get() === undefined) {
    database.close();
    return undefined;
  }
  const version = database.prepare('pragma data_version');
  const state = database.prepare(stateQuery);
  let seen = { version: -1, changes: 0 };
  return {
    count: (): number => {
      const now = Number(version.get()?.data_version);
      if (now !== seen.version) seen = { version: now, changes: Number(state.get()?.changes ?? 0) };
      return seen.changes;
    },
    close: () => database.close(),
  };
}

/** For those who remember what the log says and hold no key: asked before every use of what they remember. */
export function vaultChanges(path: string): VaultChanges {
  let vault: VaultChanges | undefined;
  return {
    count: () => {
      if (vault === undefined && existsSync(path)) vault = opened(path);
      return vault?.count() ?? 0;
    },
    close: () => vault?.close(),
  };
}
