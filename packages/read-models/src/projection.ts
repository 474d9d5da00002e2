import type { DatabaseSync } from 'node:sqlite';
import { foldAuthority, isAuthorityEvent } from '@permanence/care/authority/fold';
import { parseAuthorityStream } from '@permanence/care/authority/stream';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { foldChild } from '@permanence/care/child/fold';
import { parseChildStream } from '@permanence/care/child/stream';
import { UPCASTS } from '@permanence/care/child/upcasts';
import type { Projection, StoredEvent, StreamChange } from '@permanence/projections/projection';
import { upcasting } from '@permanence/projections/upcasting';
import { authorityRows, publicationRows } from './authority-rows.ts';
import type { OwnRows } from './belief.ts';
import { changesOfBelief } from './belief.ts';
import { currentRows } from './current-rows.ts';
import { currentWriter } from './current-writer.ts';
import { dumpStream } from './dump.ts';
import { factRow } from './fact-row.ts';
import { forgetStream } from './forget.ts';
import { childRows } from './rows.ts';
import { createIndexes, createTables, dropTables } from './tables.ts';
import type { Owner } from './writer.ts';
import { tableWriter } from './writer.ts';

type RowsAfter = (events: readonly StoredEvent[]) => OwnRows;
type Known<Event> = (event: StoredEvent) => event is StoredEvent & Event;

/** This program has never heard of such events: it is older than the log, or the stream is not its own. */
export class UnknownEventType extends Error {
  readonly code = 'unknown-event-type';
  override readonly name = 'UnknownEventType';

  constructor({ stream, revision, type }: StoredEvent) {
    super(`${stream}@${revision}: unknown event ${type}`);
  }
}

function known<Event>(
  events: readonly StoredEvent[],
  isKnown: Known<Event>,
): readonly (StoredEvent & Event)[] {
  return events.map((event) => {
    if (!isKnown(event)) throw new UnknownEventType(event);
    return event;
  });
}

const childRowsAfter: RowsAfter = (events) => childRows(foldChild(known(events, isCareEvent)));

const authorityRowsAfter: RowsAfter = (events) => {
  const authority = foldAuthority(known(events, isAuthorityEvent));
  return { authority_fact: authorityRows(authority), publication: publicationRows(authority) };
};

/** Belief after each moment at which something was recorded; one append shares one moment. */
function* momentsOf(
  events: readonly StoredEvent[],
  from: number,
  rowsAfter: RowsAfter,
): Iterable<{ at: number; rows: OwnRows }> {
  for (let i = from; i < events.length; i += 1) {
    const { recordedAt } = events[i] as StoredEvent;
    if (events[i + 1]?.recordedAt === recordedAt) continue;
    yield { at: Date.parse(recordedAt), rows: rowsAfter(events.slice(0, i + 1)) };
  }
}

/** Index of the first event of the moment in which the event at `from` was recorded. */
function startOfMoment(events: readonly StoredEvent[], from: number): number {
  let start = from;
  while (start > 0 && events[start - 1]?.recordedAt === events[from]?.recordedAt) start -= 1;
  return start;
}

/** Whose stream it is, and what its events amount to; undefined when no table is filled from it. */
function ownerOf(stream: string): { owner: Owner; rowsAfter: RowsAfter } | undefined {
  const child = parseChildStream(stream);
  if (child !== undefined) return { owner: child, rowsAfter: childRowsAfter };
  const authority = parseAuthorityStream(stream);
  return authority === undefined ? undefined : { owner: { authority }, rowsAfter: authorityRowsAfter };
}

function project({ stream, events, from }: StreamChange, writer: ReturnType<typeof tableWriter>): void {
  const found = ownerOf(stream);
  if (found === undefined) return;
  const { owner, rowsAfter } = found;
  const start = startOfMoment(events, from);
  // A page may end in the middle of a moment. Then the file is taken back to before that moment,
  // or a rebuild would not find the same rows.
  if (start < from) writer.forgetMoment(owner, Date.parse((events[from] as StoredEvent).recordedAt));
  const before = start === 0 ? undefined : rowsAfter(events.slice(0, start));
  const { inserted, closed } = changesOfBelief(before, momentsOf(events, start, rowsAfter));
  for (const row of closed) writer.close(owner, row);
  for (const row of inserted) writer.insert(owner, row);
  for (let i = from; i < events.length; i += 1) writer.fact(owner, factRow(events[i] as StoredEvent));
}

function rewriteCurrent({ stream, events }: StreamChange, rewrite: ReturnType<typeof currentWriter>): void {
  const found = parseChildStream(stream);
  if (found === undefined) return;
  rewrite(found.authority, found.child, currentRows(known(events, isCareEvent)));
}

const tablesOfFacts: Projection = {
  name: 'read-models',
  version: 6,
  follows: (stream) => ownerOf(stream) !== undefined,
  create: createTables,
  drop: dropTables,
  finish: createIndexes,
  dump: dumpStream,
  forget: forgetStream,
  writer(db: DatabaseSync) {
    const writer = tableWriter(db);
    const rewrite = currentWriter(db);
    return (changes) => {
      for (const change of changes) {
        project(change, writer);
        rewriteCurrent(change, rewrite);
      }
    };
  },
};

/** Everything the measures and the query service read, from the streams of children and of authorities. */
export const readModels: Projection = upcasting(tablesOfFacts, UPCASTS);
