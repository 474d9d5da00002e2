import {
  EventStoreDBClient,
  StreamDeletedError,
  type StreamingRead,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { NoAnswer, type Patience, persistently } from './patience.ts';

/** The client, and how its calls are made. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly patience: Patience;
  /** Everything a read gives, read again from its beginning when it breaks off; undefined when there is no such stream. */
  readonly read: <Event>(
    what: string,
    open: () => StreamingRead<Event>,
  ) => Promise<readonly Event[] | undefined>;
}

/**
 * A conflict must throw: with `throwOnAppendFailure=false` the client reports some conflicts as one and the same next
 * revision, whatever the stream's.
 */
function assertThrowing(connectionString: string): void {
  if (/[?&]throwOnAppendFailure=false/i.test(connectionString)) {
    throw new TypeError('throwOnAppendFailure must not be off: a conflict would not be told from a success');
  }
}

/**
 * Appends go one call each. The client's batches share one stream without a deadline for the whole process, and keep what
 * is under way in one table for all clients of the process: when one stream breaks, the appends of all are rejected, and
 * the answer that still comes to one of them ends the process.
 */
function withoutBatches(client: EventStoreDBClient): EventStoreDBClient {
  return Object.assign(client, { supports: async () => false });
}

export function connect(connectionString: string, patience: Patience): Connection {
  assertThrowing(connectionString);
  const client = withoutBatches(EventStoreDBClient.connectionString(connectionString));
  return {
    client,
    patience,
    read: (what, open) => persistently(what, patience, () => consumed(open(), patience.callMilliseconds)),
  };
}

/** A read that is neither consumed nor cancelled is never let go of. */
async function consumed<Event>(
  stream: StreamingRead<Event>,
  milliseconds: number,
): Promise<readonly Event[] | undefined> {
  const events: Event[] = [];
  const timer = setTimeout(() => stream.destroy(new NoAnswer(milliseconds)), milliseconds);
  try {
    for await (const event of stream as AsyncIterable<Event>) {
      timer.refresh();
      events.push(event);
    }
    return events;
  } catch (error) {
    if (error instanceof StreamNotFoundError || error instanceof StreamDeletedError) return undefined;
    // The call may never have begun: nobody waits for its end.
    stream.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
