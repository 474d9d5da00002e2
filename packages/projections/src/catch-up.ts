import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition, Page, RecordedEvent } from '@permanence/event-store/event-store';
import { createCheckpoints, readCheckpoint, resumeFrom, writeCheckpoint } from './checkpoint.ts';
import type { Projection, StreamChange } from './projection.ts';
import type { Progress } from './rebuild.ts';
import { rebuild } from './rebuild.ts';
import { inTransaction } from './transaction.ts';

/** Small enough that a process which also answers queries stays quick while it catches up. */
const LIVE_PAGE = 500;

function byStream(events: readonly RecordedEvent[]): Map<string, RecordedEvent[]> {
  const groups = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const group = groups.get(event.stream);
    if (group === undefined) groups.set(event.stream, [event]);
    else group.push(event);
  }
  return groups;
}

/** The page's streams with their whole history. A stream that begins in the page needs no second read. */
async function changesOf(store: EventStore, projection: Projection, page: Page): Promise<StreamChange[]> {
  const changes: StreamChange[] = [];
  for (const [stream, fresh] of byStream(page.events)) {
    if (!projection.follows(stream)) continue;
    const from = (fresh[0] as RecordedEvent).revision;
    const events = from === 0 ? fresh : await store.readStream(stream, { upTo: page.end });
    changes.push({ stream, events, from });
  }
  return changes;
}

/** Rows and checkpoint in one transaction. Answers false, and writes nothing, when another process has moved the checkpoint. */
async function projectPage(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  write: (changes: readonly StreamChange[]) => void,
  after: GlobalPosition,
  page: Page,
): Promise<boolean> {
  const changes = await changesOf(store, projection, page);
  return inTransaction(db, () => {
    if (resumeFrom(db, projection) !== after) return false;
    write(changes);
    writeCheckpoint(db, projection, page.end);
    return true;
  });
}

/** True when the tables must be filled afresh: never filled, of another version, or of a log that is not this one. */
async function needsRebuild(store: EventStore, db: DatabaseSync, projection: Projection): Promise<boolean> {
  createCheckpoints(db);
  const checkpoint = readCheckpoint(db, projection);
  if (checkpoint === undefined || checkpoint.version !== projection.version) return true;
  return checkpoint.position > (await store.head());
}

export interface CaughtUp {
  readonly position: GlobalPosition;
  readonly events: number;
}

/** Projects everything that is in the log now. */
export async function catchUp(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  options: { readonly pageSize?: number; readonly onProgress?: (progress: Progress) => void } = {},
): Promise<CaughtUp> {
  if (await needsRebuild(store, db, projection)) {
    return rebuild(store, db, projection, options.onProgress);
  }
  const write = projection.writer(db);
  const head = await store.head();
  let events = 0;
  for (;;) {
    const after = resumeFrom(db, projection);
    if (after >= head) return { position: after, events };
    const page = await store.readAll({ after, limit: options.pageSize ?? LIVE_PAGE });
    if (await projectPage(store, db, projection, write, after, page)) events += page.events.length;
  }
}

export interface Following {
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** Projects what is in the log, then each page as it comes. `onPage` is told after the page has been committed. */
export async function follow(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  onPage: (position: GlobalPosition) => void = () => {},
): Promise<Following> {
  const { position } = await catchUp(store, db, projection);
  const write = projection.writer(db);
  let after = position;
  const subscription = store.subscribe({
    after,
    pageSize: LIVE_PAGE,
    onPage: async (page) => {
      // Another process may have projected further than this subscription has read.
      if (page.end <= after) return;
      const fresh = { end: page.end, events: page.events.filter((event) => event.position > after) };
      const projected = await projectPage(store, db, projection, write, after, fresh);
      if (!projected) await catchUp(store, db, projection);
      after = resumeFrom(db, projection);
      onPage(after);
    },
  });
  return subscription;
}
