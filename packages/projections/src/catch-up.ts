import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import { createCheckpoints, readCheckpoint, resumeFrom } from './checkpoint.ts';
import { followByTurns } from './following.ts';
import type { Lease } from './lease.ts';
import { leaseHeld } from './lease.ts';
import { projectPage } from './page.ts';
import type { Projection } from './projection.ts';
import { fillAfresh } from './rebuild.ts';
import type { Running, RunOptions } from './running.ts';
import { runningWith } from './running.ts';

import { underLease } from './turns.ts';

export interface CaughtUp {
  readonly position: GlobalPosition;
  readonly events: number;
}

const LOOK_AGAIN_MILLISECONDS = 20;

/**
 * True when the tables must be filled afresh: never filled, of another version, or of a log that is not this one. The end
 * of the log is looked at after the checkpoint: a log that grows meanwhile is never behind tables of its own.
 */
async function needsFilling(store: EventStore, db: DatabaseSync, projection: Projection): Promise<boolean> {
  const checkpoint = readCheckpoint(db, projection);
  if (checkpoint === undefined || checkpoint.version !== projection.version) return true;
  return checkpoint.position > (await store.head());
}

async function projectUpTo(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  lease: Lease,
  running: Running,
  head: GlobalPosition,
): Promise<number> {
  if (await needsFilling(store, db, projection)) {
    const poison = { kind: 'park', now: running.now } as const;
    return (await fillAfresh(store, db, projection, { lease, terms: running, poison }, running.onProgress))
      .events;
  }
  const writer = { db, projection, write: projection.writer(db), lease, terms: running };
  let events = 0;
  for (;;) {
    const after = resumeFrom(db, projection);
    if (after >= head) return events;
    const page = await store.readAll({ after, limit: running.pageSize });
    await projectPage(store, writer, after, page);
    events += page.events.length;
  }
}

/**
 * Sees to it that everything that is in the log now is in the tables: by projecting it, or, where another process has the
 * lease, by waiting until that one has. Tables that are current already are left alone.
 */
export async function catchUp(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  options: RunOptions = {},
): Promise<CaughtUp> {
  const running = runningWith(options);
  createCheckpoints(db);
  const head = await store.head();
  let events = 0;
  for (let waited = false; ; ) {
    if (!(await needsFilling(store, db, projection))) {
      const position = resumeFrom(db, projection);
      if (position >= head) return { position, events };
    }
    const done = await underLease(db, projection, running, (lease) =>
      projectUpTo(store, db, projection, lease, running, head),
    );
    if (done !== undefined) events += done.result;
    else {
      const holder = leaseHeld(db, projection, running.now());
      if (!waited && holder !== undefined) running.onWait(holder.owner);
      waited = true;
      await running.pause(LOOK_AGAIN_MILLISECONDS);
    }
  }
}

export interface Following {
  /** Settles when following has ended; rejects with what it failed of. */
  readonly done: Promise<void>;
  /** Finishes the page in hand and lets others have the lease. */
  stop(): Promise<void>;
}

/** Projects what is in the log, then each page as it comes. `onPage` is told after the page has been committed. */
export async function follow(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  onPage: (position: GlobalPosition) => void = () => {},
  options: RunOptions = {},
): Promise<Following> {
  const running = runningWith(options);
  await catchUp(store, db, projection, running);
  const stopping = new AbortController();
  const done = followByTurns({ store, db, projection, running, onPage, stopped: stopping.signal });
  return {
    done,
    stop: async () => {
      stopping.abort();
      await done.catch(() => {}); // whoever awaits `done` hears of the failure
    },
  };
}
