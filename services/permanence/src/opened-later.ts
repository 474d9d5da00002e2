import type { EventStore, Subscription, SubscriptionOptions } from '@permanence/event-store/event-store';

function subscribedLater(opened: Promise<EventStore>, options: SubscriptionOptions): Subscription {
  const subscription = opened.then((store) => store.subscribe(options));
  const done = subscription.then((begun) => begun.done);
  done.catch(() => undefined); // whoever awaits `done` hears of the failure
  return { done, stop: async () => (await subscription).stop() };
}

/** A store that is opened by its first call: what it needs is loaded only by commands that need it. */
export function openedLater(open: () => Promise<EventStore>): EventStore {
  let opened: Promise<EventStore> | undefined;
  const store = () => {
    opened ??= open();
    return opened;
  };
  return {
    append: async (stream, events, expectation) => (await store()).append(stream, events, expectation),
    readStream: async (stream, options) => (await store()).readStream(stream, options),
    readAll: async (options) => (await store()).readAll(options),
    subscribe: (options) => subscribedLater(store(), options),
    streams: async (prefix, options) => (await store()).streams(prefix, options),
    last: async (limit) => (await store()).last(limit),
    head: async () => (await store()).head(),
    close: async () => {
      await (await opened)?.close();
    },
  };
}
