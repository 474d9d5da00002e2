import type { Expectation, StreamRevision } from './event-store.ts';

/** The stream is not where the writer believed it to be. Load it again and decide again. */
export class WrongExpectedRevision extends Error {
  readonly code = 'wrong-expected-revision';
  override readonly name = 'WrongExpectedRevision';
  readonly stream: string;
  readonly expected: Expectation;
  readonly actual: StreamRevision | 'no-stream';

  constructor(stream: string, expected: Expectation, actual: StreamRevision | 'no-stream') {
    super(`Stream ${stream} was expected to be ${described(expected)}, but is ${whereabouts(actual)}`);
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** Some of these event ids are in the log already, but not exactly these at this place. */
export class PartlyRepeated extends Error {
  readonly code = 'partly-repeated';
  override readonly name = 'PartlyRepeated';
  readonly stream: string;
  /** The ids that were found in the log. */
  readonly ids: readonly string[];

  constructor(stream: string, ids: readonly string[]) {
    super(`${ids.length} of the events for stream ${stream} are in the log already, but not at this place`);
    this.stream = stream;
    this.ids = ids;
  }
}

/** One append may carry so much and no more; split the work into several commands. */
export class TooLarge extends Error {
  readonly code = 'too-large';
  override readonly name = 'TooLarge';
  readonly stream: string;

  constructor(stream: string, what: string) {
    super(`An append to stream ${stream} is too large: ${what}`);
    this.stream = stream;
  }
}

/** What was handed to `append` is no append: no events, one id twice, or no usable stream name. */
export class InvalidAppend extends Error {
  readonly code = 'invalid-append';
  override readonly name = 'InvalidAppend';

  constructor(why: string) {
    super(`Nothing was appended: ${why}`);
  }
}

/** The store was closed; open it again. */
export class StoreClosed extends Error {
  readonly code = 'store-closed';
  override readonly name = 'StoreClosed';

  constructor() {
    super('The event store is closed');
  }
}

/** The store did not answer in time, or not at all. An append may or may not have happened: send the same ids again. */
export class StoreUnavailable extends Error {
  readonly code = 'store-unavailable';
  override readonly name = 'StoreUnavailable';

  constructor(what: string, cause: unknown) {
    super(`The event store is out of reach: ${what}`, { cause });
  }
}

/** What is stored is not an event as this program writes them: another program writes to the same store, or it is damaged. */
export class UnreadableEvent extends Error {
  readonly code = 'unreadable-event';
  override readonly name = 'UnreadableEvent';
  readonly eventId: string;

  constructor(eventId: string, place: string, why: string) {
    super(`Event ${eventId} at ${place} cannot be read: ${why}`);
    this.eventId = eventId;
  }
}

/** This program is older than the event: it has never heard of that version of its shape. */
export class UnknownEventVersion extends Error {
  readonly code = 'unknown-event-version';
  override readonly name = 'UnknownEventVersion';
  readonly eventId: string;
  readonly type: string;
  readonly version: number;
  readonly newestKnown: number;

  constructor(event: { id: string; type: string; version: number }, newestKnown: number) {
    super(`Event ${event.id} is ${event.type} version ${event.version}; the newest known is ${newestKnown}`);
    this.eventId = event.id;
    this.type = event.type;
    this.version = event.version;
    this.newestKnown = newestKnown;
  }
}

function described(expected: Expectation): string {
  switch (expected.kind) {
    case 'any':
      return 'anywhere';
    case 'no-stream':
      return 'new';
    case 'stream-exists':
      return 'there';
    case 'at-revision':
      return whereabouts(expected.revision);
  }
}

function whereabouts(actual: StreamRevision | 'no-stream'): string {
  return actual === 'no-stream' ? 'not there' : `at revision ${actual}`;
}
