import { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { catchUp, follow } from '@permanence/projections/catch-up';
import { readCheckpoint } from '@permanence/projections/checkpoint';
import { lagOf } from '@permanence/projections/lag';
import { parkedStreams } from '@permanence/projections/parked';
import type { Projection, StreamChange } from '@permanence/projections/projection';
import { rebuild } from '@permanence/projections/rebuild';
import { verify } from '@permanence/projections/verify';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { counted, countingProjection, poisonedBy, someEvents, told } from './given.ts';

let store: EventStore;
let db: DatabaseSync;
const projection = countingProjection();

beforeEach(() => {
  store = openSqliteEventStore(':memory:', { now: () => 1_000 });
  db = new DatabaseSync(':memory:');
});

afterEach(async () => {
  db.close();
  await store.close();
});

/** The projection, and what else happens with each stream it writes. */
function writingWith(each: (change: StreamChange) => void): Projection {
  return {
    ...projection,
    writer: (of) => {
      const write = projection.writer(of);
      return (changes) => {
        write(changes);
        changes.forEach(each);
      };
    },
  };
}

describe('catching up', () => {
  test('given a log that grows with every page that is read, then nothing is filled afresh and every event is written once', async () => {
    await told(store, 'child-1', 'child-2', 'child-1');
    await catchUp(store, db, projection);
    await told(store, 'child-2', 'child-3');
    let more = 10;
    const growing: EventStore = {
      ...store,
      readAll: async (options) => {
        more -= 1;
        if (more > 0) await told(store, 'child-1', 'child-3');
        return store.readAll(options);
      },
    };
    let filled = 0;
    const watched: Projection = {
      ...projection,
      create: (of) => {
        filled += 1;
        projection.create(of);
      },
    };
    await catchUp(growing, db, watched, { pageSize: 5 });
    await catchUp(store, db, watched);
    expect(filled).toBe(0);
    for (const [events, written] of Object.values(counted(db))) expect(written).toBe(events);
    expect(readCheckpoint(db, projection)?.position).toBe(await store.head());
  });

  test('given any log and any page size, then every event is written once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('child-1', 'child-2', 'child-3', 'authority-1'), { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        fc.nat(40),
        async (streams, pageSize, early) => {
          const own = openSqliteEventStore(':memory:');
          const tables = new DatabaseSync(':memory:');
          await told(own, ...streams.slice(0, early));
          await catchUp(own, tables, projection, { pageSize });
          await told(own, ...streams.slice(early));
          await catchUp(own, tables, projection, { pageSize });
          const expected: Record<string, number> = {};
          for (const stream of streams) {
            if (stream.startsWith('child-')) expected[stream] = (expected[stream] ?? 0) + 1;
          }
          expect(counted(tables)).toEqual(
            Object.fromEntries(Object.entries(expected).map(([stream, n]) => [stream, [n, n]])),
          );
          tables.close();
          await own.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('given a page that the file cannot take, then neither its rows nor its checkpoint are there', async () => {
    await told(store, 'child-1');
    await catchUp(store, db, projection);
    await told(store, 'child-1', 'child-2');
    const tableGone = writingWith(({ stream }) => {
      if (stream === 'child-2') db.exec('insert into a_table_that_is_not_there values (1)');
    });
    await expect(catchUp(store, db, tableGone)).rejects.toThrow('no such table');
    expect(counted(db)).toEqual({ 'child-1': [1, 1] });
    expect(readCheckpoint(db, projection)?.position).toBe(1);
    expect(parkedStreams(db, projection)).toEqual([]);
  });

  test('given tables of another version, then they are filled afresh', async () => {
    await told(store, 'child-1', 'child-1');
    await catchUp(store, db, projection);
    await catchUp(store, db, countingProjection(2));
    expect(readCheckpoint(db, projection)).toEqual({ version: 2, position: 2 });
    expect(counted(db)).toEqual({ 'child-1': [2, 2] });
  });

  test('given tables of a log that is longer than this one, then they are filled afresh', async () => {
    await told(store, 'child-1', 'child-2');
    await catchUp(store, db, projection);
    const other = openSqliteEventStore(':memory:');
    await told(other, 'child-9');
    await catchUp(other, db, projection);
    expect(counted(db)).toEqual({ 'child-9': [1, 1] });
    await other.close();
  });
});

describe('following', () => {
  test('given two that follow one file of tables, when events come, then none is written twice', async () => {
    const pages = Promise.withResolvers<void>();
    const onPage = (position: number) => {
      if (position >= 60) pages.resolve();
    };
    const first = await follow(store, db, projection, onPage);
    const second = await follow(store, db, projection, onPage);
    for (let n = 0; n < 20; n += 1) await told(store, 'child-1', 'child-2', 'authority-1');
    await pages.promise;
    await first.stop();
    await second.stop();
    expect(counted(db)).toEqual({ 'child-1': [20, 20], 'child-2': [20, 20] });
  });
});

describe('rebuilding', () => {
  test('given tables that say something else, then they are filled from the log', async () => {
    await told(store, 'child-1', 'child-1', 'child-2');
    await catchUp(store, db, projection);
    db.exec('update counts set events = 99');
    const rebuilt = await rebuild(store, db, projection);
    expect(rebuilt).toEqual({ streams: 2, events: 3, position: 3 });
    expect(counted(db)).toEqual({ 'child-1': [2, 2], 'child-2': [1, 1] });
  });

  test('given a rebuild that fails, then the old tables are still there', async () => {
    await told(store, 'child-1', 'child-2');
    await catchUp(store, db, projection);
    await expect(
      rebuild(
        store,
        db,
        poisonedBy(({ stream }) => stream === 'child-2'),
      ),
    ).rejects.toThrow('cannot be folded');
    expect(counted(db)).toEqual({ 'child-1': [1, 1], 'child-2': [1, 1] });
    expect(readCheckpoint(db, projection)?.position).toBe(2);
  });
});

describe('verifying', () => {
  test('given tables that say what the log says, then nothing differs', async () => {
    await told(store, 'child-1', 'child-2', 'child-3');
    await catchUp(store, db, projection);
    expect(await verify(store, db, projection)).toEqual({ streams: 3, different: [], parked: [] });
    expect((await verify(store, db, projection, 2)).streams).toBe(2);
  });

  test('given a row that was tampered with, then its stream is named', async () => {
    await told(store, 'child-1', 'child-2');
    await catchUp(store, db, projection);
    db.exec("update counts set events = 7 where stream = 'child-2'");
    expect(await verify(store, db, projection)).toEqual({ streams: 2, different: ['child-2'], parked: [] });
  });
});

describe('lag', () => {
  test('given nothing left to do, then it is none', async () => {
    await told(store, 'child-1');
    await catchUp(store, db, projection);
    expect(await lagOf(store, db, projection, () => 61_000)).toEqual({
      position: 1,
      head: 1,
      events: 0,
      seconds: 0,
    });
  });

  test('given events that wait, then it is how many, and since when the oldest has waited', async () => {
    await told(store, 'child-1');
    await catchUp(store, db, projection);
    await store.append('child-1', someEvents(3), { kind: 'any' });
    expect(await lagOf(store, db, projection, () => 61_000)).toEqual({
      position: 1,
      head: 4,
      events: 3,
      seconds: 60,
    });
  });

  test('given events of streams that no table is filled from, then nothing waits', async () => {
    await told(store, 'child-1');
    await catchUp(store, db, projection);
    await store.append('audit-1', someEvents(2), { kind: 'any' });
    expect(await lagOf(store, db, projection, () => 61_000)).toMatchObject({ events: 0, seconds: 0 });
  });
});
