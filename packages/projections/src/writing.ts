import type { DatabaseSync } from 'node:sqlite';
import { UnreadableEvent } from '@permanence/event-store/errors';
import { assertReadable } from '@permanence/event-store/unreadable-event';
import { attempt } from './attempt.ts';
import { codeOf, leftIn, park, parkedStreams } from './parked.ts';
import type { Projection, StoredEvent, StreamChange } from './projection.ts';
import { isOfTheFile } from './sqlite-failure.ts';

/** A stream with its whole history as the log has it, and the first revision that the tables do not have. */
export interface StreamRead {
  readonly stream: string;
  readonly events: readonly StoredEvent[];
  readonly firstNew: number;
}

/** What becomes of an event that cannot be folded: its stream is parked and the others go on, or everything stops. */
export type OnPoison = { readonly kind: 'park'; readonly now: () => number } | { readonly kind: 'stop' };

/** An event that cannot be folded. Says which and of what kind, never what it holds. */
export class PoisonEvent extends Error {
  override readonly name = 'PoisonEvent';
  readonly code: string;

  constructor(event: StoredEvent, cause: unknown) {
    const { id, type, stream, revision, position } = event;
    // What cannot be read does not say of which version it is either.
    const shape = cause instanceof UnreadableEvent ? type : `${type} version ${event.version}`;
    super(
      `Event ${id} (${shape}, ${stream}@${revision}, position ${position}) cannot be folded: ${codeOf(cause)}`,
    );
    this.code = codeOf(cause);
  }
}

function changeOf({ stream, events, firstNew }: StreamRead, isLeftIn: (event: StoredEvent) => boolean) {
  const left = events.filter(isLeftIn);
  const from = left.findIndex(({ revision }) => revision >= firstNew);
  return { stream, events: left, from: from === -1 ? left.length : from };
}

/** A projection need not look into every event; one that cannot be read stops its stream all the same. */
function onlyReadable(write: (changes: readonly StreamChange[]) => void) {
  return (changes: readonly StreamChange[]): void => {
    for (const { events, from } of changes)
      for (let n = from; n < events.length; n += 1) assertReadable(events[n] as StoredEvent);
    write(changes);
  };
}

/** Event by event, which gives the same rows as all at once, up to the one that cannot be folded. */
function writeUpToPoison(
  db: DatabaseSync,
  projection: Projection,
  write: (changes: readonly StreamChange[]) => void,
  { stream, events, from }: StreamChange,
  onPoison: OnPoison,
): void {
  for (let n = from; n < events.length; n += 1) {
    const failed = attempt(db, () => write([{ stream, events: events.slice(0, n + 1), from: n }]));
    if (failed === undefined) continue;
    if (isOfTheFile(failed.error)) throw failed.error;
    const event = events[n] as StoredEvent;
    if (onPoison.kind === 'stop') throw new PoisonEvent(event, failed.error);
    park(db, projection, event, codeOf(failed.error), onPoison.now());
    return;
  }
}

/**
 * Writes streams inside a transaction. What cannot be folded does not keep the others waiting; what comes after it in its
 * own stream waits with it, or the child would show facts out of order.
 */
export function writeStreams(
  db: DatabaseSync,
  projection: Projection,
  write: (changes: readonly StreamChange[]) => void,
  read: readonly StreamRead[],
  onPoison: OnPoison,
): void {
  const parked = new Set(parkedStreams(db, projection).map(({ stream }) => stream));
  const isLeftIn = leftIn(db, projection);
  const changes = read
    .filter(({ stream }) => !parked.has(stream))
    .map((each) => changeOf(each, isLeftIn))
    .filter(({ events, from }) => from < events.length);
  const writeReadable = onlyReadable(write);
  const failed = attempt(db, () => writeReadable(changes));
  if (failed === undefined) return;
  if (isOfTheFile(failed.error)) throw failed.error;
  for (const change of changes) writeUpToPoison(db, projection, writeReadable, change, onPoison);
}
