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
 * revision, whatever the stream's. Of `tlsVerifyCert` it warns, on standard error and with the password, that it does nothing.
 */
function assertUsable(connectionString: string): void {
  if (/[?&]throwOnAppendFailure=false/i.test(connectionString)) {
    throw new TypeError('throwOnAppendFailure must not be off: a conflict would not be told from a success');
  }
  if (/[?&]tlsVerifyCert=/i.test(connectionString)) {
    throw new TypeError(
      'tlsVerifyCert does nothing: tlsCAFile names the certificate that vouches for the server',
    );
  }
}

const NUMBERS = /^esdb(?:\+discover)?:\/\/(?:[^@/?]*@)?(?:[^/?]*,)?(?:\d+\.\d+\.\d+\.\d+|\[)/;

/** Of an address in numbers Node makes no name for TLS, and each call would break off without saying why. */
function assertNamed(connectionString: string): void {
  if (NUMBERS.test(connectionString) && !/[?&]tls=false/i.test(connectionString)) {
    throw new TypeError('by TLS the server is reached by its name, as in its certificate, not by numbers');
  }
}

/** Its own complaint about an address repeats it, and the password with it. */
function clientAt(connectionString: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(connectionString);
  } catch {
    throw new TypeError(
      'the address of the log cannot be used: esdb://<name>:<password>@<hosts>?<settings>, every odd character of name and password as %.., and files that it names must be there',
    );
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
  assertUsable(connectionString);
  assertNamed(connectionString);
  const client = withoutBatches(clientAt(connectionString));
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
