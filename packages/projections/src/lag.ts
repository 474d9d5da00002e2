import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import { resumeFrom } from './checkpoint.ts';
import type { Projection } from './projection.ts';

export interface Lag {
  readonly position: GlobalPosition;
  readonly head: GlobalPosition;
  /** Events in the log that are not yet in the tables. */
  readonly events: number;
  /** How long the oldest of them has been waiting; 0 when there is none. */
  readonly seconds: number;
}

const COUNT_PAGE = 2_000;

async function countAfter(store: EventStore, after: GlobalPosition, most: number): Promise<number> {
  let count = 0;
  for (let at = after; ; ) {
    if (count >= most) return most;
    const page = await store.readAll({ after: at, limit: COUNT_PAGE });
    count += page.events.length;
    if (page.end === at) return count;
    at = page.end;
  }
}

/** How far the tables are behind the log, in events and in seconds. Counting reads what it counts: who looks often counts no more than `most`. */
export async function lagOf(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  now: () => number = Date.now,
  most = Number.POSITIVE_INFINITY,
): Promise<Lag> {
  const position = resumeFrom(db, projection);
  const head = await store.head();
  const next = await store.readAll({ after: position, limit: 1 });
  const oldest = next.events[0];
  if (oldest === undefined) return { position, head, events: 0, seconds: 0 };
  const seconds = Math.max(0, (now() - Date.parse(oldest.recordedAt)) / 1_000);
  return { position, head, events: await countAfter(store, position, most), seconds };
}
