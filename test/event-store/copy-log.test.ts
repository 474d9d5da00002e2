import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@permanence/event-store/event-store';
import { START } from '@permanence/event-store/event-store';
import { type Emulator, startEmulator } from '@permanence/event-store-kurrent/emulator/emulator';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { copyLog, type OpenTarget } from '@permanence/permanence/copy-log';
import { InputRefused } from '@permanence/permanence/refusal';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const NOON = Date.UTC(2018, 2, 31, 12);

let folder = '';
let emulator: Emulator;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'permanence-copy-'));
  emulator = await startEmulator();
});
afterEach(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

const inFile =
  (name: string): OpenTarget =>
  (now) =>
    openSqliteEventStore(join(folder, name), { now, keepInstants: true });
const inCluster: OpenTarget = (now) =>
  openKurrentEventStore(emulator.connectionString(), { now, keepInstants: true });

function newEvents(count: number) {
  const commandId = crypto.randomUUID();
  const metadata = {
    actor: 'user-17',
    authority: '886',
    source: 'import:ssda903',
    commandId,
    correlationId: commandId,
    causationId: commandId,
  };
  return Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    type: index % 2 === 0 ? 'PlacementStarted' : 'PlacementEnded',
    version: 1 + (index % 3),
    data: { on: '2018-03-31', index, note: 'é😀' },
    metadata,
  }));
}

/** A log of many appends, some of them in one millisecond, with years between others. */
async function told(open: OpenTarget, appends: number, seed: number): Promise<void> {
  let now = NOON;
  let clock = now;
  const store = open(() => clock);
  const sizes = fc.sample(fc.integer({ min: 1, max: 12 }), { numRuns: appends, seed });
  for (const [index, size] of sizes.entries()) {
    if (index % 3 === 0) now += 1 + index * 86_400_000;
    const stream = `child-886-${index % 7}`;
    // Beside what another process recorded at the same time by a clock that is behind: along a stream it never goes back.
    const elsewhere = index % 7 === 3 ? NOON + index : now;
    clock = elsewhere;
    await store.append(stream, newEvents(size), { kind: 'any' });
  }
  await store.close();
}

/** Everything but the positions. */
async function contentOf(open: OpenTarget): Promise<readonly object[]> {
  const store = open(Date.now);
  const { events } = await store.readAll({ after: START, limit: 1_000_000 });
  await store.close();
  return events.map((event) => ({ ...event, position: undefined }));
}

/** Fails after so many appends, as a copy that is broken off does. */
function failingAfter(open: OpenTarget, appends: number): OpenTarget {
  return (now) => {
    const store = open(now);
    let left = appends;
    const append: EventStore['append'] = async (...append) => {
      if (left === 0) throw new Error('broken off');
      left -= 1;
      return store.append(...append);
    };
    return { ...store, append };
  };
}

async function copied(from: OpenTarget, to: OpenTarget) {
  const source = from(Date.now);
  try {
    return await copyLog(source, to);
  } finally {
    await source.close();
  }
}

describe.each([
  ['a file', 'the cluster', inFile('log.sqlite'), inCluster],
  ['the cluster', 'a file', inCluster, inFile('log.sqlite')],
  ['a file', 'another file', inFile('log.sqlite'), inFile('copy.sqlite')],
])('given a log in %s, when it is copied to %s', (_from, _to, from, to) => {
  test('then every event is there with its id, stream, revision, metadata and instant', async () => {
    await told(from, 40, 1);
    const original = await contentOf(from);
    expect(await copied(from, to)).toEqual({ there: 0, copied: original.length });
    expect(await contentOf(to)).toEqual(original);
  });

  test('and it is broken off, then it goes on where it ended, and copying again copies nothing', async () => {
    await told(from, 30, 2);
    const original = await contentOf(from);
    for (const appends of [3, 0, 9]) {
      await expect(copied(from, failingAfter(to, appends))).rejects.toThrow('broken off');
    }
    const rest = await copied(from, to);
    expect(rest.there).toBeGreaterThan(0);
    expect(rest.there + rest.copied).toBe(original.length);
    expect(await contentOf(to)).toEqual(original);
    expect(await copied(from, to)).toEqual({ there: original.length, copied: 0 });
  });

  test('and that holds another log, or more than this one, then nothing is copied', async () => {
    await told(from, 5, 3);
    await told(to, 5, 4);
    const before = await contentOf(to);
    await expect(copied(from, to)).rejects.toBeInstanceOf(InputRefused);
    expect(await contentOf(to)).toEqual(before);
  });
});

test('given a copy that somebody has written to since, when it is copied again, then that is refused', async () => {
  await told(inFile('log.sqlite'), 5, 5);
  await copied(inFile('log.sqlite'), inCluster);
  await told(inCluster, 1, 6);
  await expect(copied(inFile('log.sqlite'), inCluster)).rejects.toThrow('holds more');
});
