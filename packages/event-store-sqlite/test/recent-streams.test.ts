import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '@permanence/event-store/contract';
import type { EventStore, GlobalPosition, RecordedEvent } from '@permanence/event-store/event-store';
import { withRecentStreams } from '@permanence/event-store/recent-streams';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { counting, newEvent } from './counting.ts';

eventStoreContract('sqlite, with recent streams remembered,', async (now) => {
  const folder = await mkdtemp(join(tmpdir(), 'permanence-recent-'));
  const open = () =>
    withRecentStreams(openSqliteEventStore(join(folder, 'log.db'), { now, pollMilliseconds: 1 }), {
      mostEvents: 20,
    });
  const store = open();
  return {
    store,
    reopen: async () => open(),
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('given a log in a file, and one who remembers the streams read last', () => {
  let store: EventStore;
  const write = (stream: string, events: number) =>
    store.append(stream, Array.from({ length: events }, newEvent), { kind: 'any' });
  beforeEach(() => {
    store = openSqliteEventStore(':memory:');
  });
  afterEach(() => store.close());

  test('when somebody else appends, then the next read has it, and read nothing else', async () => {
    const counted = counting(store);
    const remembering = withRecentStreams(counted.store, { mostEvents: 100 });
    await write('child-1', 3);
    await remembering.readStream('child-1');
    await write('child-1', 2);
    expect(await remembering.readStream('child-1')).toEqual(await store.readStream('child-1'));
    expect(counted.read()).toBe(5);
  });

  test('when there is no room for all, then the stream read longest ago is forgotten', async () => {
    const counted = counting(store);
    const remembering = withRecentStreams(counted.store, { mostEvents: 10 });
    for (const stream of ['child-1', 'child-2']) await write(stream, 5);
    await write('child-3', 1);
    for (const stream of ['child-1', 'child-2', 'child-1', 'child-3']) await remembering.readStream(stream);
    expect(counted.read()).toBe(11);
    await remembering.readStream('child-1');
    expect(counted.read()).toBe(11);
    await remembering.readStream('child-2');
    expect(counted.read()).toBe(16);
  });

  test('when streams were rewritten, then nothing that was read before is remembered', async () => {
    const counted = counting(store);
    let changes = 0;
    const remembering = withRecentStreams(counted.store, { mostEvents: 100, changes: () => changes });
    await write('child-1', 3);
    await remembering.readStream('child-1');
    await remembering.readStream('child-1');
    expect(counted.read()).toBe(3);
    changes += 1;
    expect(await remembering.readStream('child-1')).toHaveLength(3);
    expect(counted.read()).toBe(6);
  });

  test('when streams were rewritten while one was being read, then that is not remembered either', async () => {
    let changes = 0;
    const readStream: EventStore['readStream'] = async (...asked) => {
      const found = await store.readStream(...asked);
      changes += 1;
      return found;
    };
    const counted = counting({ ...store, readStream });
    const remembering = withRecentStreams(counted.store, { mostEvents: 100, changes: () => changes });
    await write('child-1', 3);
    await remembering.readStream('child-1');
    await remembering.readStream('child-1');
    expect(counted.read()).toBe(6);
  });

  test('when streams were rewritten while one was being read, and another read saw that first, then the one is not remembered', async () => {
    let changes = 0;
    const halfway = Promise.withResolvers<void>();
    const readStream: EventStore['readStream'] = async (stream, options) => {
      const found = await store.readStream(stream, options);
      if (stream === 'child-1') await halfway.promise;
      return found;
    };
    const counted = counting({ ...store, readStream });
    const remembering = withRecentStreams(counted.store, { mostEvents: 100, changes: () => changes });
    for (const stream of ['child-1', 'child-2']) await write(stream, 3);
    const reading = remembering.readStream('child-1');
    changes += 1;
    await remembering.readStream('child-2');
    halfway.resolve();
    await reading;
    expect(counted.read()).toBe(6);
    await remembering.readStream('child-1');
    expect(counted.read()).toBe(9);
  });

  test('whatever is appended and read, then it reads what the log reads', async () => {
    const steps = fc.array(
      fc.record({
        stream: fc.constantFrom('child-1', 'child-2', 'child-3'),
        events: fc.nat(3),
        back: fc.nat(6),
      }),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 0, max: 12 }), async (all, mostEvents) => {
        const remembering = withRecentStreams(store, { mostEvents });
        for (const { stream, events, back } of all) {
          if (events > 0) await write(stream, events);
          const upTo = Math.max(0, (await store.head()) - back) as GlobalPosition;
          const asked: Parameters<EventStore['readStream']>[1][] = [undefined, { upTo }];
          for (const options of asked) {
            const read: readonly RecordedEvent[] = await remembering.readStream(stream, options);
            expect(read).toEqual(await store.readStream(stream, options));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
