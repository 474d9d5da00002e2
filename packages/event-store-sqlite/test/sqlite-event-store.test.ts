import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PartlyRepeated, StoreUnavailable } from '@permanence/event-store/errors';
import { type EventStore, type NewEvent, START } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const NOON = Date.UTC(2026, 2, 31, 12);
const metadata = {
  actor: 'a',
  authority: '886',
  source: 'test',
  commandId: '',
  correlationId: '',
  causationId: '',
};
const newEvent = (): NewEvent => ({ id: randomUUID(), type: 'Written', version: 1, data: {}, metadata });

let folder = '';
let time = NOON;
let store: EventStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'permanence-sqlite-'));
  time = NOON;
  store = openSqliteEventStore(join(folder, 'log.db'), { now: () => time });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('given a log in a file', () => {
  test('when events are appended, then positions count from 1 without a gap, whatever was refused between', async () => {
    await store.append('child-1', [newEvent(), newEvent()], { kind: 'any' });
    await expect(store.append('child-1', [newEvent()], { kind: 'no-stream' })).rejects.toThrow();
    await store.append('child-2', [newEvent()], { kind: 'no-stream' });
    const { events } = await store.readAll({ after: START, limit: 10 });
    expect(events.map((event) => event.position)).toEqual([1, 2, 3]);
  });

  test('when the clock jumps back, then the last instant of the log is used', async () => {
    const append = () => store.append('child-1', [newEvent()], { kind: 'any' });
    const instants = [(await append()).recordedAt];
    time = NOON - 60_000;
    instants.push((await append()).recordedAt);
    time = NOON + 1.5;
    instants.push((await append()).recordedAt);
    expect(instants.map((instant) => Date.parse(instant) - NOON)).toEqual([0, 0, 1]);
  });

  test('when another process keeps the file to itself, then the store is out of reach, and there again afterwards', async () => {
    const path = join(folder, 'log.db');
    const waiting = openSqliteEventStore(path, { busyMilliseconds: 1 });
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const events = [newEvent()];
    const append = () => waiting.append('child-1', events, { kind: 'no-stream' });
    await expect(append()).rejects.toBeInstanceOf(StoreUnavailable);
    other.exec('rollback');
    expect(await append()).toMatchObject({ position: 1, repeated: false });
    other.close();
    await waiting.close();
  });

  test('when an event of one stream is sent to another, then it is not written twice', async () => {
    const event = newEvent();
    await store.append('child-1', [event], { kind: 'any' });
    for (const kind of ['any', 'no-stream'] as const) {
      await expect(store.append('child-2', [event], { kind })).rejects.toBeInstanceOf(PartlyRepeated);
    }
    expect(await store.streams('')).toEqual(['child-1']);
  });
});
