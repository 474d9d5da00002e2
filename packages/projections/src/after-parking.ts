import type { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@permanence/event-store/event-store';
import { inTransaction } from '@permanence/files/transaction';
import { resumeFrom } from './checkpoint.ts';
import type { Discarded, Parked } from './parked.ts';
import { addDiscarded, forgetDiscarded, parkedStreams, unpark } from './parked.ts';
import type { Projection, StoredEvent } from './projection.ts';
import { writeStreams } from './writing.ts';

/**
 * Changes what is known of one stream without the lease: what was read up to the checkpoint is written only where the
 * checkpoint still is, so a page of the holder comes wholly before or wholly after.
 */
async function atCheckpoint<Result>(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  stream: string,
  work: (events: readonly StoredEvent[]) => Result,
): Promise<Result> {
  for (;;) {
    const upTo = resumeFrom(db, projection);
    const events = await store.readStream(stream, { upTo });
    const done = inTransaction(db, () =>
      resumeFrom(db, projection) === upTo ? { result: work(events) } : undefined,
    );
    if (done !== undefined) return done.result;
  }
}

/** Rows of old events are about to change: whoever goes by the newest rows alone sees by the schema's number that this is not enough. */
function moveSchemaOn(db: DatabaseSync): void {
  db.exec('create table retried (stream text)');
  db.exec('drop table retried');
}

/**
 * Folds a parked stream afresh, discarded events included. Answers where it is parked again; undefined when all of it is in
 * the tables.
 */
export async function retryParked(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  stream: string,
  now: () => number,
): Promise<Parked | undefined> {
  const write = projection.writer(db);
  return atCheckpoint(store, db, projection, stream, (events) => {
    unpark(db, projection, stream);
    forgetDiscarded(db, projection, stream);
    projection.forget(db, stream);
    moveSchemaOn(db);
    writeStreams(db, projection, write, [{ stream, events, firstNew: 0 }], { kind: 'park', now });
    return parkedStreams(db, projection).find((parked) => parked.stream === stream);
  });
}

export interface Decision {
  /** Who decided: a pseudonym. */
  readonly by: string;
  /** A code. */
  readonly reason: string;
}

/**
 * Leaves out, from now on, the event at which a stream is parked and those that wait behind it; what is recorded later is
 * folded without them. Undefined when the stream is not parked.
 */
export async function discardParked(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  stream: string,
  { by, reason, now }: Decision & { readonly now: () => number },
): Promise<Discarded | undefined> {
  return atCheckpoint(store, db, projection, stream, (events) => {
    const parked = parkedStreams(db, projection).find((each) => each.stream === stream);
    if (parked === undefined) return undefined;
    const { revision: from, eventId, type, code } = parked;
    const to = events.at(-1)?.revision ?? from;
    const gone = { stream, from, to, eventId, type, code, reason, by, discardedAt: now() };
    addDiscarded(db, projection, gone);
    unpark(db, projection, stream);
    return gone;
  });
}
