import { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@permanence/event-store/event-store';
import { resumeFrom } from './checkpoint.ts';
import { leftIn, type Parked, parkedStreams } from './parked.ts';
import type { Projection, StoredEvent } from './projection.ts';
import { isOfTheFile } from './sqlite-failure.ts';

export interface Verified {
  readonly streams: number;
  /** Streams whose rows are not those of a fresh fold. */
  readonly different: readonly string[];
  /** Streams that are parked: compared up to the event they are parked at, which must be in the log still. */
  readonly parked: readonly string[];
}

async function streamNames(store: EventStore, projection: Projection): Promise<string[]> {
  const followed: string[] = [];
  for (let after = ''; ; ) {
    const names = await store.streams('', { after });
    const last = names.at(-1);
    if (last === undefined) return followed;
    followed.push(...names.filter((name) => projection.follows(name)));
    after = last;
  }
}

/** So many names, spread evenly over all of them. */
function sampleOf(names: readonly string[], size: number): readonly string[] {
  if (size >= names.length) return names;
  return Array.from({ length: size }, (_, i) => names[Math.floor((i * names.length) / size)] as string);
}

/** What a stream's rows should be; undefined when its events cannot be folded, or it is parked at an event that is not there. */
function freshDump(
  fresh: DatabaseSync,
  projection: Projection,
  write: ReturnType<Projection['writer']>,
  stream: string,
  events: readonly StoredEvent[],
): string | undefined {
  fresh.exec('savepoint one_stream');
  try {
    if (events.length > 0) write([{ stream, events, from: 0 }]);
    return projection.dump(fresh, stream);
  } catch (error) {
    if (isOfTheFile(error)) throw error;
    return undefined;
  } finally {
    fresh.exec('rollback to one_stream; release one_stream');
  }
}

function isThere(parked: Parked | undefined, events: readonly StoredEvent[]): boolean {
  return parked === undefined || events.some(({ id }) => id === parked.eventId);
}

/** Folds streams afresh, each by itself, and compares with what the tables hold. */
export async function verify(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  sampleSize = Number.POSITIVE_INFINITY,
): Promise<Verified> {
  const upTo = resumeFrom(db, projection);
  const waiting = new Map(parkedStreams(db, projection).map((each) => [each.stream, each]));
  const isLeftIn = leftIn(db, projection);
  const names = sampleOf(await streamNames(store, projection), sampleSize);
  const fresh = new DatabaseSync(':memory:');
  projection.create(fresh);
  const write = projection.writer(fresh);
  const different: string[] = [];
  for (const stream of names) {
    const parked = waiting.get(stream);
    const events = await store.readStream(stream, { upTo });
    const before = events.filter((each) => each.revision < (parked?.revision ?? Number.POSITIVE_INFINITY));
    const expected = freshDump(fresh, projection, write, stream, before.filter(isLeftIn));
    if (expected !== projection.dump(db, stream) || !isThere(parked, events)) different.push(stream);
  }
  fresh.close();
  return { streams: names.length, different, parked: [...waiting.keys()] };
}
