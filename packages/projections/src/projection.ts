import type { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '@permanence/event-store/event-store';

/** One stream that has new events. */
export interface StreamChange {
  readonly stream: string;
  /** The whole stream, from its first event. */
  readonly events: readonly RecordedEvent[];
  /** Index in `events` of the first one that has not been projected yet. */
  readonly from: number;
}

/**
 * Turns streams into tables of a SQLite file. What it writes for a stream is a function of that stream's events alone,
 * so it makes no difference in how many pages they came. It cannot call out: it is given nothing to call with.
 */
export interface Projection {
  readonly name: string;
  /** A change in what is written is a new version: the tables are filled afresh. */
  readonly version: number;
  /** Streams it follows. */
  readonly prefix: string;
  /** Creates its tables, empty. */
  create(db: DatabaseSync): void;
  /** Drops its tables. */
  drop(db: DatabaseSync): void;
  /** Builds what is cheaper to build once everything is in (indexes). */
  finish(db: DatabaseSync): void;
  /** A writer over prepared statements; its calls happen inside the page's transaction. */
  writer(db: DatabaseSync): (changes: readonly StreamChange[]) => void;
}
