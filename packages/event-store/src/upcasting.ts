import { UnknownEventVersion } from './errors.ts';
import type { EventStore, NewEvent, Page, RecordedEvent } from './event-store.ts';

/** Lifts the data of one version to the next. Returns new data; the old may be shared. */
export type Upcast = (data: NewEvent['data']) => NewEvent['data'];

/** By event type: entry `i` lifts version `i + 1` to `i + 2`. A type without an entry is still at version 1. */
export type UpcastRegistry = Readonly<Record<string, readonly Upcast[]>>;

/**
 * Gives a function that lifts an event to the newest version of its type.
 * @throws {UnknownEventVersion} (the function) for a version newer than the newest known
 */
export function upcastWith(registry: UpcastRegistry): (event: RecordedEvent) => RecordedEvent {
  const upcasts = new Map(Object.entries(registry));
  return (event) => {
    const steps = upcasts.get(event.type) ?? [];
    const newest = steps.length + 1;
    if (event.version === newest) return event;
    if (!Number.isInteger(event.version) || event.version < 1 || event.version > newest) {
      throw new UnknownEventVersion(event, newest);
    }
    const data = steps.slice(event.version - 1).reduce((lifted, step) => step(lifted), event.data);
    return { ...event, version: newest, data };
  };
}

/** The same store, seen through the newest version of every event. What is stored does not change. */
export function withUpcasting(store: EventStore, registry: UpcastRegistry): EventStore {
  const upcast = upcastWith(registry);
  const upcastPage = (page: Page): Page => ({ ...page, events: page.events.map(upcast) });
  return {
    append: (stream, events, expectation) => store.append(stream, events, expectation),
    readStream: async (stream, options) => (await store.readStream(stream, options)).map(upcast),
    readAll: async (options) => upcastPage(await store.readAll(options)),
    subscribe: (options) =>
      store.subscribe({ ...options, onPage: async (page, live) => options.onPage(upcastPage(page), live) }),
    streams: (prefix, options) => store.streams(prefix, options),
    last: async (limit) => (await store.last(limit)).map(upcast),
    head: () => store.head(),
    close: () => store.close(),
  };
}
