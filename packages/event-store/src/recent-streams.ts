import type { EventStore, RecordedEvent, StreamRevision } from './event-store.ts';

export interface RecentStreamsOptions {
  /** How many events are remembered in all; the streams that were read longest ago are forgotten first. */
  readonly mostEvents: number;
  /** Another number when streams were rewritten, as an erasure does: nothing read before is remembered after. */
  readonly changes?: () => number;
  /** How often to ask for changes while nobody reads; not at all unless told. */
  readonly lookEveryMilliseconds?: number;
}

type Events = readonly RecordedEvent[];

/** Streams by the time they were last read, the longest ago first: a map keeps the order in which keys were set. */
function memoryOf(mostEvents: number) {
  const streams = new Map<string, Events>();
  let held = 0;
  const forget = (stream: string): void => {
    held -= streams.get(stream)?.length ?? 0;
    streams.delete(stream);
  };
  return {
    get: (stream: string): Events => streams.get(stream) ?? [],
    clear(): void {
      streams.clear();
      held = 0;
    },
    set(stream: string, events: Events): void {
      forget(stream);
      if (events.length === 0) return;
      streams.set(stream, events);
      held += events.length;
      for (const oldest of streams.keys()) {
        if (held <= mostEvents) return;
        forget(oldest);
      }
    },
  };
}

/**
 * The same store, which remembers the streams it read last and reads only what was appended to them since. Each read asks
 * the log, whoever appended: what an event says changes only with an erasure, and `changes` tells of those.
 */
export function withRecentStreams(
  store: EventStore,
  { mostEvents, changes = () => 0, lookEveryMilliseconds }: RecentStreamsOptions,
): EventStore {
  const memory = memoryOf(mostEvents);
  let seen = changes();
  const look = (): void => {
    const now = changes();
    if (now !== seen) memory.clear();
    seen = now;
  };
  const timer = lookEveryMilliseconds === undefined ? undefined : setInterval(look, lookEveryMilliseconds);
  timer?.unref();
  return {
    ...store,
    close: () => {
      clearInterval(timer);
      memory.clear();
      return store.close();
    },
    readStream: async (stream, options = {}) => {
      const { from, upTo } = options;
      if (from !== undefined) return store.readStream(stream, options);
      look();
      const before = seen;
      const known = memory.get(stream);
      const last = known.at(-1);
      const isPast = upTo !== undefined && last !== undefined && last.position > upTo;
      if (isPast) return store.readStream(stream, options);
      const next = { from: ((last?.revision ?? -1) + 1) as StreamRevision };
      const newer = await store.readStream(stream, upTo === undefined ? next : { ...next, upTo });
      const events = newer.length === 0 ? known : [...known, ...newer];
      // What changed meanwhile and nobody has seen yet, the next look sees: it comes before anything that is remembered is used.
      if (seen === before) memory.set(stream, events);
      return events;
    },
  };
}
