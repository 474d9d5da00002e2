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

interface Waiting {
  readonly events: number;
  /** When the oldest of them was recorded. */
  readonly since: string | undefined;
}

/** Events of streams that the projection follows: the log holds others, which no table waits for. */
async function waitingAfter(
  store: EventStore,
  projection: Projection,
  after: GlobalPosition,
  most: number,
): Promise<Waiting> {
  let waiting: Waiting = { events: 0, since: undefined };
  for (let at = after; ; ) {
    const page = await store.readAll({ after: at, limit: COUNT_PAGE });
    const followed = page.events.filter(({ stream }) => projection.follows(stream));
    const events = Math.min(most, waiting.events + followed.length);
    waiting = { events, since: waiting.since ?? followed[0]?.recordedAt };
    if (events === most || page.end === at) return waiting;
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
  const { events, since } = await waitingAfter(store, projection, position, most);
  const seconds = since === undefined ? 0 : Math.max(0, (now() - Date.parse(since)) / 1_000);
  return { position, head, events, seconds };
}
