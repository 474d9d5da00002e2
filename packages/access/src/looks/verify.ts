import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { rowsOf } from '@permanence/files/rows';
import { commitmentTo, hashOf, NOTHING_BEFORE } from './chain.ts';
import { type ChildRow, isForgotten, referenceOf } from './children.ts';
import { type StoredEntry, storedEntries } from './read.ts';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

/** What somewhere else, where nobody of this machine can change it, is known of the chain. */
export interface Anchor {
  readonly upTo: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/**
 * `changed`: its hash is not that of its content after the entry before, so it was changed, or others came or went before it.
 * `missing`: its number is skipped. `end-missing`: the chain ends before it, though an anchor has it. `rewritten`: the chain
 * is whole, and another one than that which was anchored. `child-changed`: whom it is about is not whom it was kept about.
 */
export type Fault = 'changed' | 'missing' | 'end-missing' | 'rewritten' | 'child-changed';

export interface Verified {
  readonly entries: number;
  readonly looks: number;
  readonly children: number;
  readonly forgotten: number;
  /** The newest entry that an anchor vouches for; what came later could be cut off unseen. */
  readonly anchoredUpTo: number;
  /** The first that is wrong. */
  readonly fault?: { readonly entry: number; readonly what: Fault };
}

type Found = Verified['fault'];

interface Walked {
  readonly entries: number;
  readonly looks: number;
  readonly anchoredUpTo: number;
  readonly fault: Found;
}

function faultOf({ head, hash, looks }: StoredEntry, number: number, before: Uint8Array): Found {
  if (head.number !== number) return { entry: number, what: 'missing' };
  const right = Buffer.compare(hashOf(before, head, looks), hash) === 0;
  return right ? undefined : { entry: number, what: 'changed' };
}

function walk(entries: Iterable<StoredEntry>, anchors: readonly Anchor[]): Walked {
  const expected = new Map(anchors.map(({ upTo, hash }) => [upTo, hash]));
  let before = NOTHING_BEFORE;
  let number = 0;
  let looks = 0;
  let anchoredUpTo = 0;
  const walked = (fault: Found): Walked => ({ entries: number, looks, anchoredUpTo, fault });
  for (const entry of entries) {
    const fault = faultOf(entry, number + 1, before);
    if (fault !== undefined) return walked(fault);
    number += 1;
    looks += entry.looks.length;
    before = entry.hash;
    const anchored = expected.get(number);
    if (anchored === undefined) continue;
    if (anchored !== Buffer.from(before).toString('hex')) {
      return walked({ entry: anchoredUpTo + 1, what: 'rewritten' });
    }
    anchoredUpTo = number;
  }
  const beyond = anchors.some(({ upTo }) => upTo > number);
  return walked(beyond ? { entry: number + 1, what: 'end-missing' } : undefined);
}

/** Children that are not whom the chain was made over, and those forgotten of which it says nothing. */
function wrongChildren(database: DatabaseSync, rows: readonly ChildRow[]): readonly number[] {
  const told = rowsOf<{ child: number; entry: number | null }>(database.prepare(sql('forgotten-children')));
  const forgotten = new Map(told.map(({ child, entry }) => [child, entry]));
  return rows.flatMap((row) => {
    const { number, key, authority, commitment } = row;
    const right = isForgotten(row)
      ? typeof forgotten.get(number) === 'number'
      : !forgotten.has(number) &&
        Buffer.compare(commitmentTo(key, authority, referenceOf(row)), commitment) === 0;
    return right ? [] : [number];
  });
}

function faultOfChildren(database: DatabaseSync, rows: readonly ChildRow[]): Found {
  const firstAt = database.prepare(sql('first-entry-at-child'));
  const stray = database.prepare(sql('look-without-entry')).get()?.entry;
  if (typeof stray === 'number') return { entry: stray, what: 'missing' };
  const entries = wrongChildren(database, rows).map((child) => Number(firstAt.get(child)?.entry ?? 0));
  return entries.length === 0 ? undefined : { entry: Math.min(...entries), what: 'child-changed' };
}

/** Whether the looks are those that were kept, all of them, in that order. */
export function verifyLooks(database: DatabaseSync, anchors: readonly Anchor[]): Verified {
  database.exec('BEGIN');
  try {
    const rows = rowsOf<ChildRow>(database.prepare(sql('children')));
    const { fault: ofChain, ...walked } = walk(storedEntries(database), anchors);
    const fault = ofChain ?? faultOfChildren(database, rows);
    return {
      ...walked,
      children: rows.length,
      forgotten: rows.filter(isForgotten).length,
      ...(fault === undefined ? {} : { fault }),
    };
  } finally {
    database.exec('COMMIT');
  }
}
