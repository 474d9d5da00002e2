import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import { writeCheckpoint } from './checkpoint.ts';
import type { Lease, LeaseTerms } from './lease.ts';
import { releaseLease, renewOrStandBack, takeLease } from './lease.ts';
import { parkedStreams, unpark } from './parked.ts';
import type { Projection } from './projection.ts';
import { type RunOptions, runningWith } from './running.ts';
import { createAccounts } from './statement.ts';
import { type OnPoison, type StreamRead, writeStreams } from './writing.ts';

export interface Progress {
  readonly streams: number;
  readonly events: number;
}

export interface Rebuilt extends Progress {
  readonly position: GlobalPosition;
}

export interface Filling {
  readonly lease: Lease;
  readonly terms: LeaseTerms;
  readonly poison: OnPoison;
}

const STREAMS_A_BATCH = 500;
/** A log at the other end of a network answers many questions in the time of one. */
const READS_AT_ONCE = 16;

async function readBatch(
  store: EventStore,
  names: readonly string[],
  upTo: GlobalPosition,
): Promise<StreamRead[]> {
  const read: StreamRead[] = [];
  for (let at = 0; at < names.length; at += READS_AT_ONCE) {
    const some = names.slice(at, at + READS_AT_ONCE);
    const found = await Promise.all(
      some.map(async (stream) => ({ stream, events: await store.readStream(stream, { upTo }), firstNew: 0 })),
    );
    read.push(...found.filter(({ events }) => events.length > 0));
  }
  return read;
}

async function fill(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  head: GlobalPosition,
  poison: OnPoison,
  onProgress: (progress: Progress) => void,
): Promise<Progress> {
  const write = projection.writer(db);
  const total = { streams: 0, events: 0 };
  for (let after = ''; ; ) {
    const names = await store.streams('', { after, limit: STREAMS_A_BATCH });
    if (names.length === 0) return total;
    const read = await readBatch(
      store,
      names.filter((name) => projection.follows(name)),
      head,
    );
    writeStreams(db, projection, write, read, poison);
    total.streams += read.length;
    for (const { events } of read) total.events += events.length;
    onProgress({ ...total });
    after = names.at(-1) as string;
  }
}

/**
 * Fills the tables afresh, stream by stream, in one transaction: readers see the old tables until it commits, and a kill
 * half-way leaves them as they were. The write lock is held throughout, so the lease cannot be lost on the way.
 */
export async function fillAfresh(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  { lease, terms, poison }: Filling,
  onProgress: (progress: Progress) => void,
): Promise<Rebuilt> {
  const head = await store.head();
  db.exec('begin immediate');
  try {
    renewOrStandBack(db, lease, terms);
    projection.drop(db);
    projection.create(db);
    for (const { stream } of parkedStreams(db, projection)) unpark(db, projection, stream);
    const total = await fill(store, db, projection, head, poison, onProgress);
    projection.finish(db);
    writeCheckpoint(db, projection, head);
    renewOrStandBack(db, lease, terms);
    db.exec('commit');
    return { ...total, position: head };
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

/**
 * Fills the tables afresh on somebody's word, whoever has the lease. Stops at the first event that cannot be folded unless
 * told to park it: nobody waits for these tables, so whoever asked should know.
 * @throws {PoisonEvent} which names the event; the tables stay as they were
 */
export async function rebuild(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  onProgress: (progress: Progress) => void = () => {},
  options: RunOptions & { readonly park?: boolean } = {},
): Promise<Rebuilt> {
  const terms = runningWith(options);
  createAccounts(db);
  const lease = takeLease(db, projection, terms, 'anybody') as Lease;
  const poison: OnPoison = options.park === true ? { kind: 'park', now: terms.now } : { kind: 'stop' };
  try {
    return await fillAfresh(store, db, projection, { lease, terms, poison }, onProgress);
  } finally {
    releaseLease(db, lease);
  }
}
