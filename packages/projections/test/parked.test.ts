import { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { discardParked, retryParked } from '@permanence/projections/after-parking';
import { catchUp, follow } from '@permanence/projections/catch-up';
import { resumeFrom } from '@permanence/projections/checkpoint';
import { discardedStreams, parkedStreams } from '@permanence/projections/parked';
import type { StoredEvent } from '@permanence/projections/projection';
import { rebuild } from '@permanence/projections/rebuild';
import { verify } from '@permanence/projections/verify';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { counted, countingProjection, poisonedBy, someEvents, told } from './given.ts';

const NOW = 5_000;
const now = () => NOW;
const poisonType = ({ type }: StoredEvent) => type === 'Poison';
const poisoned = poisonedBy(poisonType);
/** The same program with the fault mended. */
const mended = countingProjection();

let store: EventStore;
let db: DatabaseSync;

beforeEach(() => {
  store = openSqliteEventStore(':memory:', { now: () => 1_000 });
  db = new DatabaseSync(':memory:');
});

afterEach(async () => {
  db.close();
  await store.close();
});

async function poison(own: EventStore, stream: string): Promise<string> {
  const [event] = someEvents(1);
  if (event === undefined) throw new Error('no event was made');
  await own.append(stream, [{ ...event, type: 'Poison' }], { kind: 'any' });
  return event.id;
}

describe('an event that cannot be folded', () => {
  test('given it among others, then its stream stays where it was before, and the others go on', async () => {
    await told(store, 'child-1', 'child-2');
    await catchUp(store, db, poisoned);
    const eventId = await poison(store, 'child-1');
    await told(store, 'child-1', 'child-2', 'child-3');
    await catchUp(store, db, poisoned, { now, pageSize: 2 });
    expect(counted(db)).toEqual({ 'child-1': [1, 1], 'child-2': [2, 2], 'child-3': [1, 1] });
    expect(resumeFrom(db, poisoned)).toBe(6);
    expect(parkedStreams(db, poisoned)).toEqual([
      {
        ...{ stream: 'child-1', revision: 1, position: 3, eventId, type: 'Poison' },
        ...{ code: 'poisoned', recordedAt: 1_000, parkedAt: NOW },
      },
    ]);
  });

  test('given it in a page with what is before it, then what is before it is taken in', async () => {
    await told(store, 'child-1', 'child-1');
    await poison(store, 'child-1');
    await catchUp(store, db, poisoned);
    expect(counted(db)).toEqual({ 'child-1': [2, 2] });
  });

  test('given one who follows, then it goes on following', async () => {
    const reached = Promise.withResolvers<void>();
    const following = await follow(store, db, poisoned, (position) => {
      if (position === 3) reached.resolve();
    });
    await poison(store, 'child-1');
    await told(store, 'child-1', 'child-2');
    await reached.promise;
    await following.stop();
    expect(counted(db)).toEqual({ 'child-2': [1, 1] });
  });

  test('given what the fault says of a child, then no table holds it', async () => {
    await poison(store, 'child-1');
    await catchUp(store, db, poisoned);
    expect(JSON.stringify(parkedStreams(db, poisoned))).not.toContain('Anna');
    expect(Buffer.from(db.serialize()).includes('Anna')).toBe(false);
  });

  test('given any log, any poison and any pages, then the tables are those of a rebuild, and nothing differs', async () => {
    const streams = fc.constantFrom('child-1', 'child-2', 'child-3', 'authority-1');
    const events = fc.array(fc.tuple(streams, fc.integer({ min: 0, max: 6 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(events, fc.integer({ min: 1, max: 7 }), fc.nat(40), async (log, pageSize, early) => {
        const own = openSqliteEventStore(':memory:', { now: () => 1_000 });
        const [paged, fresh] = [new DatabaseSync(':memory:'), new DatabaseSync(':memory:')];
        const tell = async (some: typeof log) => {
          for (const [stream, kind] of some) await (kind === 0 ? poison(own, stream) : told(own, stream));
        };
        await tell(log.slice(0, early));
        await catchUp(own, paged, poisoned, { now, pageSize });
        await tell(log.slice(early));
        await catchUp(own, paged, poisoned, { now, pageSize });
        await rebuild(own, fresh, poisoned, () => {}, { now, park: true });
        for (const [stream] of log) expect(poisoned.dump(paged, stream)).toBe(poisoned.dump(fresh, stream));
        expect(parkedStreams(paged, poisoned)).toEqual(parkedStreams(fresh, poisoned));
        expect((await verify(own, paged, poisoned)).different).toEqual([]);
        for (const { stream } of parkedStreams(paged, poisoned))
          expect(await retryParked(own, paged, mended, stream, now)).toBeUndefined();
        expect(await verify(own, paged, mended)).toMatchObject({ different: [], parked: [] });
        for (const each of [paged, fresh]) each.close();
        await own.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe('a rebuild', () => {
  test('given an event that cannot be folded, then it stops, says which, and leaves the tables as they were', async () => {
    await told(store, 'child-1', 'child-2');
    await catchUp(store, db, poisoned);
    const eventId = await poison(store, 'child-1');
    const failed = await rebuild(store, db, poisoned).catch((error: unknown) => error);
    expect(String(failed)).toBe(
      `PoisonEvent: Event ${eventId} (Poison version 1, child-1@1, position 3) cannot be folded: poisoned`,
    );
    expect(counted(db)).toEqual({ 'child-1': [1, 1], 'child-2': [1, 1] });
    expect(parkedStreams(db, poisoned)).toEqual([]);
  });

  test('given that it is told to park, then it goes on; given that the fault is mended, then nothing is parked any more', async () => {
    await poison(store, 'child-1');
    await told(store, 'child-2');
    await rebuild(store, db, poisoned, () => {}, { park: true });
    expect(parkedStreams(db, poisoned)).toHaveLength(1);
    expect(counted(db)).toEqual({ 'child-2': [1, 1] });
    await rebuild(store, db, mended);
    expect(parkedStreams(db, poisoned)).toEqual([]);
    expect(counted(db)).toEqual({ 'child-1': [1, 1], 'child-2': [1, 1] });
  });
});

describe('a parked stream', () => {
  beforeEach(async () => {
    await told(store, 'child-1', 'child-2');
    await poison(store, 'child-1');
    await told(store, 'child-1');
    await catchUp(store, db, poisoned, { now });
  });

  test('given the fault is still there, when it is retried, then it is parked as before', async () => {
    const before = parkedStreams(db, poisoned);
    expect(await retryParked(store, db, poisoned, 'child-1', now)).toEqual(before[0]);
    expect(counted(db)).toMatchObject({ 'child-1': [1, 1] });
  });

  test('given the fault is mended, when it is retried, then all of it is there and it follows again', async () => {
    expect(await retryParked(store, db, mended, 'child-1', now)).toBeUndefined();
    expect(counted(db)).toMatchObject({ 'child-1': [3, 3] });
    await told(store, 'child-1');
    await catchUp(store, db, mended);
    expect(counted(db)).toMatchObject({ 'child-1': [4, 4] });
  });

  test('given a page that comes between reading and writing, when it is retried, then nothing is lost', async () => {
    const interrupted = {
      ...store,
      readStream: async (...asked: Parameters<EventStore['readStream']>) => {
        const events = await store.readStream(...asked);
        if (resumeFrom(db, mended) === 4) {
          await told(store, 'child-1');
          await catchUp(store, db, mended);
        }
        return events;
      },
    };
    expect(await retryParked(interrupted, db, mended, 'child-1', now)).toBeUndefined();
    expect(counted(db)).toMatchObject({ 'child-1': [4, 4] });
  });

  test('given somebody discards it, then it shows what was before, who decided and why is kept, and later events are taken in', async () => {
    const gone = await discardParked(store, db, poisoned, 'child-1', { by: 'u1', reason: 'test-data', now });
    expect(gone).toMatchObject({ stream: 'child-1', from: 1, to: 2, by: 'u1', reason: 'test-data' });
    expect(parkedStreams(db, poisoned)).toEqual([]);
    expect(discardedStreams(db, poisoned)).toEqual([gone]);
    expect(counted(db)).toMatchObject({ 'child-1': [1, 1] });
    await told(store, 'child-1');
    await catchUp(store, db, poisoned);
    expect(counted(db)).toMatchObject({ 'child-1': [2, 2] });
    expect((await verify(store, db, poisoned)).different).toEqual([]);
    await rebuild(store, db, poisoned);
    expect(counted(db)).toMatchObject({ 'child-1': [2, 2] });
  });

  test('given somebody discarded it, when it is retried with the fault mended, then the decision is taken back', async () => {
    await discardParked(store, db, poisoned, 'child-1', { by: 'u1', reason: 'test-data', now });
    expect(await retryParked(store, db, mended, 'child-1', now)).toBeUndefined();
    expect(discardedStreams(db, poisoned)).toEqual([]);
    expect(counted(db)).toMatchObject({ 'child-1': [3, 3] });
  });

  test('given a stream that is not parked, then there is nothing to discard', async () => {
    const decision = { by: 'u1', reason: 'test-data', now };
    expect(await discardParked(store, db, poisoned, 'child-2', decision)).toBeUndefined();
  });

  test('given its event is not in the log any more, then verifying names it', async () => {
    db.exec("update parked set event_id = 'another'");
    expect((await verify(store, db, poisoned)).different).toEqual(['child-1']);
  });
});
