import type { EventStore, GlobalPosition, RecordedEvent } from '@permanence/event-store/event-store';
import { withRecentStreams } from '@permanence/event-store/recent-streams';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { counting, newEvent } from './counting.ts';

describe('given a log, one who remembers the streams read last, and a follower', () => {
  let store: EventStore;
  const write = (stream: string, events: number) =>
    store.append(stream, Array.from({ length: events }, newEvent), { kind: 'any' });
  beforeEach(() => {
    store = openSqliteEventStore(':memory:');
  });
  afterEach(() => store.close());

  /** What a follower reads of the streams of each page, up to it; ends once it has come to the end of the log. */
  async function followed(
    remembering: EventStore,
    after: GlobalPosition,
  ): Promise<readonly (readonly RecordedEvent[])[]> {
    const read: (readonly RecordedEvent[])[] = [];
    const atEnd = Promise.withResolvers<void>();
    const subscription = remembering.subscribe({
      after,
      pageSize: 2,
      onPage: async ({ events, end }, live) => {
        for (const { stream } of events) read.push(await remembering.readStream(stream, { upTo: end }));
        if (live) atEnd.resolve();
      },
    });
    await atEnd.promise;
    await subscription.stop();
    return read;
  }

  test('when a follower is told of more, then it reads that from nowhere else, as the log has it', async () => {
    const counted = counting(store);
    const remembering = withRecentStreams(counted.store, { mostEvents: 100 });
    for (const stream of ['child-1', 'child-2']) await write(stream, 3);
    for (const stream of ['child-1', 'child-2']) await remembering.readStream(stream);
    const after = await store.head();
    for (const stream of ['child-1', 'child-2', 'child-1']) await write(stream, 3);
    const read = await followed(remembering, after);
    expect(counted.read()).toBe(6);
    expect(read).toHaveLength(9);
    for (const events of read) {
      const { stream, position: upTo } = events.at(-1) as RecordedEvent;
      expect(events).toEqual(await store.readStream(stream, { upTo }));
    }
  });

  test('when streams were rewritten before a page came, then the page is not remembered', async () => {
    let changes = 0;
    const counted = counting(store);
    const remembering = withRecentStreams(counted.store, { mostEvents: 100, changes: () => changes });
    await write('child-1', 3);
    await remembering.readStream('child-1');
    const after = await store.head();
    await write('child-1', 2);
    const rewritten = {
      ...remembering,
      subscribe: (options: Parameters<EventStore['subscribe']>[0]) => {
        const subscription = remembering.subscribe(options);
        changes += 1;
        return subscription;
      },
    };
    const [events] = await followed(rewritten, after);
    expect(events).toEqual(await store.readStream('child-1'));
    expect(counted.read()).toBe(3 + 5);
  });
});
