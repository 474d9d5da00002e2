import type { DatabaseSync } from 'node:sqlite';
import { parseAuthorityStream } from '@permanence/care/authority/stream';
import { parseChildStream } from '@permanence/care/child/stream';
import { parkedStreams } from '@permanence/projections/parked';
import { createAccounts } from '@permanence/projections/statement';
import { readModels } from './projection.ts';

/** A record of which the tables hold only what was told before an event that could not be taken in. */
export interface ParkedRecord {
  readonly authority: string;
  /** Absent: the authority's own. */
  readonly child?: string;
  /** When that event was recorded: whoever asks what was known before misses nothing. */
  readonly since: number;
}

export function parkedRecords(db: DatabaseSync): readonly ParkedRecord[] {
  return parkedStreams(db, readModels).flatMap(({ stream, recordedAt: since }) => {
    const child = parseChildStream(stream);
    if (child !== undefined) return [{ ...child, since }];
    const authority = parseAuthorityStream(stream);
    return authority === undefined ? [] : [{ authority, since }];
  });
}

/** Those that an answer about the authority, as known by an instant, has not taken in whole. */
export function missedBy(
  parked: readonly ParkedRecord[],
  { authority, knownAt }: { readonly authority: string; readonly knownAt?: number | undefined },
): readonly ParkedRecord[] {
  return parked.filter(
    (record) => record.authority === authority && (knownAt === undefined || record.since <= knownAt),
  );
}

/** Creates what the tables say of themselves: how far they have come, who fills them, what is parked. */
export function createAccountTables(db: DatabaseSync): void {
  createAccounts(db);
}
