import { UnknownEventVersion } from '@permanence/event-store/errors';
import {
  type EventStore,
  type GlobalPosition,
  type Page,
  type RecordedEvent,
  START,
  type StreamRevision,
} from '@permanence/event-store/event-store';
import { upcastWith, withUpcasting } from '@permanence/event-store/upcasting';
import { describe, expect, test } from 'vitest';

const registry = {
  PlacementStarted: [
    (data) => ({ ...data, distance: null }),
    ({ kind, ...data }) => ({ ...data, placementType: kind }),
  ],
} satisfies Parameters<typeof upcastWith>[0];

const started = (version: number, data: RecordedEvent['data']): RecordedEvent => ({
  id: '00000000-0000-5000-8000-000000000001',
  type: 'PlacementStarted',
  version,
  data,
  metadata: {
    actor: 'a',
    authority: '886',
    source: 'api',
    commandId: '',
    correlationId: '',
    causationId: '',
  },
  stream: 'child-886-1',
  revision: 0 as StreamRevision,
  position: 1 as GlobalPosition,
  recordedAt: '2026-03-31T12:00:00.000Z',
});

const newest = started(3, { placementType: 'U1', distance: null });

describe('given a type with two upcasts', () => {
  const upcast = upcastWith(registry);

  test('when an event is of version 1, then both are applied in turn', () => {
    expect(upcast(started(1, { kind: 'U1' }))).toEqual(newest);
  });

  test('when it is of version 2, then only the second is', () => {
    expect(upcast(started(2, { kind: 'U1', distance: 7 }))).toEqual(
      started(3, { placementType: 'U1', distance: 7 }),
    );
  });

  test('when it is of the newest version, then it is handed on untouched', () => {
    expect(upcast(newest)).toBe(newest);
  });

  test.each([4, 0, 1.5])('when it is of version %d, then that is refused', (version) => {
    const refused = () => upcast(started(version, {}));
    expect(refused).toThrow(UnknownEventVersion);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'unknown-event-version', newestKnown: 3, version }),
    );
  });

  test('when an event is of a type without upcasts, then version 1 is the newest', () => {
    const event = { ...started(1, {}), type: 'constructor' };
    expect(upcast(event)).toBe(event);
    expect(() => upcast({ ...event, version: 2 })).toThrow(UnknownEventVersion);
  });
});

describe('given a store with an old event', () => {
  const store = withUpcasting(storeOf(started(1, { kind: 'U1' })), registry);

  test('when its stream is read, then the event is of the newest version', async () => {
    expect(await store.readStream('child-886-1')).toEqual([newest]);
  });

  test('when the log is read, then the event is of the newest version', async () => {
    expect(await store.readAll({ after: START, limit: 1 })).toEqual({ events: [newest], end: 1 });
  });

  test('when the log is subscribed to, then the event is of the newest version', async () => {
    const pages: (readonly [Page, boolean])[] = [];
    const onPage = async (page: Page, live: boolean) => void pages.push([page, live]);
    await store.subscribe({ after: START, onPage }).done;
    expect(pages).toEqual([[{ events: [newest], end: 1 }, true]]);
  });

  test('when a subscriber meets a version from the future, then its subscription fails', async () => {
    const ahead = withUpcasting(storeOf(started(4, {})), registry);
    const { done } = ahead.subscribe({ after: START, onPage: async () => {} });
    await expect(done).rejects.toBeInstanceOf(UnknownEventVersion);
  });
});

/** As much of a store as upcasting reads: one event, handed over once. */
function storeOf(event: RecordedEvent): EventStore {
  const page: Page = { events: [event], end: event.position };
  const refuse = async () => {
    throw new Error('not needed here');
  };
  return {
    append: refuse,
    streams: refuse,
    last: refuse,
    head: refuse,
    readStream: async () => page.events,
    readAll: async () => page,
    subscribe: ({ onPage }) => ({ done: onPage(page, true), stop: async () => {} }),
    close: async () => {},
  };
}
