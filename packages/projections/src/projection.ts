import type { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '@permanence/event-store/event-store';

export type StoredEvent = RecordedEvent;

/** One stream that has new events. */
export interface StreamChange {
  readonly stream: string;
  /** The whole stream, from its first event. */
  readonly events: readonly StoredEvent[];
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
  /** Whether it writes anything for a stream. */
  follows(stream: string): boolean;
  /** Creates its tables, empty. */
  create(db: DatabaseSync): void;
  /** Drops its tables. */
  drop(db: DatabaseSync): void;
  /** Deletes everything the tables hold of a stream. */
  forget(db: DatabaseSync, stream: string): void;
  /** Builds what is cheaper to build once everything is in (indexes). */
  finish(db: DatabaseSync): void;
  /** Everything the tables hold of a stream, in an order of its own: equal texts mean equal rows. */
  dump(db: DatabaseSync, stream: string): string;
  /** A writer over prepared statements; its calls happen inside the page's transaction. */
  writer(db: DatabaseSync): (changes: readonly StreamChange[]) => void;
}
