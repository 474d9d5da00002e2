import type { DatabaseSync } from 'node:sqlite';
import { deterministicId } from '@permanence/event-store/event-id';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';
import type { Projection, StoredEvent } from '@permanence/projections/projection';

/** A projection as small as one can be: how many events each stream holds, and the last one it was told of. */
export function countingProjection(version = 1): Projection {
  return {
    name: 'counts',
    version,
    follows: (stream) => stream.startsWith('child-'),
    create: (db) => db.exec('create table counts (stream text primary key, events integer, written integer)'),
    drop: (db) => db.exec('drop table if exists counts'),
    finish: () => {},
    forget: (db, stream) => void db.prepare('delete from counts where stream = ?').run(stream),
    dump: (db, stream) =>
      JSON.stringify(db.prepare('select events from counts where stream = ?').get(stream)),
    writer: (db) => {
      const write = db.prepare(
        'insert into counts values (?, ?, ?) on conflict (stream) do update set events = excluded.events, written = written + excluded.written',
      );
      return (changes) => {
        for (const { stream, events, from } of changes)
          write.run(stream, events.length, events.length - from);
      };
    },
  };
}

/** A poison that says no more than that it is one. */
export class Poisoned extends Error {
  readonly code = 'poisoned';
}

/** The same, which cannot fold some events. */
export function poisonedBy(isPoison: (event: StoredEvent) => boolean): Projection {
  const projection = countingProjection();
  return {
    ...projection,
    writer: (db) => {
      const write = projection.writer(db);
      return (changes) => {
        write(changes);
        if (changes.some(({ events }) => events.some(isPoison))) throw new Poisoned('of a child called Anna');
      };
    },
  };
}

let made = 0;

export function someEvents(count: number): NewEvent[] {
  const metadata = {
    actor: 'test',
    authority: '999',
    source: 'test',
    commandId: '',
    correlationId: '',
    causationId: '',
  };
  return Array.from({ length: count }, () => {
    made += 1;
    return {
      id: deterministicId('test', String(made)),
      type: 'Tested',
      version: 1,
      data: { made },
      metadata,
    };
  });
}

export async function told(store: EventStore, ...streams: readonly string[]): Promise<void> {
  for (const stream of streams) await store.append(stream, someEvents(1), { kind: 'any' });
}

/** Events a stream holds, and events written for it in all pages together: the same when nothing was doubled or lost. */
export function counted(db: DatabaseSync): Record<string, readonly [events: number, written: number]> {
  const rows = db.prepare('select stream, events, written from counts order by stream').all();
  return Object.fromEntries(
    rows.map((row) => [String(row.stream), [Number(row.events), Number(row.written)]]),
  );
}
