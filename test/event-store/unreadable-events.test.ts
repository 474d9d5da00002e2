import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UnreadableEvent } from '@permanence/event-store/errors';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';
import { type Emulator, startEmulator } from '@permanence/event-store-kurrent/emulator/emulator';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { copyLog } from '@permanence/permanence/copy-log';
import { discardParked, retryParked } from '@permanence/projections/after-parking';
import { catchUp, follow } from '@permanence/projections/catch-up';
import { resumeFrom } from '@permanence/projections/checkpoint';
import { parkedStreams } from '@permanence/projections/parked';
import type { Projection } from '@permanence/projections/projection';
import { rebuild } from '@permanence/projections/rebuild';
import { verify } from '@permanence/projections/verify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SECRET = 'Anna';
const BROKEN = `{"name": "${SECRET}`;

/** How many events of each stream it was told of; it looks into none of them. */
const counts: Projection = {
  name: 'counts',
  version: 1,
  follows: () => true,
  create: (db) => db.exec('create table counts (stream text primary key, events integer)'),
  drop: (db) => db.exec('drop table if exists counts'),
  finish: () => {},
  forget: (db, stream) => void db.prepare('delete from counts where stream = ?').run(stream),
  dump: (db, stream) => JSON.stringify(db.prepare('select * from counts where stream = ?').all(stream)),
  writer: (db) => {
    const write = db.prepare('insert or replace into counts values (?, ?)');
    return (changes) => {
      for (const { stream, events } of changes) write.run(stream, events.length);
    };
  },
};

function newEvent(): NewEvent {
  const id = randomUUID();
  const metadata = {
    ...{ actor: 'user-17', authority: '886', source: 'api' },
    ...{ commandId: id, correlationId: id, causationId: id },
  };
  return { id, type: 'Written', version: 1, data: { on: '2018-03-31' }, metadata };
}

interface Damaged {
  readonly store: EventStore;
  /** Puts an event that cannot be read at the end of the stream; answers its id. */
  readonly damage: (stream: string) => Promise<string>;
}

let folder = '';
let emulator: Emulator;
let db: DatabaseSync;
const opened: EventStore[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'permanence-unreadable-'));
  emulator = await startEmulator();
  db = new DatabaseSync(':memory:');
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await emulator.close();
  db.close();
  rmSync(folder, { recursive: true });
});

const told = (store: EventStore, ...streams: readonly string[]) =>
  streams.reduce<Promise<unknown>>(
    (before, stream) => before.then(() => store.append(stream, [newEvent()], { kind: 'any' })),
    Promise.resolve(),
  );

/** The text of one event is overwritten, as a fault of the disk would. */
function inFile(): Damaged {
  const path = join(folder, 'log.sqlite');
  const store = openSqliteEventStore(path);
  opened.push(store);
  const damage = async (stream: string) => {
    const event = newEvent();
    const hand = new DatabaseSync(path);
    hand
      .prepare(
        `insert into events select coalesce(max(position), 0) + 1, ?,
           (select count(*) from events where stream = ?), ?, 'Written', 1, ?, '{}', 1000 from events`,
      )
      .run(stream, stream, event.id, BROKEN);
    hand.close();
    return event.id;
  };
  return { store, damage };
}

/** Another program writes to the same server. */
function onServer(): Damaged {
  const store = openKurrentEventStore(emulator.connectionString());
  opened.push(store);
  const damage = async (stream: string) => {
    const id = randomUUID();
    const event = { id, type: 'Written', contentType: 'application/json', data: BROKEN, metadata: '' };
    await emulator.log.append(stream, [event]);
    return id;
  };
  return { store, damage };
}

const counted = () =>
  Object.fromEntries(
    db
      .prepare('select * from counts order by stream')
      .all()
      .map(({ stream, events }) => [stream, events]),
  );

describe.each([
  ['a file', inFile],
  ['a server', onServer],
])('given a log in %s with an event that cannot be read', (_where, open) => {
  test('when its page is projected, then its stream is parked there, and the rest of the page goes on', async () => {
    const { store, damage } = open();
    await told(store, 'child-1', 'child-2');
    await catchUp(store, db, counts);
    const eventId = await damage('child-1');
    await told(store, 'child-1', 'child-2', 'child-3');
    await catchUp(store, db, counts);
    expect(counted()).toEqual({ 'child-1': 1, 'child-2': 2, 'child-3': 1 });
    expect(parkedStreams(db, counts)).toMatchObject([
      { stream: 'child-1', revision: 1, eventId, type: 'Written', code: 'unreadable-event' },
    ]);
    expect(await verify(store, db, counts)).toMatchObject({ different: [], parked: ['child-1'] });
  });

  test('when it comes while somebody follows, then the following goes on past it', async () => {
    const { store, damage } = open();
    await told(store, 'child-1');
    const following = await follow(store, db, counts);
    const eventId = await damage('child-1');
    await told(store, 'child-2', 'child-1');
    const head = await store.head();
    await expect.poll(() => resumeFrom(db, counts)).toBe(head);
    await following.stop();
    await following.done;
    expect(counted()).toEqual({ 'child-1': 1, 'child-2': 1 });
    expect(parkedStreams(db, counts)).toMatchObject([{ eventId }]);
  });

  test('when the tables are rebuilt, then that stops and names it, or parks it when told to', async () => {
    const { store, damage } = open();
    await told(store, 'child-1', 'child-2');
    const eventId = await damage('child-1');
    const stopped = rebuild(store, db, counts);
    await expect(stopped).rejects.toMatchObject({ name: 'PoisonEvent', code: 'unreadable-event' });
    await expect(stopped).rejects.toThrow(eventId);
    await expect(stopped).rejects.not.toThrow(SECRET);
    await rebuild(store, db, counts, () => {}, { park: true });
    expect(counted()).toEqual({ 'child-1': 1, 'child-2': 1 });
  });

  test('when it is tried again it is parked again; when it is discarded, what comes later is taken in', async () => {
    const { store, damage } = open();
    await told(store, 'child-1');
    const eventId = await damage('child-1');
    await catchUp(store, db, counts);
    expect(await retryParked(store, db, counts, 'child-1', Date.now)).toMatchObject({ eventId });
    await discardParked(store, db, counts, 'child-1', { by: 'user-17', reason: 'damaged', now: Date.now });
    await told(store, 'child-1');
    await catchUp(store, db, counts);
    expect(counted()).toEqual({ 'child-1': 2 });
  });

  test('when the log is copied, then that stops and names it: what cannot be read is never left out', async () => {
    const { store, damage } = open();
    await told(store, 'child-1', 'child-2');
    const eventId = await damage('child-1');
    await told(store, 'child-2');
    const copy = join(folder, 'copy.sqlite');
    const copying = copyLog(store, (now) => openSqliteEventStore(copy, { now }));
    await expect(copying).rejects.toBeInstanceOf(UnreadableEvent);
    await expect(copying).rejects.toThrow(eventId);
    await expect(copying).rejects.not.toThrow(SECRET);
    const target = openSqliteEventStore(copy);
    opened.push(target);
    const before = (await store.last(4)).slice(0, 2).map(({ id }) => id);
    const there = (await target.last(4)).map(({ id }) => id);
    expect(there.length).toBeGreaterThan(0);
    expect(there).toEqual(before.slice(0, there.length));
  });
});
