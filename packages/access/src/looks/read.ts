import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { rowsOf } from '@permanence/files/rows';
import { openSqlite } from '@permanence/files/sqlite-file';
import type { ChainedLook, EntryHead } from './chain.ts';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
const ENTRIES_AFTER = sql('entries-after');
const LOOKS_OF_ENTRIES = sql('looks-of-entries');
const ENTRIES_A_PAGE = 1_000;

export interface StoredEntry {
  readonly head: EntryHead;
  readonly hash: Uint8Array;
  readonly looks: readonly ChainedLook[];
}

type LookRow = {
  readonly entry: number;
  readonly child: number;
  readonly sight: string;
  readonly commitment: Uint8Array | null;
  readonly pseudonym: string | null;
  readonly forgottenBy: number | null;
};

/** A handle that only reads. */
export function openLooksToRead(path: string): DatabaseSync {
  return openSqlite(path, { readOnly: true });
}

function chained({ entry, child, sight, commitment, pseudonym, forgottenBy }: LookRow): ChainedLook {
  return {
    ...{ child, sight, commitment: commitment ?? new Uint8Array() },
    ...(pseudonym === null || forgottenBy !== entry ? {} : { pseudonym }),
  };
}

function byEntry(rows: readonly LookRow[]): ReadonlyMap<number, ChainedLook[]> {
  const looks = new Map<number, ChainedLook[]>();
  for (const row of rows) {
    const held = looks.get(row.entry);
    if (held === undefined) looks.set(row.entry, [chained(row)]);
    else held.push(chained(row));
  }
  return looks;
}

/** Every entry in order, a page at a time. */
export function* storedEntries(database: DatabaseSync): Generator<StoredEntry> {
  const entries = database.prepare(ENTRIES_AFTER);
  const looksOf = database.prepare(LOOKS_OF_ENTRIES);
  let after = 0;
  for (;;) {
    const page = rowsOf<EntryHead & { hash: Uint8Array }>(entries, after, ENTRIES_A_PAGE);
    const last = page.at(-1)?.number;
    if (last === undefined) return;
    const looks = byEntry(rowsOf<LookRow>(looksOf, after, last));
    for (const { hash, ...head } of page) yield { head, hash, looks: looks.get(head.number) ?? [] };
    after = last;
  }
}

/** Which file it is. */
export function fileIdIn(database: DatabaseSync): string {
  return String(database.prepare(sql('file-id')).get()?.id);
}
