import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { discardParked } from '@permanence/projections/after-parking';
import { catchUp, follow } from '@permanence/projections/catch-up';
import { resumeFrom } from '@permanence/projections/checkpoint';
import { leaseHeld } from '@permanence/projections/lease';
import { discardedStreams, parkedStreams } from '@permanence/projections/parked';
import { replaceTables } from '@permanence/projections/replace';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { counted, countingProjection, poisonedBy, someEvents, told } from './given.ts';

const projection = countingProjection();
const poisoned = poisonedBy(({ type }) => type === 'Poison');
const SAMPLE = { sample: 10 };

let folder: string;
let store: EventStore;
const open: DatabaseSync[] = [];

function file(name: string, readOnly = false): DatabaseSync {
  const db = new DatabaseSync(join(folder, name), { timeout: 10_000, readOnly });
  if (!readOnly) db.exec('pragma journal_mode = wal');
  open.push(db);
  return db;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'));
  store = openSqliteEventStore(':memory:', { now: () => 1_000 });
});

afterEach(async () => {
  for (const db of open.splice(0)) db.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const told3 = async () => told(store, 'child-1', 'child-1', 'child-2');
const sideBySide = () => ({ live: file('live'), beside: file('beside') });

describe('tables filled beside those in use', () => {
  test('given a reader in the middle of its reading, then it sees the old to its end, the new afterwards, and never none', async () => {
    const both = sideBySide();
    await told3();
    await catchUp(store, both.live, projection);
    both.live.exec('update counts set events = 99');
    const reader = file('live', true);
    reader.exec('begin');
    const before = counted(reader);
    await replaceTables(store, both, projection, SAMPLE);
    expect(counted(reader)).toEqual(before);
    reader.exec('commit');
    expect(counted(reader)).toEqual({ 'child-1': [2, 2], 'child-2': [1, 1] });
  });

  test('given one who follows into the live tables, then it loses the lease and goes on in the new ones', async () => {
    const both = sideBySide();
    const reached = Promise.withResolvers<void>();
    await told3();
    const following = await follow(store, file('live'), projection, (position) => {
      if (position === 5) reached.resolve();
    });
    await told(store, 'child-2');
    await replaceTables(store, both, projection, SAMPLE);
    await told(store, 'child-1');
    await reached.promise;
    await following.stop();
    expect(counted(both.live)).toEqual({ 'child-1': [3, 3], 'child-2': [2, 2] });
    expect(leaseHeld(both.live, projection, Date.now())).toBeUndefined();
  });

  test('given events that come while they are filled, then no reader is taken back', async () => {
    const both = sideBySide();
    await told3();
    await catchUp(store, both.live, projection);
    let filling = true;
    const busy = {
      ...store,
      streams: async (...asked: Parameters<EventStore['streams']>) => {
        if (filling) {
          filling = false;
          await told(store, 'child-9');
          await catchUp(store, file('live'), projection);
        }
        return store.streams(...asked);
      },
    };
    await replaceTables(busy, both, projection, SAMPLE);
    expect(resumeFrom(both.live, projection)).toBe(4);
  });

  test('given fresh tables that are not what the log gives, then the live ones stay', async () => {
    const both = sideBySide();
    await told3();
    await catchUp(store, both.live, projection);
    const wrong = {
      ...projection,
      finish: (db: DatabaseSync) => db.exec('update counts set events = 7'),
    };
    await expect(replaceTables(store, both, wrong, SAMPLE)).rejects.toThrow(
      '2 of 2 streams differ from the log',
    );
    expect(counted(both.live)).toEqual({ 'child-1': [2, 2], 'child-2': [1, 1] });
  });

  test('given an event that cannot be folded, then the live ones stay; what was discarded stays discarded', async () => {
    const both = sideBySide();
    await told3();
    const [event] = someEvents(1);
    await store.append('child-1', event === undefined ? [] : [{ ...event, type: 'Poison' }], { kind: 'any' });
    await catchUp(store, both.live, poisoned);
    await expect(replaceTables(store, both, poisoned, SAMPLE)).rejects.toThrow('cannot be folded');
    expect(parkedStreams(both.live, poisoned)).toHaveLength(1);
    const decision = { by: 'u1', reason: 'test-data', now: () => 1 };
    await discardParked(store, both.live, poisoned, 'child-1', decision);
    await replaceTables(store, both, poisoned, SAMPLE);
    expect(discardedStreams(both.live, poisoned)).toMatchObject([decision].map(({ by }) => ({ by })));
    expect(parkedStreams(both.live, poisoned)).toEqual([]);
    expect(counted(both.live)).toEqual({ 'child-1': [2, 2], 'child-2': [1, 1] });
  });
});
