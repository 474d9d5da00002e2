import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import { createCheckpoints, writeCheckpoint } from './checkpoint.ts';
import type { Projection, StreamChange } from './projection.ts';

export interface Progress {
  readonly streams: number;
  readonly events: number;
}

export interface Rebuilt extends Progress {
  readonly position: GlobalPosition;
}

const STREAMS_A_BATCH = 500;

async function readBatch(
  store: EventStore,
  names: readonly string[],
  upTo: GlobalPosition,
): Promise<StreamChange[]> {
  const changes: StreamChange[] = [];
  for (const stream of names) {
    const events = await store.readStream(stream, { upTo });
    if (events.length > 0) changes.push({ stream, events, from: 0 });
  }
  return changes;
}

async function fill(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  head: GlobalPosition,
  onProgress: (progress: Progress) => void,
): Promise<Progress> {
  const write = projection.writer(db);
  const total = { streams: 0, events: 0 };
  for (let after = ''; ; ) {
    const names = await store.streams('', { after, limit: STREAMS_A_BATCH });
    if (names.length === 0) return total;
    const changes = await readBatch(store, names.filter(projection.follows), head);
    write(changes);
    total.streams += changes.length;
    for (const change of changes) total.events += change.events.length;
    onProgress({ ...total });
    after = names.at(-1) as string;
  }
}

/**
 * Fills the tables afresh, stream by stream, in one transaction: readers see the old tables until it commits, and a kill
 * half-way leaves them as they were.
 */
export async function rebuild(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Rebuilt> {
  const head = await store.head();
  db.exec('begin immediate');
  try {
    createCheckpoints(db);
    projection.drop(db);
    projection.create(db);
    const total = await fill(store, db, projection, head, onProgress);
    projection.finish(db);
    writeCheckpoint(db, projection, head);
    db.exec('commit');
    return { ...total, position: head };
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}
