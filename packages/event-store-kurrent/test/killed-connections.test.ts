import { DatabaseSync } from 'node:sqlite';
import { START } from '@permanence/event-store/event-store';
import { type Following, follow } from '@permanence/projections/catch-up';
import { createCheckpoints, resumeFrom, writeCheckpoint } from '@permanence/projections/checkpoint';
import type { Projection } from '@permanence/projections/projection';
import { rebuild } from '@permanence/projections/rebuild';
import { verify } from '@permanence/projections/verify';
import { afterEach, expect, test } from 'vitest';
import { ANY, everyEvent, idsOf, newEvents, running } from './given.ts';

const KILLS = 100;

/** The ids it was handed, in order. A doubled one breaks the key; a lost one leaves a gap. */
const handedOver: Projection = {
  name: 'handed-over',
  version: 1,
  follows: () => true,
  create: (db) =>
    db.exec('create table handed (stream text, revision integer, id text, primary key (stream, revision))'),
  drop: (db) => db.exec('drop table if exists handed'),
  finish: () => {},
  forget: (db, stream) => void db.prepare('delete from handed where stream = ?').run(stream),
  dump: (db, stream) =>
    JSON.stringify(db.prepare('select id from handed where stream = ? order by revision').all(stream)),
  writer: (db) => {
    const insert = db.prepare('insert into handed values (?, ?, ?)');
    return (changes) => {
      for (const { events, from } of changes) {
        for (const { stream, revision, id } of events.slice(from)) insert.run(stream, revision, id);
      }
    };
  },
};

/** Empty tables that are to be filled page by page, as after a restart. */
function emptyTables(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  createCheckpoints(db);
  handedOver.create(db);
  writeCheckpoint(db, handedOver, START);
  return db;
}

const idsIn = (db: DatabaseSync) =>
  db
    .prepare('select id from handed order by id')
    .all()
    .map(({ id }) => id);

const followings: Following[] = [];
afterEach(async () => {
  for (const following of followings.splice(0)) await following.stop();
});

test(`given a projection that follows, when the connection is killed ${KILLS} times while others write, then nothing is lost and nothing doubled`, async () => {
  const { emulator, store, open } = await running();
  const writer = open();
  const db = emptyTables();
  followings.push(await follow(store, db, handedOver));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const streams = [`child-${kill % 7}`, `child-${7 + (kill % 5)}`];
    const appending = streams.map((stream) => writer.append(stream, newEvents(40), ANY));
    await emulator.cut();
    await Promise.all(appending);
  }
  const head = await store.head();
  await expect.poll(() => resumeFrom(db, handedOver), { timeout: 60_000 }).toBe(head);
  const events = await everyEvent(store);
  expect(events).toHaveLength(KILLS * 80);
  expect(idsIn(db)).toEqual(idsOf(events).toSorted());
  expect(await verify(store, db, handedOver)).toMatchObject({ different: [] });
});

test('given a log to catch up with, when every page breaks off in its middle, then nothing is lost and nothing doubled', async () => {
  const { emulator, open, store } = await running({ commitPositions: 'last-of-append' });
  for (let count = 0; count < 60; count += 1) await store.append(`child-${count % 9}`, newEvents(100), ANY);
  const reader = open();
  for (let kill = 0; kill < KILLS; kill += 1) {
    emulator.faults.reads.push({ kind: 'drop', afterEvents: (kill * 37) % 500 });
  }
  const db = emptyTables();
  followings.push(await follow(reader, db, handedOver));
  expect(emulator.faults.reads).toEqual([]);
  expect(idsIn(db)).toEqual(idsOf(await everyEvent(store)).toSorted());

  for (let kill = 0; kill < KILLS; kill += 1) emulator.faults.reads.push({ kind: 'drop', afterEvents: kill });
  await rebuild(reader, db, handedOver);
  expect(idsIn(db)).toEqual(idsOf(await everyEvent(store)).toSorted());
});
