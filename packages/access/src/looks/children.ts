import { randomBytes } from 'node:crypto';
import { rowsOf } from '@permanence/files/rows';
import { commitmentTo } from './chain.ts';
import type { LooksDatabase } from './looks-database.ts';

export interface KnownChild {
  readonly number: number;
  readonly commitment: Uint8Array;
}

export interface ChildRow extends KnownChild {
  readonly authority: string;
  readonly reference: Uint8Array;
  readonly key: Uint8Array;
}

/** The number of a child in the file; a child that was never looked at gets one. */
export interface Children {
  /** Reads what other processes have added. Inside the transaction that writes. */
  refresh(): void;
  of(authority: string, reference: string): KnownChild;
  /** After a transaction that came to nothing: its new children are not there. */
  reset(): void;
}

const KEY_BYTES = 32;

export function isForgotten({ key }: Pick<ChildRow, 'key'>): boolean {
  return key.every((byte) => byte === 0);
}

export function referenceOf({ reference }: Pick<ChildRow, 'reference'>): string {
  return Buffer.from(reference).toString('utf8');
}

export function childrenAfter({ statements }: LooksDatabase, number: number): readonly ChildRow[] {
  return rowsOf(statements.childrenAfter, number);
}

/** Kept in memory, since no index of the file may hold a reference. */
export function childrenOf(file: LooksDatabase): Children {
  const known = new Map<string, KnownChild>();
  let last = 0;
  const nameOf = (authority: string, reference: string) => JSON.stringify([authority, reference]);
  const refresh = () => {
    for (const row of childrenAfter(file, last)) {
      last = row.number;
      if (!isForgotten(row)) known.set(nameOf(row.authority, referenceOf(row)), row);
    }
  };
  const add = (authority: string, reference: string): KnownChild => {
    const key = randomBytes(KEY_BYTES);
    const child = { number: last + 1, commitment: commitmentTo(key, authority, reference) };
    const bytes = Buffer.from(reference, 'utf8');
    file.statements.insertChild.run(child.number, authority, bytes, key, child.commitment);
    last = child.number;
    known.set(nameOf(authority, reference), child);
    return child;
  };
  return {
    refresh,
    of: (authority, reference) => known.get(nameOf(authority, reference)) ?? add(authority, reference),
    reset: () => {
      known.clear();
      last = 0;
    },
  };
}
