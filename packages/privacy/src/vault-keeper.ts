import type { SealedClass } from '@permanence/care/child/fact';
import { asOneFile, copySqlite } from '@permanence/files/copy-sqlite';
import { rowsOf } from '@permanence/files/rows';
import { openSqlite } from '@permanence/files/sqlite-file';
import { sweep } from '@permanence/files/sweep';
import { inTransaction } from '@permanence/files/transaction';
import { erasuresIn } from './erasures.ts';
import type { MasterKeys } from './master-key.ts';
import { aboutKey } from './sqlite-key-vault.ts';
import { subjectOf } from './subject.ts';
import { openVaultFile, type VaultFile } from './vault-file.ts';
import { ABOUT_SECRET, readState } from './vault-state.ts';

export interface KeyCount {
  readonly class: string;
  readonly keys: number;
  readonly retired: number;
}

export interface Destroyed {
  readonly subject: string;
  readonly class: string;
  readonly destroyed_at: number;
}

interface Wrapped {
  readonly id: string;
  readonly subject: string;
  readonly class: string;
  readonly master: string;
  readonly wrapped: Uint8Array;
}

const REWRAPPED_AT_ONCE = 500;

function destroyAll(file: VaultFile, destroyed: readonly Destroyed[]): void {
  const { destroyKeys, insertDestroyed, countChange } = file.statements;
  inTransaction(file.database, () => {
    for (const { subject, class: as, destroyed_at } of destroyed) {
      destroyKeys.run(subject, as);
      insertDestroyed.run(subject, as, destroyed_at);
    }
    countChange.run();
  });
  sweep(file.database);
}

export interface Rotated {
  readonly master: string;
  /** False when whoever keeps master keys still names the one of before. */
  readonly isAnother: boolean;
  readonly rewrapped: number;
  /** Of before, and not ours to destroy. */
  readonly left: readonly string[];
}

/** Moves every key under a new master key, some at a time; cut short and begun again, it goes on where it was. */
async function rotateMaster(file: VaultFile, masters: MasterKeys): Promise<Rotated> {
  const { keysNotOfMaster, rewrapKey, rewrapState, insertMaster, masters: used } = file.statements;
  const { secret, master: before } = await readState(file, masters);
  const next = await masters.make();
  const wrappedSecret = await next.wrap(secret, ABOUT_SECRET);
  inTransaction(file.database, () => {
    insertMaster.run(next.id);
    rewrapState.run(next.id, wrappedSecret, next.id);
  });
  let rewrapped = 0;
  for (;;) {
    const rows = rowsOf<Wrapped>(keysNotOfMaster, next.id, REWRAPPED_AT_ONCE);
    if (rows.length === 0) break;
    const moved = await Promise.all(
      rows.map(async ({ id, subject, class: as, master, wrapped }) => {
        const about = aboutKey(subject, as, id);
        const key = await (await masters.find(master)).unwrap(wrapped, about);
        return { id, wrapped: await next.wrap(key, about) };
      }),
    );
    inTransaction(file.database, () => {
      for (const { id, wrapped } of moved) rewrapKey.run(next.id, wrapped, id);
    });
    rewrapped += rows.length;
  }
  sweep(file.database);
  const old = rowsOf<{ id: string }>(used).filter(({ id }) => id !== next.id);
  const left: string[] = [];
  for (const { id } of old) if ((await masters.discard(id)) === 'left') left.push(id);
  return { master: next.id, isAnother: next.id !== before.id, rewrapped, left };
}

/** Destroys in a copy of the keys what was destroyed in the vault: a copy of a key keeps a text alive. */
export function destroyInCopy(path: string, destroyed: readonly Destroyed[]): void {
  const copy = openVaultFile(path);
  try {
    destroyAll(copy, destroyed);
    asOneFile(copy.database);
  } finally {
    copy.database.close();
  }
}

/** For looking after the keys. Whoever uses them opens `openKeyVault`; both may be open at once, in any process. */
export async function openVaultKeeper(path: string, masters: MasterKeys, now: () => number = Date.now) {
  const file = openVaultFile(path);
  const { secret } = await readState(file, masters).catch((error: unknown) => {
    file.database.close();
    throw error;
  });
  const { statements } = file;
  return {
    /** Destroys the keys of the classes for good. Done again it changes nothing. */
    destroy(stream: string, classes: readonly SealedClass[]): void {
      const subject = subjectOf(secret, stream);
      destroyAll(
        file,
        classes.map((as) => ({ subject, class: as, destroyed_at: now() })),
      );
    },
    isDestroyed: (stream: string, as: SealedClass): boolean =>
      statements.isDestroyed.get(subjectOf(secret, stream), as) !== undefined,
    destroyed: () => rowsOf<Destroyed>(statements.destroyed),
    /** New texts get new keys from now on; the old ones open what they sealed. */
    retire(): number {
      return inTransaction(file.database, () => {
        const { changes } = statements.retireKeys.run();
        statements.countChange.run();
        return Number(changes);
      });
    },
    rotateMaster: () => rotateMaster(file, masters),
    counts: () => rowsOf<KeyCount>(statements.counts),
    erasures: erasuresIn(file, secret),
    /** Leaves nothing of what was replaced in the file or beside it. */
    sweep: () => sweep(file.database),
    /** One file, wrapped by the master key of today, which is not in it. */
    async backUp(to: string): Promise<void> {
      await copySqlite(file.database, to);
      const copy = openSqlite(to);
      asOneFile(copy);
      copy.close();
    },
    close: () => file.database.close(),
  };
}

export type VaultKeeper = Awaited<ReturnType<typeof openVaultKeeper>>;
