import type { Connection } from './connection.ts';
import { recordedAtOf } from './recorded-event.ts';

/** Which events a stream holds. */
export interface StreamState {
  /** Of the last event; undefined when there is no such stream. */
  readonly revision: number | undefined;
  readonly revisionOf: ReadonlyMap<string, number>;
  /** When the last event was recorded. */
  readonly recordedAt: string | undefined;
}

/** What was seen of streams last. It may be out of date: the expectation with which an append is sent finds that out. */
export interface StreamStates {
  /** Undefined when nothing is remembered. */
  remembered(stream: string): StreamState | undefined;
  remember(stream: string, events: readonly Known[]): StreamState;
  /** These events are there now, behind what was known. */
  grown(stream: string, before: StreamState, events: readonly { readonly id: string }[], last: Last): void;
}

interface Last {
  readonly revision: number;
  readonly recordedAt: string;
}

interface Known extends Last {
  readonly id: string;
}

const MOST_STREAMS = 10_000;
/** Longer streams are read again each time rather than remembered. */
const MOST_EVENTS = 5_000;

export function createStreamStates(): StreamStates {
  const states = new Map<string, StreamState>();
  const keep = (stream: string, state: StreamState): StreamState => {
    states.delete(stream);
    if (state.revisionOf.size > MOST_EVENTS) return state;
    states.set(stream, state);
    const [oldest] = states.keys();
    if (states.size > MOST_STREAMS && oldest !== undefined) states.delete(oldest);
    return state;
  };
  return {
    remembered: (stream) => states.get(stream),
    remember: (stream, events) => {
      const revisionOf = new Map(events.map(({ id, revision }) => [id, revision]));
      const last = events.at(-1);
      return keep(stream, { revision: last?.revision, revisionOf, recordedAt: last?.recordedAt });
    },
    grown: (stream, before, events, { revision, recordedAt }) => {
      const first = revision - events.length + 1;
      const added = events.map(({ id }, index) => [id, first + index] as const);
      const revisionOf = new Map([...before.revisionOf, ...added]);
      keep(stream, { revision, revisionOf, recordedAt });
    },
  };
}

/** Looks, and remembers. Reading the whole stream is the price of knowing its ids: the server tells repeats only sometimes. */
export async function freshState(
  { client, read }: Connection,
  states: StreamStates,
  stream: string,
): Promise<StreamState> {
  const resolved =
    (await read('reading a stream', () => client.readStream(stream, { requiresLeader: true }))) ?? [];
  const events = resolved.flatMap(({ event }) =>
    event === undefined
      ? []
      : [{ id: event.id, revision: Number(event.revision), recordedAt: recordedAtOf(event) }],
  );
  return states.remember(stream, events);
}
