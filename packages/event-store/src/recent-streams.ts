import {
  type EventStore,
  type GlobalPosition,
  type Page,
  type RecordedEvent,
  START,
  type StreamRevision,
} from './event-store.ts';

export interface RecentStreamsOptions {
  /** How many events are remembered in all; the streams that were read longest ago are forgotten first. */
  readonly mostEvents: number;
  /** Another number when streams were rewritten, as an erasure does: nothing read before is remembered after. */
  readonly changes?: () => number;
  /** How often to ask for changes while nobody reads; not at all unless told. */
  readonly lookEveryMilliseconds?: number;
}

type Events = readonly RecordedEvent[];

interface Remembered {
  readonly events: Events;
  /** There is nothing else of the stream up to here: pages of the log have been seen that say so. */
  readonly wholeTo: GlobalPosition;
}

const NOTHING: Remembered = { events: [], wholeTo: START };

/** Streams by the time they were last read, the longest ago first: a map keeps the order in which keys were set. */
function memoryOf(mostEvents: number) {
  const streams = new Map<string, Remembered>();
  let held = 0;
  const forget = (stream: string): void => {
    held -= streams.get(stream)?.events.length ?? 0;
    streams.delete(stream);
  };
  return {
    get: (stream: string): Remembered => streams.get(stream) ?? NOTHING,
    clear(): void {
      streams.clear();
      held = 0;
    },
    set(stream: string, events: Events, wholeTo: GlobalPosition = START): void {
      forget(stream);
      if (events.length === 0) return;
      streams.set(stream, { events, wholeTo });
      held += events.length;
      for (const oldest of streams.keys()) {
        if (held <= mostEvents) return;
        forget(oldest);
      }
    },
  };
}

/** What a page of the log says of the streams that are remembered up to it. */
function takeIn(memory: ReturnType<typeof memoryOf>, { events, end }: Page): void {
  for (const [stream, fresh] of Map.groupBy(events, (event) => event.stream)) {
    const known = memory.get(stream).events;
    const last = known.at(-1);
    if (last !== undefined && last.revision + 1 === fresh[0]?.revision)
      memory.set(stream, [...known, ...fresh], end);
  }
}

/** Subscribes as the store does, and takes in each page before the follower is told of it. */
function takingIn(
  store: EventStore,
  memory: ReturnType<typeof memoryOf>,
  look: () => number,
): EventStore['subscribe'] {
  return (options) => {
    let before = look();
    const onPage: typeof options.onPage = async (page, live) => {
      // Otherwise it may have been read before streams were rewritten.
      if (look() === before) takeIn(memory, page);
      await options.onPage(page, live);
      before = look();
    };
    return store.subscribe({ ...options, onPage });
  };
}

/**
 * The same store, which remembers the streams it read last and reads only what was appended to them since. Each read asks
 * the log, whoever appended, but for what a subscriber was just told: what an event says changes only with an erasure, and
 * `changes` tells of those.
 */
export function withRecentStreams(
  store: EventStore,
  { mostEvents, changes = () => 0, lookEveryMilliseconds }: RecentStreamsOptions,
): EventStore {
  const memory = memoryOf(mostEvents);
  let seen = changes();
  const look = (): number => {
    const now = changes();
    if (now !== seen) memory.clear();
    seen = now;
    return now;
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
    subscribe: takingIn(store, memory, look),
    readStream: async (stream, options = {}) => {
      const { from, upTo } = options;
      if (from !== undefined) return store.readStream(stream, options);
      look();
      const before = seen;
      const { events: known, wholeTo } = memory.get(stream);
      const last = known.at(-1);
      const isPast = upTo !== undefined && last !== undefined && last.position > upTo;
      if (isPast) return store.readStream(stream, options);
      if (upTo !== undefined && upTo <= wholeTo) return known;
      const next = { from: ((last?.revision ?? -1) + 1) as StreamRevision };
      const newer = await store.readStream(stream, upTo === undefined ? next : { ...next, upTo });
      const events = newer.length === 0 ? known : [...known, ...newer];
      // What changed meanwhile and nobody has seen yet, the next look sees: it comes before anything that is remembered is used.
      if (seen === before) memory.set(stream, events);
      return events;
    },
  };
}
