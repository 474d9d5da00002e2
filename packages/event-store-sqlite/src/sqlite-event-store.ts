import { StoreClosed } from '@permanence/event-store/errors';
import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import { preparedAppend } from './append.ts';
import { groupCommitOn } from './group-commit.ts';
import { openLogFile } from './log-file.ts';
import { headOf, readEventsOf, readLast, readPage, readStreamNames } from './read.ts';
import { subscribeTo, type WakeableSubscription } from './subscription.ts';

const DEFAULT_POLL_MILLISECONDS = 25;
const DEFAULT_STREAM_NAMES = 1_000;

export interface SqliteEventStoreOptions {
  /** Milliseconds since 1970; the system clock by default. */
  readonly now?: () => number;
  /** The clock is believed even where it goes backwards: a copy keeps the instants that the events have. */
  readonly keepInstants?: boolean;
  /** How long a subscription sleeps before it looks for events from other processes. */
  readonly pollMilliseconds?: number;
  /** How long an append waits for another process that writes. */
  readonly busyMilliseconds?: number;
}

/**
 * The log in one SQLite file. Several processes may open the same file.
 * `close` lets subscriptions finish the page in hand; do not await it inside `onPage`.
 */
export function openSqliteEventStore(path: string, options: SqliteEventStoreOptions = {}): EventStore {
  const { now = Date.now, pollMilliseconds = DEFAULT_POLL_MILLISECONDS } = options;
  const clock = { now, mayGoBack: options.keepInstants === true };
  const file = openLogFile(path, options.busyMilliseconds);
  const commits = groupCommitOn(file);
  const subscriptions = new Set<WakeableSubscription>();
  let closed = false;
  const log = () => {
    if (closed) throw new StoreClosed();
    return file;
  };
  return {
    append: async (stream, events, expectation) => {
      const result = await commits.add(preparedAppend(log(), stream, events, expectation, clock));
      for (const subscription of subscriptions) subscription.wake();
      return result;
    },
    readStream: async (stream, { from = 0, upTo = Number.MAX_SAFE_INTEGER } = {}) =>
      readEventsOf(log(), stream, from, upTo),
    readAll: async ({ after, limit, prefix }) => readPage(log(), after, limit, prefix),
    subscribe: (wanted) => {
      const open = log();
      const source = {
        readPage: (after: GlobalPosition, limit: number) => readPage(open, after, limit, wanted.prefix),
        pollMilliseconds,
        onEnd: () => subscriptions.delete(subscription),
      };
      const subscription: WakeableSubscription = subscribeTo(source, wanted);
      subscriptions.add(subscription);
      return subscription;
    },
    streams: async (prefix, { after = '', limit = DEFAULT_STREAM_NAMES } = {}) =>
      readStreamNames(log(), prefix, after, limit),
    last: async (limit) => readLast(log(), limit),
    head: async () => headOf(log()),
    close: async () => {
      while (subscriptions.size > 0) await Promise.all([...subscriptions].map((each) => each.stop()));
      if (closed) return;
      commits.flush();
      closed = true;
      file.database.close();
    },
  };
}
