import type { DatabaseSync } from 'node:sqlite';
import type { GlobalPosition, StreamRevision } from '@permanence/event-store/event-store';
import type { Projection, StoredEvent } from './projection.ts';
import { createAccounts, statement } from './statement.ts';

/** A stream that could not be folded past an event. The event and all after it wait; what came before is in the tables. */
export interface Parked {
  readonly stream: string;
  readonly revision: StreamRevision;
  readonly position: GlobalPosition;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: number;
  /** Why: a code, never what was said. */
  readonly code: string;
  readonly parkedAt: number;
}

/** Events of a stream that somebody decided to leave out, by revision, both ends included. */
export interface Discarded {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly eventId: string;
  readonly type: string;
  readonly code: string;
  readonly reason: string;
  readonly by: string;
  readonly discardedAt: number;
}

const LONGEST_CODE = 60;

/** The code of an error, else the name of its class: its message may quote what a child's record says. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const found = [code, name].find(
    (each): each is string => typeof each === 'string' && /^[\w-]+$/.test(each),
  );
  return (found ?? 'unknown').slice(0, LONGEST_CODE);
}

export function parkedStreams(db: DatabaseSync, { name }: Projection): readonly Parked[] {
  return statement(db, 'parked')
    .all(name)
    .map((row) => ({
      stream: String(row.stream),
      revision: Number(row.revision) as StreamRevision,
      position: Number(row.position) as GlobalPosition,
      eventId: String(row.event_id),
      type: String(row.type),
      recordedAt: Number(row.recorded_at),
      code: String(row.code),
      parkedAt: Number(row.parked_at),
    }));
}

/** In the transaction of the page that meets the event. */
export function park(
  db: DatabaseSync,
  { name }: Projection,
  event: StoredEvent,
  code: string,
  now: number,
): void {
  const { stream, revision, position, id, type, recordedAt } = event;
  const at = Date.parse(recordedAt);
  statement(db, 'park').run(name, stream, revision, position, id, type, at, code, now);
}

export function unpark(db: DatabaseSync, { name }: Projection, stream: string): void {
  statement(db, 'unpark').run(name, stream);
}

export function discardedStreams(db: DatabaseSync, { name }: Projection): readonly Discarded[] {
  return statement(db, 'discarded')
    .all(name)
    .map((row) => ({
      stream: String(row.stream),
      from: Number(row.from_revision),
      to: Number(row.to_revision),
      eventId: String(row.event_id),
      type: String(row.type),
      code: String(row.code),
      reason: String(row.reason),
      by: String(row.discarded_by),
      discardedAt: Number(row.discarded_at),
    }));
}

export function addDiscarded(db: DatabaseSync, { name }: Projection, gone: Discarded): void {
  const { stream, from, to, eventId, type, code, reason, by, discardedAt } = gone;
  statement(db, 'discard').run(name, stream, from, to, eventId, type, code, reason, by, discardedAt);
}

export function forgetDiscarded(db: DatabaseSync, { name }: Projection, stream: string): void {
  statement(db, 'undiscard').run(name, stream);
}

/** Which events of a stream are folded: those that nobody discarded. */
export type LeftIn = (event: StoredEvent) => boolean;

/** Read in the transaction that writes: somebody may discard between reading a page and writing it. */
export function leftIn(db: DatabaseSync, projection: Projection): LeftIn {
  const gone = Map.groupBy(discardedStreams(db, projection), ({ stream }) => stream);
  if (gone.size === 0) return () => true;
  return ({ stream, revision }) =>
    !(gone.get(stream) ?? []).some(({ from, to }) => from <= revision && revision <= to);
}

/** What was discarded is a person's decision: other tables of the same projection keep to it. */
export function copyDiscarded(from: DatabaseSync, to: DatabaseSync, projection: Projection): void {
  createAccounts(to);
  for (const gone of discardedStreams(from, projection)) addDiscarded(to, projection, gone);
}
