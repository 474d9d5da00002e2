import type { DatabaseSync } from 'node:sqlite';
import { foldAuthority, isAuthorityEvent } from '@permanence/care/authority/fold';
import { parseAuthorityStream } from '@permanence/care/authority/stream';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { timelines } from '@permanence/care/child/fold';
import { type RecordedFacts, standingFacts } from '@permanence/care/child/standing';
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

/** The facts of a child after ever longer beginnings of the stream: what was folded once is added to. */
function factsOfChild(): (events: readonly StoredEvent[]) => RecordedFacts {
  let last: { readonly count: number; readonly facts: RecordedFacts } | undefined;
  return (events) => {
    if (events.length === last?.count) return last.facts;
    const more = last?.facts.and(known(events.slice(last.count), isCareEvent));
    const facts = more ?? standingFacts(known(events, isCareEvent));
    last = { count: events.length, facts };
    return facts;
  };
}

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

interface Projecting {
  readonly tables: ReturnType<typeof tableWriter>;
  readonly current: ReturnType<typeof currentWriter>;
}

function project(
  { events, from }: StreamChange,
  owner: Owner,
  rowsAfter: RowsAfter,
  { tables: writer }: Projecting,
): void {
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

function projectChild(change: StreamChange, owner: Required<Owner>, projecting: Projecting): void {
  const factsAfter = factsOfChild();
  project(change, owner, (events) => childRows(timelines(factsAfter(events))), projecting);
  const { events } = change;
  projecting.current(owner.authority, owner.child, currentRows(events, factsAfter(events)));
}

function projectStream(change: StreamChange, projecting: Projecting): void {
  const child = parseChildStream(change.stream);
  if (child !== undefined) projectChild(change, child, projecting);
  const authority = parseAuthorityStream(change.stream);
  if (authority !== undefined) project(change, { authority }, authorityRowsAfter, projecting);
}

const tablesOfFacts: Projection = {
  name: 'read-models',
  version: 7,
  follows: (stream) => parseChildStream(stream) !== undefined || parseAuthorityStream(stream) !== undefined,
  create: createTables,
  drop: dropTables,
  finish: createIndexes,
  dump: dumpStream,
  forget: forgetStream,
  writer(db: DatabaseSync) {
    const projecting = { tables: tableWriter(db), current: currentWriter(db) };
    return (changes) => {
      for (const change of changes) projectStream(change, projecting);
    };
  },
};

/** Everything the measures and the query service read, from the streams of children and of authorities. */
export const readModels: Projection = upcasting(tablesOfFacts, UPCASTS);
