import { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@permanence/event-store/event-store';
import { resumeFrom } from './checkpoint.ts';
import type { Projection } from './projection.ts';

export interface Verified {
  readonly streams: number;
  /** Streams whose rows are not those of a fresh fold. */
  readonly different: readonly string[];
}

async function streamNames(store: EventStore, projection: Projection): Promise<string[]> {
  const followed: string[] = [];
  for (let after = ''; ; ) {
    const names = await store.streams('', { after });
    const last = names.at(-1);
    if (last === undefined) return followed;
    followed.push(...names.filter(projection.follows));
    after = last;
  }
}

/** So many names, spread evenly over all of them. */
function sampleOf(names: readonly string[], size: number): readonly string[] {
  if (size >= names.length) return names;
  return Array.from({ length: size }, (_, i) => names[Math.floor((i * names.length) / size)] as string);
}

/** Folds streams afresh, each by itself, and compares with what the tables hold. */
export async function verify(
  store: EventStore,
  db: DatabaseSync,
  projection: Projection,
  sampleSize = Number.POSITIVE_INFINITY,
): Promise<Verified> {
  const upTo = resumeFrom(db, projection);
  const names = sampleOf(await streamNames(store, projection), sampleSize);
  const fresh = new DatabaseSync(':memory:');
  projection.create(fresh);
  const write = projection.writer(fresh);
  const different: string[] = [];
  for (const stream of names) {
    fresh.exec('savepoint one_stream');
    const events = await store.readStream(stream, { upTo });
    if (events.length > 0) write([{ stream, events, from: 0 }]);
    if (projection.dump(fresh, stream) !== projection.dump(db, stream)) different.push(stream);
    fresh.exec('rollback to one_stream; release one_stream');
  }
  fresh.close();
  return { streams: names.length, different };
}
