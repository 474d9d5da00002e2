import type { DatabaseSync } from 'node:sqlite';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { foldChild } from '@permanence/care/child/fold';
import { CHILD_PREFIX, parseChildStream } from '@permanence/care/child/stream';
import type { Projection, StoredEvent, StreamChange } from '@permanence/projections/projection';
import { changesOfBelief } from './belief.ts';
import { dumpChild } from './dump.ts';
import { factRow } from './fact-row.ts';
import type { ChildRows } from './rows.ts';
import { childRows } from './rows.ts';
import { createIndexes, createTables, dropTables } from './tables.ts';
import { tableWriter } from './writer.ts';

function rowsAfter(events: readonly StoredEvent[]): ChildRows {
  return childRows(
    foldChild(
      events.map((event) => {
        if (!isCareEvent(event))
          throw new Error(`${event.stream}@${event.revision}: unknown event ${event.type}`);
        return event;
      }),
    ),
  );
}

/** Belief after each moment at which something was recorded; one append shares one moment. */
function* momentsOf(events: readonly StoredEvent[], from: number): Iterable<{ at: number; rows: ChildRows }> {
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

function projectChild(change: StreamChange, writer: ReturnType<typeof tableWriter>): void {
  const name = parseChildStream(change.stream);
  if (name === undefined) throw new Error(`not a child's stream: ${change.stream}`);
  const { events, from } = change;
  const start = startOfMoment(events, from);
  // A page may end in the middle of a moment. Then the file is taken back to before that moment,
  // or a rebuild would not find the same rows.
  if (start < from) writer.forgetMoment(name, Date.parse((events[from] as StoredEvent).recordedAt));
  const before = start === 0 ? undefined : rowsAfter(events.slice(0, start));
  const { inserted, closed } = changesOfBelief(before, momentsOf(events, start));
  for (const row of closed) writer.close(name, row);
  for (const row of inserted) writer.insert(name, row);
  for (let i = from; i < events.length; i += 1) writer.fact(name, factRow(events[i] as StoredEvent));
}

/** Everything the measures and the query service read, from the children's streams. */
export const readModels: Projection = {
  name: 'read-models',
  version: 1,
  prefix: CHILD_PREFIX,
  create: createTables,
  drop: dropTables,
  finish: createIndexes,
  dump: dumpChild,
  writer(db: DatabaseSync) {
    const writer = tableWriter(db);
    return (changes) => {
      for (const change of changes) projectChild(change, writer);
    };
  },
};
