import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename } from 'node:fs/promises';
import { type GlobalPosition, START } from '@permanence/event-store/event-store';
import { rewritePage } from '@permanence/event-store-sqlite/rewrite';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import { sweepFile } from '@permanence/files/sweep';
import { sealedInPlace } from '@permanence/privacy/rewriting';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { openVaultKeeper, type Rotated, type VaultKeeper } from '@permanence/privacy/vault-keeper';
import { NO_SEALS, withEvent } from '@permanence/privacy/verify-seals';
import { keysFile, keysFolder, logFiles, mastersOf, openStoredLog } from '../data-folder.ts';
import type { CommonOptions } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { InputRefused } from '../refusal.ts';

async function withKeeper<Result>(folder: string, work: (keeper: VaultKeeper) => Result | Promise<Result>) {
  if (!existsSync(keysFile(folder))) throw new InputRefused('there are no keys yet: no text was recorded');
  const keeper = await openVaultKeeper(keysFile(folder), mastersOf(folder));
  try {
    return await work(keeper);
  } finally {
    keeper.close();
  }
}

export async function listKeys({ data, json }: CommonOptions): Promise<void> {
  const { keys, destroyed } = await withKeeper(data, (keeper) => ({
    keys: keeper.counts(),
    destroyed: keeper.destroyed().length,
  }));
  if (json === true) printJson({ keys, destroyed });
  else {
    printTable([['class', 'keys', 'retired'], ...keys.map((each) => [each.class, each.keys, each.retired])]);
    printLine(`${destroyed} destroyed for good`);
  }
}

const PAGE = 500;

/** Exit 1 when a text does not open that should. */
export async function verifyKeys({ data, json }: CommonOptions): Promise<void> {
  const log = openStoredLog(data);
  const vault = await openKeyVault(keysFile(data), mastersOf(data));
  const keeper = await openVaultKeeper(keysFile(data), mastersOf(data));
  let seals = NO_SEALS;
  try {
    for (let after: GlobalPosition = START; ; ) {
      const page = await log.readAll({ after, limit: PAGE });
      if (page.end === after) break;
      for (const event of page.events) seals = await withEvent(seals, event, vault, keeper.isDestroyed);
      after = page.end;
    }
  } finally {
    keeper.close();
    vault.close();
    await log.close();
  }
  if (json === true) printJson(seals);
  else {
    const { plain, opened, forgotten, keyMissing, broken } = seals;
    printLine(
      `events with texts: ${opened} open, ${forgotten} forgotten, ${keyMissing} without their key, ${broken.length} broken, ${plain} not sealed`,
    );
    for (const id of broken) printLine(`broken: event ${id}`);
  }
  if (seals.broken.length > 0 || seals.keyMissing > 0) {
    throw new InputRefused(
      'some texts do not open: put the keys back (keys restore), or look at docs/runbooks/rotate-keys.md',
    );
  }
}

/** In place: positions, ids and instants stay. Begun again, it goes on. */
export async function sealTexts({ data, json }: CommonOptions): Promise<void> {
  const [path] = logFiles(data);
  if (path === undefined)
    throw new InputRefused('the log is kept by a cluster, which does not change what it holds');
  if (!existsSync(path)) throw new InputRefused('there is no log in this folder');
  const vault = await openKeyVault(keysFile(data), mastersOf(data));
  let sealed = 0;
  try {
    for (let after: GlobalPosition = START; ; ) {
      const page = await rewritePage(path, after, (event) => sealedInPlace(event, vault));
      if (page === undefined) break;
      sealed += page.rewritten;
      after = page.end;
    }
  } finally {
    vault.close();
  }
  if (sealed > 0) sweepFile(path);
  if (json === true) printJson({ sealed });
  else printLine(`${sealed} events sealed`);
}

export interface RotateOptions extends CommonOptions {
  readonly dataKeys?: boolean;
}

function sayRotated({ master, isAnother, rewrapped, retired, left }: Rotated & { retired: number }): void {
  printLine(`master key ${master}: ${rewrapped} keys wrapped anew, ${retired} retired`);
  if (!isAnother) {
    printLine('the same master key as before: have another made there, and name it in PERMANENCE_KMS');
    return;
  }
  printLine(
    'take a new copy of the keys now (keys backup): older copies open with the master key of then, and with no other',
  );
  for (const id of left) printLine(`LEFT TO DO: ${id} is not ours to destroy: disable it where it is kept`);
}

export async function rotate({ data, json, dataKeys }: RotateOptions): Promise<void> {
  const done = await withKeeper(data, async (keeper) => {
    const retired = dataKeys === true ? keeper.retire() : 0;
    return { ...(await keeper.rotateMaster()), retired };
  });
  if (json === true) printJson(done);
  else sayRotated(done);
}

export interface BackUpKeysOptions extends CommonOptions {
  readonly to: string;
}

export async function backUpKeys({ data, json, to }: BackUpKeysOptions): Promise<void> {
  if (existsSync(to)) throw new InputRefused(`${to} is there already`);
  await withKeeper(data, (keeper) => keeper.backUp(to));
  if (json === true) printJson({ to });
  else printLine(`keys copied to ${to}; the master key is not in it: it is kept elsewhere, or should be`);
}

export interface RestoreKeysOptions extends CommonOptions {
  readonly from: string;
}

export async function restoreKeys({ data, json, from }: RestoreKeysOptions): Promise<void> {
  const path = keysFile(data);
  if (existsSync(path))
    throw new InputRefused('there are keys already: a copy is put back where there are none');
  if (!existsSync(from)) throw new InputRefused(`there is no ${from}`);
  await mkdir(keysFolder(data), { recursive: true, mode: OWNER_ONLY_FOLDER });
  await copyFile(from, `${path}.restoring`);
  await chmod(`${path}.restoring`, OWNER_ONLY_FILE);
  // Fails here, and leaves nothing behind that would be taken for keys, when the master key is another.
  const vault = await openKeyVault(`${path}.restoring`, mastersOf(data));
  vault.close();
  await rename(`${path}.restoring`, path);
  if (json === true) printJson({ from });
  else printLine('keys restored');
}
