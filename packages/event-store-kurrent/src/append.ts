import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { MaxAppendSizeExceededError, WrongExpectedVersionError } from '@eventstore/db-client';
import { TooLarge, UnreadableEvent } from '@permanence/event-store/errors';
import type { Appended, Expectation, NewEvent, RecordedEvent } from '@permanence/event-store/event-store';
import type { Connection } from './connection.ts';
import { expectedRevision, verdict } from './expectation.ts';
import { inTime, type Patience, pauseAfter, persistently } from './patience.ts';
import { fromServer, toServer } from './recorded-event.ts';
import { freshState, type StreamState, type StreamStates } from './stream-state.ts';

export interface Append {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expectation: Expectation;
}

/** Another writer was quicker between our look and our append: look again. */
class Overtaken extends Error {
  /** Whether the look had found nothing. */
  readonly foundNothing: boolean;

  constructor(foundNothing: boolean) {
    super('another writer was quicker');
    this.foundNothing = foundNothing;
  }
}

/** The stream holds an event that was recorded later: with this instant its time would go backwards. Nothing was written. */
export class TooEarly extends Error {
  override readonly name = 'TooEarly';
  readonly notBefore: string;

  constructor(notBefore: string) {
    super(`the stream was written to at ${notBefore}`);
    this.notBefore = notBefore;
  }
}

/** Others may be quicker again and again, but each time one of them has got on. */
const MOST_LOOKS = 100;
/** Whoever set `$maxAge` or `$maxCount` on a stream of ours has had the server throw away a record. */
function cutShort(stream: string): UnreadableEvent {
  return new UnreadableEvent(
    '(unknown)',
    stream,
    'the server does not give out any more what the stream held',
  );
}

/**
 * To be told after each look that was overtaken. What another has just written can be refused against before it can be read:
 * then we wait, but not for ever.
 */
function emptyLooksAt(stream: string, patience: Patience): (foundNothing: boolean) => Promise<void> {
  let looks = 0;
  let since = 0;
  return async (foundNothing) => {
    looks = foundNothing ? looks + 1 : 0;
    if (looks === 0) return;
    if (looks === 1) since = performance.now();
    if (performance.now() - since > patience.callMilliseconds) throw cutShort(stream);
    await sleep(pauseAfter(looks, patience));
  };
}

/**
 * Writes what has not been written yet. Whether it has is looked up in the stream and not left to the server: that
 * recognises ids only when told a revision that has passed, and writes old ones again when told the one that holds now.
 * @throws {TooEarly} when the instant is before that of the stream's last event
 */
export async function appendOnce(
  connection: Connection,
  states: StreamStates,
  append: Append,
  recordedAt: string,
): Promise<Appended> {
  // Once it has been sent nobody knows what was written, until it is looked up.
  let sent = false;
  const seen = emptyLooksAt(append.stream, connection.patience);
  for (let looks = 1; ; looks += 1) {
    try {
      return await persistently('appending', connection.patience, async () => {
        const state = await stateFor(connection, states, append, !sent);
        const known = verdict(append.stream, append.events, append.expectation, state);
        if (known.kind === 'repeated') return asStored(connection, append, known.revision, recordedAt);
        if (state.recordedAt !== undefined && state.recordedAt > recordedAt)
          throw new TooEarly(state.recordedAt);
        sent = true;
        const last = await send(connection, append, state, recordedAt);
        const appended = await asStored(connection, append, last, recordedAt);
        states.grown(append.stream, state, append.events, appended);
        return appended;
      });
    } catch (error) {
      if (!(error instanceof Overtaken) || looks === MOST_LOOKS) throw error;
      await seen(error.foundNothing);
    }
  }
}

const NO_EVENTS: StreamState = { revision: undefined, revisionOf: new Map(), recordedAt: undefined };

/**
 * What is remembered is good enough to write by, because the server holds it against the stream; to refuse, we look. A
 * stream that is said to be new is taken to be new in the same way.
 */
async function stateFor(
  connection: Connection,
  states: StreamStates,
  { stream, events, expectation }: Append,
  mayAssume: boolean,
): Promise<StreamState> {
  if (!mayAssume) return freshState(connection, states, stream);
  const remembered = states.remembered(stream) ?? (expectation.kind === 'no-stream' ? NO_EVENTS : undefined);
  if (remembered !== undefined) {
    try {
      verdict(stream, events, expectation, remembered);
      return remembered;
    } catch {
      // It may be refused for what has changed since.
    }
  }
  return freshState(connection, states, stream);
}

/** Answers the revision of the last event. */
async function send(
  { client, patience }: Connection,
  { stream, events }: Append,
  state: StreamState,
  recordedAt: string,
): Promise<number> {
  const data = events.map((event) => toServer(event, recordedAt));
  const options = {
    expectedRevision: expectedRevision(state),
    requiresLeader: true,
    deadline: patience.callMilliseconds,
  };
  try {
    const sent = client.appendToStream(stream, data, options);
    const { nextExpectedRevision } = await inTime(sent, patience.callMilliseconds);
    // A stream that was deleted and is opened again does not begin at 0: only the server knows where.
    if (state.revision === undefined) return Number(nextExpectedRevision);
    return state.revision + events.length;
  } catch (error) {
    // Where the stream is by the error does not matter: it may be a revision or a word, and it may be out of date.
    if (error instanceof WrongExpectedVersionError) throw new Overtaken(state.revision === undefined);
    if (error instanceof MaxAppendSizeExceededError) {
      throw new TooLarge(stream, `the server takes at most ${error.maxAppendSize} bytes`);
    }
    throw error;
  }
}

/** Whether an event is stored just as it was sent: with its data, and the request it came in with. */
function saysTheSame(stored: RecordedEvent, { data, metadata }: NewEvent): boolean {
  const sent: unknown = JSON.parse(JSON.stringify([data, metadata]));
  return isDeepStrictEqual([stored.data, stored.metadata], sent);
}

/** The answer is what the stream holds. An append that somebody else has sent too is written by one of us and a repeat for the other. */
async function asStored(
  { client, read }: Connection,
  { stream, events }: Append,
  revision: number,
  recordedAt: string,
): Promise<Appended> {
  const last = events.at(-1);
  const stored = await read('reading what was appended', () =>
    client.readStream(stream, { fromRevision: BigInt(revision), maxCount: 1, requiresLeader: true }),
  );
  const event: RecordedEvent | undefined = stored?.[0] && fromServer(stored[0])?.event;
  if (event === undefined || event.id !== last?.id) {
    throw new UnreadableEvent(last?.id ?? '', `${stream}@${revision}`, 'it was appended, but is not there');
  }
  const { position } = event;
  // Two processes may have taken the same instant: then what is stored, by whom and for which request, tells whose it is.
  const repeated = event.recordedAt !== recordedAt || !saysTheSame(event, last);
  return { revision: event.revision, position, recordedAt: event.recordedAt, repeated };
}
