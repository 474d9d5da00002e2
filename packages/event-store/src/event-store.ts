/** Position of an event in one stream, counted from 0. */
export type StreamRevision = number & { readonly brand: 'StreamRevision' };

/**
 * Position of an event in the whole log. Grows along the log, by one in one engine and by bytes in another: compare it,
 * never count with it, and start reading only from `START` or from a position that this log gave.
 */
export type GlobalPosition = number & { readonly brand: 'GlobalPosition' };

/** Before the first event of a log: `readAll({ after: START })` reads everything. */
export const START = 0 as GlobalPosition;

/** Who caused an event and how it came in. Set in one place, by the code that appends; never by hand. */
export interface EventMetadata {
  /** Pseudonymous id of the person or process that acted. */
  readonly actor: string;
  /** In which role a person acted; none where a program did, or before people signed in. */
  readonly role?: string;
  /** Code of the local authority, for example `886`. */
  readonly authority: string;
  /** `api`, `import:ssda903`, `demo`, … */
  readonly source: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
}

/** An event about to be stored. `data` is JSON; `version` is the version of its shape. */
export interface NewEvent {
  /** UUID. Appending the same ids again at the same place is a repeat, not a second fact. */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: EventMetadata;
}

/**
 * Of an event that is damaged, or that another program wrote, the place, id, type and instant can be read; `version`,
 * `data` and `metadata` throw {UnreadableEvent} when looked at.
 */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: StreamRevision;
  readonly position: GlobalPosition;
  /**
   * Instant of recording, ISO 8601 UTC with milliseconds. One append shares one instant. It never goes backwards along a
   * stream, nor from an append to one that was begun after that had been acknowledged. Along the log it never goes
   * backwards where one process at a time assigns it; where several write at once, appends that were under way together
   * may lie in another order than their instants. It is stored with the event: every reader reads the same.
   */
  readonly recordedAt: string;
}

/** What the writer believes about the stream. Every adapter enforces all four. */
export type Expectation =
  | { readonly kind: 'any' }
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'stream-exists' }
  | { readonly kind: 'at-revision'; readonly revision: StreamRevision };

export interface Appended {
  /** Revision of the last event of this append. */
  readonly revision: StreamRevision;
  readonly position: GlobalPosition;
  readonly recordedAt: string;
  /** True when these very events were already there and nothing was written. */
  readonly repeated: boolean;
}

/** Events in log order. `end` is where the next read continues, even when a filter left the page empty. */
export interface Page {
  readonly events: readonly RecordedEvent[];
  readonly end: GlobalPosition;
}

export interface SubscriptionOptions {
  readonly after: GlobalPosition;
  /** Only streams whose name starts with this. */
  readonly prefix?: string;
  readonly pageSize?: number;
  /** Called strictly one page after another. `live` is true once the subscription has caught up with the log. */
  readonly onPage: (page: Page, live: boolean) => Promise<void>;
}

export interface Subscription {
  /** Settles when the subscription has stopped; rejects with what `onPage` threw. */
  readonly done: Promise<void>;
  /** Finishes the page in hand, then stops. */
  stop(): Promise<void>;
}

/**
 * The port to the log: the only thing that is shared, and the only thing that is precious.
 * Adapters: `event-store-sqlite` (embedded), `event-store-kurrent` (clustered). Each runs the suite in `contract.ts`.
 */
export interface EventStore {
  /**
   * Appends all events or none, durable when the promise resolves.
   * @throws {WrongExpectedRevision} when the expectation does not hold
   * @throws {PartlyRepeated} when some of the ids are in the log already, but not exactly these at this place
   * @throws {TooLarge} over 1,000 events or 1 MB
   * @throws {StoreUnavailable} when it is not known whether they were appended; send the same ids again to find out
   */
  append(stream: string, events: readonly NewEvent[], expectation: Expectation): Promise<Appended>;
  /** One stream in revision order, up to and including `upTo` when given; empty when there is no such stream. */
  readStream(
    stream: string,
    options?: { readonly from?: StreamRevision; readonly upTo?: GlobalPosition },
  ): Promise<readonly RecordedEvent[]>;
  readAll(options: {
    readonly after: GlobalPosition;
    readonly limit: number;
    readonly prefix?: string;
  }): Promise<Page>;
  subscribe(options: SubscriptionOptions): Subscription;
  /** Names of streams with the prefix, in name order, after the given name. */
  streams(
    prefix: string,
    options?: { readonly after?: string; readonly limit?: number },
  ): Promise<readonly string[]>;
  /** The last events of the log, in log order; fewer when it holds fewer. */
  last(limit: number): Promise<readonly RecordedEvent[]>;
  /** Position of the last event, `START` when the log is empty. */
  head(): Promise<GlobalPosition>;
  close(): Promise<void>;
}
