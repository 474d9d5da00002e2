import { randomUUID } from 'node:crypto';
import type {
  EventStore,
  GlobalPosition,
  NewEvent,
  RecordedEvent,
  StreamRevision,
  Subscription,
} from '@permanence/event-store/event-store';
import { START } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';

/** An event as it came over the wire; the server looks into none of it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: string;
  readonly metadata: string;
}

export interface Stored extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** Counted from 1 along the log. */
  readonly number: number;
  readonly lastOfAppend: number;
  readonly created: Date;
}

export interface StoredLog {
  /** Ids of a stream in revision order; undefined when there is no such stream. */
  idsOf(stream: string): readonly string[] | undefined;
  /** Where an id was written last: what the server finds in its cache of recent ids. */
  placeOf(id: string): { readonly stream: string; readonly revision: number } | undefined;
  /** Softly: what it holds is no longer read, and it may be opened again. For ever: it may not. */
  deleteStream(stream: string, how: 'softly' | 'for-ever'): void;
  /** What it holds is no longer read, as after `$maxAge`; it is not deleted, and goes on counting. */
  cutShort(stream: string): void;
  isCutShort(stream: string): boolean;
  /** What it holds is read again. */
  giveOut(stream: string): void;
  /** Revision of the first event that is still read. */
  firstKept(stream: string): number;
  isGoneForEver(stream: string): boolean;
  append(stream: string, events: readonly Proposed[]): Promise<{ readonly last: Stored }>;
  /** From a revision on. */
  readStream(stream: string, from: number): Promise<readonly Stored[]>;
  readAll(after: number, limit: number): Promise<readonly Stored[]>;
  size(): Promise<number>;
  follow(
    after: number,
    onPage: (events: readonly Stored[], end: number, live: boolean) => Promise<void>,
  ): Subscription;
  close(): Promise<void>;
}

const metadata = {
  actor: 'emulator',
  authority: '',
  source: 'emulator',
  commandId: '',
  correlationId: '',
  causationId: '',
};

/** An id of its own for each write: unlike our own stores, this server writes the same event twice when told to. */
function enveloped(event: Proposed, left: number): NewEvent {
  return { id: randomUUID(), type: 'Proposed', version: 1, data: { ...event, left }, metadata };
}

function opened({ data, stream, revision, position, recordedAt }: RecordedEvent): Stored {
  const { left, ...proposed } = data as unknown as Proposed & { readonly left: number };
  const created = new Date(recordedAt);
  return { ...proposed, stream, revision, number: position, lastOfAppend: position + left, created };
}

/** What the server keeps, over the embedded store. Only one emulator at a time may have a file open. */
export async function openStoredLog(path: string): Promise<StoredLog> {
  const store = openSqliteEventStore(path);
  const streams = new Map<string, string[]>();
  const places = new Map<string, { stream: string; revision: number }>();
  const firstKept = new Map<string, number>();
  const goneForEver = new Set<string>();
  const cutShort = new Set<string>();
  const remember = (stream: string, id: string) => {
    const ids = streams.get(stream) ?? [];
    streams.set(stream, ids);
    places.set(id, { stream, revision: ids.push(id) - 1 });
  };
  for (const event of await everything(store)) remember(event.stream, event.id);
  const page = async (after: number, limit: number) =>
    (await store.readAll({ after: after as GlobalPosition, limit })).events.map(opened);
  return {
    idsOf: (stream) => streams.get(stream),
    placeOf: (id) => places.get(id),
    deleteStream: (stream, how) => {
      firstKept.set(stream, streams.get(stream)?.length ?? 0);
      if (how === 'for-ever') goneForEver.add(stream);
    },
    cutShort: (stream) => {
      firstKept.set(stream, streams.get(stream)?.length ?? 0);
      cutShort.add(stream);
    },
    isCutShort: (stream) => cutShort.has(stream),
    giveOut: (stream) => {
      firstKept.delete(stream);
      cutShort.delete(stream);
    },
    firstKept: (stream) => firstKept.get(stream) ?? 0,
    isGoneForEver: (stream) => goneForEver.has(stream),
    append: async (stream, events) => {
      // Before anything is awaited: the next append is checked against it.
      for (const { id } of events) remember(stream, id);
      const envelopes = events.map((event, index) => enveloped(event, events.length - 1 - index));
      const { position } = await store.append(stream, envelopes, { kind: 'any' });
      const [last] = await page(position - 1, 1);
      if (last === undefined) throw new Error('what was appended is not there');
      return { last };
    },
    readStream: async (stream, from) =>
      (await store.readStream(stream, { from: from as StreamRevision })).map(opened),
    readAll: page,
    size: () => store.head(),
    follow: (after, onPage) =>
      store.subscribe({
        after: after as GlobalPosition,
        onPage: ({ events, end }, live) => onPage(events.map(opened), end, live),
      }),
    close: () => store.close(),
  };
}

async function everything(store: EventStore): Promise<readonly Stored[]> {
  const { events } = await store.readAll({ after: START, limit: Number.MAX_SAFE_INTEGER });
  return events.map(opened);
}
