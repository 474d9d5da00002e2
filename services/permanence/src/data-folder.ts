import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { UPCASTS } from '@permanence/care/child/upcasts';
import type { EventStore } from '@permanence/event-store/event-store';
import { withRecentStreams } from '@permanence/event-store/recent-streams';
import { withUpcasting } from '@permanence/event-store/upcasting';
import { OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import { openedLater as vaultLater } from '@permanence/privacy/later-vault';
import type { MasterKeys } from '@permanence/privacy/master-key';
import { masterKeysIn } from '@permanence/privacy/master-keys';
import { withSealing } from '@permanence/privacy/sealing';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { vaultChanges } from '@permanence/privacy/vault-changes';
import { catchUp } from '@permanence/projections/catch-up';
import type { Projection } from '@permanence/projections/projection';
import { onlyAuthority } from '@permanence/read-models/only-authority';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { authorityOption, type CommonOptions } from './options.ts';
import { say } from './output.ts';
import { WrongUsage } from './refusal.ts';
import { keyServiceIn, keysFolderIn, storeAddressIn } from './settings.ts';
import { logName, openStore, type StoreAddress } from './store-address.ts';

function fileIn(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  return join(folder, name);
}

function logOf(folder: string): StoreAddress {
  return storeAddressIn(process.env) ?? { kind: 'sqlite', path: fileIn(folder, 'log.sqlite') };
}

/** The files of the log on this machine; none when it is kept elsewhere. */
export function logFiles(folder: string): readonly string[] {
  const log = logOf(folder);
  return log.kind === 'sqlite' ? [log.path] : [];
}

/** Where the keys of texts are kept: beside the log unless told, and in no backup of it. */
export function keysFolder(folder: string): string {
  return keysFolderIn(process.env) ?? join(folder, 'keys');
}

export function keysFile(folder: string): string {
  return join(keysFolder(folder), 'keys.sqlite');
}

/** What wraps the keys of texts: files beside them, or a key service. */
export function mastersOf(folder: string): MasterKeys {
  return masterKeysIn(keysFolder(folder), keyServiceIn(process.env));
}

function vaultOf(folder: string) {
  return vaultLater(() => openKeyVault(keysFile(folder), mastersOf(folder)));
}

/** Events as they were said: texts are sealed on the way in and opened on the way out. */
export function openLog(folder: string): EventStore {
  return withUpcasting(withSealing(openStoredLog(folder), vaultOf(folder)), UPCASTS);
}

/** The same for a process that goes on, which remembers what it opened until a key is destroyed. */
export function openRememberingLog(folder: string): EventStore {
  return rememberingStreams(openLog(folder), folder);
}

/** Events as they are stored, for the read models, which lift each to its newest version themselves: one that is too new for this program then parks one child, and stops nobody else. */
export function openStoredLog(folder: string): EventStore {
  return openStore(logOf(folder));
}

/** The children in care of the largest authorities, with years of history. */
const REMEMBERED_EVENTS = 200_000;
/** No text outlives the destruction of its key by more than this, in any process. */
const FORGOTTEN_WITHIN_MILLISECONDS = 1_000;

/** For a process that goes on: who writes about a child often writes again soon, and reading the child is a fifth of the work. */
export function rememberingStreams(log: EventStore, folder: string): EventStore {
  const { count: changes, close } = vaultChanges(keysFile(folder));
  const remembering = withRecentStreams(log, {
    mostEvents: REMEMBERED_EVENTS,
    changes,
    lookEveryMilliseconds: FORGOTTEN_WITHIN_MILLISECONDS,
  });
  return {
    ...remembering,
    close: async () => {
      await remembering.close();
      close();
    },
  };
}

/** Answers to commands, by their key. */
export function answersFile(folder: string): string {
  return fileIn(folder, 'commands.sqlite');
}

/** Who looked at whom. Beside the log, wherever that is kept: a process keeps its own looks on its own machine. */
export function looksFile(folder: string): string {
  return fileIn(folder, 'looks.sqlite');
}

/**
 * Tables know how far they have come in one log, and nothing of another: each log has a file of its own. So has each version
 * of the tables: a program reads its own and no other, and an older one goes on with its own beside it.
 */
export function tablesFile(folder: string, only?: string): string {
  const elsewhere = storeAddressIn(process.env);
  const ofLog = elsewhere === undefined ? '' : `-${logName(elsewhere)}`;
  const ofWhom = only === undefined ? '' : `-only-${only}`;
  return fileIn(folder, `read-models${ofLog}${ofWhom}.v${readModels.version}.sqlite`);
}

export function openTables(folder: string): DatabaseSync {
  return openReadModels(tablesFile(folder));
}

/** Which tables: all that the log holds, or one authority's alone. */
export interface NodeOptions extends CommonOptions {
  readonly onlyAuthority?: string;
}

export function tablesFileOf({ data, onlyAuthority: only }: NodeOptions): string {
  return tablesFile(data, only === undefined ? undefined : authorityOption(only));
}

export function projectionOf({ onlyAuthority: only }: NodeOptions): Projection {
  return only === undefined ? readModels : onlyAuthority(readModels, authorityOption(only));
}

export interface LogAndTables {
  readonly log: EventStore;
  readonly db: DatabaseSync;
  readonly projection: Projection;
  readonly path: string;
}

/** Both as they are, for looking after the read models. */
export async function withLogAndTables<Result>(
  options: NodeOptions,
  work: (both: LogAndTables) => Promise<Result>,
): Promise<Result> {
  const path = tablesFileOf(options);
  const log = openStoredLog(options.data);
  const db = openReadModels(path);
  try {
    return await work({ log, db, projection: projectionOf(options), path });
  } finally {
    db.close();
    await log.close();
  }
}

export function sayWhoIsWaitedFor(owner: string): void {
  say(`waiting for process ${owner}, which brings the read models up to date`);
}

/** Brings open tables up to date, or waits for whoever does. */
export async function catchUpTables(folder: string, db: DatabaseSync): Promise<void> {
  const log = openStoredLog(folder);
  try {
    await catchUp(log, db, readModels, { onWait: sayWhoIsWaitedFor });
  } finally {
    await log.close();
  }
}

/** The read models, caught up with the log. All that the work reads is of one moment, whatever another process projects meanwhile. */
export async function withCurrentTables<Result>(
  folder: string,
  work: (db: DatabaseSync) => Result | Promise<Result>,
): Promise<Result> {
  const db = openTables(folder);
  try {
    await catchUpTables(folder, db);
    db.exec('begin');
    return await work(db);
  } finally {
    db.close();
  }
}

export function authoritiesIn(db: DatabaseSync): readonly string[] {
  return db
    .prepare('select distinct authority from child order by authority')
    .all()
    .map((row) => String(row.authority));
}

/** The authority asked for; the only one there is when none was named. */
export function authorityIn(db: DatabaseSync, named: string | undefined): string {
  const known = authoritiesIn(db);
  if (named !== undefined) {
    if (known.includes(named)) return named;
    const there = known.length === 0 ? 'nothing has been imported yet' : `there is ${known.join(', ')}`;
    throw new WrongUsage(`no records of authority ${named}: ${there}`);
  }
  const [only, ...others] = known;
  if (only === undefined) {
    throw new WrongUsage('the record is empty: import a return first (permanence import ssda903 …)');
  }
  if (others.length > 0) throw new WrongUsage(`name one with --authority: there is ${known.join(', ')}`);
  return only;
}
