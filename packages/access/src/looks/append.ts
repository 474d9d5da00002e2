import { rowOf } from '@permanence/files/rows';
import { type ChainedLook, type EntryHead, hashOf, NOTHING_BEFORE } from './chain.ts';
import type { Children } from './children.ts';
import type { Written } from './entries.ts';
import type { LooksDatabase } from './looks-database.ts';

/** The end of the chain. */
export interface Newest {
  readonly number: number;
  readonly hash: Uint8Array;
}

export interface NewestEntry extends Newest {
  readonly authority: string;
  readonly at: number;
}

export function newestEntry({ statements }: LooksDatabase): NewestEntry | undefined {
  return rowOf(statements.newestEntry);
}

export function newestIn(file: LooksDatabase): Newest {
  return newestEntry(file) ?? { number: 0, hash: NOTHING_BEFORE };
}

/** Puts an entry at the end of the chain. Inside the transaction of the only writer. */
export function appendEntry(
  { statements }: LooksDatabase,
  before: Newest,
  written: Omit<EntryHead, 'number'>,
  looks: readonly ChainedLook[],
): Newest {
  const head: EntryHead = { ...written, number: before.number + 1 };
  const ordered = looks.toSorted((one, other) => one.child - other.child);
  const hash = hashOf(before.hash, head, ordered);
  const { number, at, person, role, teams, authority, fields, purpose, asAt, knownAt, correlationId } = head;
  statements.insertEntry.run(
    ...[number, at, person, role, teams, authority, fields, purpose, asAt, knownAt, correlationId],
    hash,
  );
  for (const { child, sight } of ordered) statements.insertLook.run(number, child, sight);
  return { number, hash };
}

export function appendLooks(file: LooksDatabase, children: Children, entries: readonly Written[]): void {
  children.refresh();
  let newest = newestIn(file);
  for (const { head, children: seen } of entries) {
    const looks = seen.map(({ child, sight }) => {
      const { number, commitment } = children.of(head.authority, child);
      return { child: number, commitment, sight };
    });
    newest = appendEntry(file, newest, head, looks);
  }
}
