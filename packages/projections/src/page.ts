import type { DatabaseSync } from 'node:sqlite';
import type {
  EventStore,
  GlobalPosition,
  Page,
  RecordedEvent,
  Subscription,
} from '@permanence/event-store/event-store';
import { inTransaction } from '@permanence/files/transaction';
import { resumeFrom, writeCheckpoint } from './checkpoint.ts';
import type { Lease, LeaseTerms } from './lease.ts';
import { LeaseLost, renewOrStandBack } from './lease.ts';
import type { Projection, StreamChange } from './projection.ts';
import type { StreamRead } from './writing.ts';
import { writeStreams } from './writing.ts';

/** Whoever holds the lease, and what it writes with. */
export interface Writer {
  readonly db: DatabaseSync;
  readonly projection: Projection;
  readonly write: (changes: readonly StreamChange[]) => void;
  readonly lease: Lease;
  readonly terms: LeaseTerms;
}

/** The page's streams with their whole history. A stream that begins in the page needs no second read. */
async function streamsOf(store: EventStore, projection: Projection, page: Page): Promise<StreamRead[]> {
  const read: StreamRead[] = [];
  for (const [stream, fresh] of Map.groupBy(page.events, (event) => event.stream)) {
    if (!projection.follows(stream)) continue;
    const firstNew = (fresh[0] as RecordedEvent).revision;
    const events = firstNew === 0 ? fresh : await store.readStream(stream, { upTo: page.end });
    read.push({ stream, events, firstNew });
  }
  return read;
}

/**
 * Rows, parked streams and checkpoint in one transaction.
 * @throws {LeaseLost} and writes nothing, when another process has taken the lease
 */
export async function projectPage(
  store: EventStore,
  writer: Writer,
  after: GlobalPosition,
  page: Page,
): Promise<void> {
  const { db, projection, write, lease, terms } = writer;
  const read = await streamsOf(store, projection, page);
  inTransaction(db, () => {
    renewOrStandBack(db, lease, terms);
    // Under the lease the checkpoint moves with our pages alone: where it has not, the tables are not those we knew.
    if (resumeFrom(db, projection) !== after) throw new LeaseLost(lease);
    writeStreams(db, projection, write, read, { kind: 'park', now: terms.now });
    writeCheckpoint(db, projection, page.end);
  });
}

export interface Pages {
  readonly subscription: Subscription;
  /** Whether a page is being written now. */
  isOneInHand(): boolean;
}

/** Each page of the log as it comes, from where the tables are. `onPage` is told after it has been committed. */
export function projectPages(
  store: EventStore,
  writer: Writer,
  pageSize: number,
  onPage: (position: GlobalPosition) => void,
): Pages {
  let after = resumeFrom(writer.db, writer.projection);
  let inHand = false;
  const subscription = store.subscribe({
    after,
    pageSize,
    onPage: async ({ end, events }) => {
      if (end <= after) return;
      inHand = true;
      const fresh = { end, events: events.filter((event) => event.position > after) };
      await projectPage(store, writer, after, fresh);
      inHand = false;
      after = end;
      onPage(after);
    },
  });
  return { subscription, isOneInHand: () => inHand };
}
