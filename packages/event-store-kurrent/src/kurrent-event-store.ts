import { assertAppendable, assertWithinBytes } from '@permanence/event-store/appendable';
import { InvalidAppend, StoreClosed } from '@permanence/event-store/errors';
import type { EventStore, NewEvent, Subscription } from '@permanence/event-store/event-store';
import { appendOnce } from './append.ts';
import { createAppendGroups } from './append-groups.ts';
import { type Connection, connect } from './connection.ts';
import { createInstants, instantsOf, type NextInstant } from './instants.ts';
import { DEFAULT_PATIENCE, inTime, type Patience } from './patience.ts';
import { createReader } from './reader.ts';
import { SYSTEM } from './recorded-event.ts';
import { createStreamStates } from './stream-state.ts';
import { subscribeTo } from './subscription.ts';
import { createTail, type TailOptions } from './tail.ts';

const DEFAULT_STREAM_NAMES = 1_000;
const DEFAULT_QUIET_MILLISECONDS = 15_000;
const DEFAULT_ALARM_AFTER_FAILURES = 5;
const CLOSES_WITHIN_MILLISECONDS = 1_000;

export interface KurrentEventStoreOptions extends Partial<TailOptions> {
  /** Milliseconds since 1970; the system clock by default. */
  readonly now?: () => number;
  /** The clock is believed even where it goes backwards: a copy keeps the instants that the events have. */
  readonly keepInstants?: boolean;
  readonly patience?: Partial<Patience>;
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

function assertStorable(stream: string, events: readonly NewEvent[]): void {
  assertAppendable(stream, events);
  const names = [stream, ...events.map(({ type }) => type)];
  if (names.some((name) => name.startsWith(SYSTEM)))
    throw new InvalidAppend(`streams and types called ${SYSTEM}… are the server's own`);
  const bytes = events.reduce((sum, { data, metadata }) => sum + bytesOf(data) + bytesOf(metadata), 0);
  assertWithinBytes(stream, bytes);
}

function writerOf(connection: Connection, nextInstant: NextInstant) {
  const states = createStreamStates();
  const groups = createAppendGroups(nextInstant, (append, recordedAt) =>
    appendOnce(connection, states, append, recordedAt),
  );
  return { states, groups };
}

/**
 * The log in EventStoreDB or KurrentDB. Nothing is sent before it is needed: a server that is away is noticed by the first
 * call. `close` lets subscriptions finish the page in hand; do not await it inside `onPage`.
 */
export function openKurrentEventStore(
  connectionString: string,
  options: KurrentEventStoreOptions = {},
): EventStore {
  const now = options.now ?? Date.now;
  const connection = connect(connectionString, { ...DEFAULT_PATIENCE, ...options.patience });
  const reader = createReader(connection);
  const tail = createTail(connection, reader.stretch, {
    quietMilliseconds: options.quietMilliseconds ?? DEFAULT_QUIET_MILLISECONDS,
    alarmAfterFailures: options.alarmAfterFailures ?? DEFAULT_ALARM_AFTER_FAILURES,
    onAlarm: options.onAlarm ?? (() => {}),
  });
  const keeps = options.keepInstants === true;
  const { states, groups } = writerOf(connection, keeps ? instantsOf(now) : createInstants(reader, now));
  const subscriptions = new Set<Subscription>();
  let closed = false;
  const assertOpen = () => {
    if (closed) throw new StoreClosed();
  };
  return {
    append: async (stream, events, expectation) => {
      assertOpen();
      assertStorable(stream, events);
      return groups.add({ stream, events, expectation });
    },
    readStream: async (stream, { from = 0, upTo } = {}) => {
      assertOpen();
      const events = await reader.stream(stream, from, upTo ?? Number.MAX_SAFE_INTEGER);
      // Who reads a whole stream is about to decide, and to append.
      if (from === 0 && upTo === undefined) states.remember(stream, events);
      return events;
    },
    readAll: async ({ after, limit, prefix }) => {
      assertOpen();
      return reader.page(after, limit, prefix);
    },
    subscribe: (wanted) => {
      assertOpen();
      const onEnd = () => subscriptions.delete(subscription);
      const subscription = subscribeTo({ tail, readStretch: reader.stretch, onEnd }, wanted);
      subscriptions.add(subscription);
      return subscription;
    },
    streams: async (prefix, { after = '', limit = DEFAULT_STREAM_NAMES } = {}) => {
      assertOpen();
      return reader.names(prefix, after, limit);
    },
    last: async (limit) => {
      assertOpen();
      return reader.last(limit);
    },
    head: async () => {
      assertOpen();
      return reader.head();
    },
    close: async () => {
      while (subscriptions.size > 0) await Promise.all([...subscriptions].map((each) => each.stop()));
      if (closed) return;
      closed = true;
      await groups.idle();
      tail.stop();
      // It waits for calls that have ended without a word as well.
      await inTime(connection.client.dispose(), CLOSES_WITHIN_MILLISECONDS).catch(() => undefined);
    },
  };
}
