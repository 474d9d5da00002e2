import type { GlobalPosition, Page, RecordedEvent } from '@permanence/event-store/event-store';
import { START } from '@permanence/event-store/event-store';
import type { Connection } from './connection.ts';
import { lastPosition, readEventsOf, readLast, readStretch, type Stretch, withPrefix } from './read.ts';
import { createStreamNames } from './stream-names.ts';

/** Everything that is read of the log. */
export interface Reader {
  readonly stream: (stream: string, from: number, upTo: number) => Promise<readonly RecordedEvent[]>;
  readonly stretch: (after: GlobalPosition, limit: number) => Promise<Stretch>;
  readonly page: (after: GlobalPosition, limit: number, prefix?: string) => Promise<Page>;
  readonly names: (prefix: string, after: string, limit: number) => Promise<readonly string[]>;
  readonly last: (limit: number) => Promise<readonly RecordedEvent[]>;
  readonly head: () => Promise<GlobalPosition>;
}

export function createReader(connection: Connection): Reader {
  /** A place that the log is known to have reached. The server refuses to read where no event begins. */
  let reached = START;
  const passing = (position: GlobalPosition) => {
    if (position > reached) reached = position;
    return position;
  };
  const last = async (limit: number) => {
    const events = await readLast(connection, limit);
    passing(lastPosition(events));
    return events;
  };
  const head = async () => lastPosition(await last(1));
  const stretch = async (after: GlobalPosition, limit: number): Promise<Stretch> => {
    if (!Number.isInteger(limit) || limit < 1) throw new RangeError('A page must have room for one event');
    if (after > reached && after >= (await head())) return { events: [], end: after, full: false };
    const found = await readStretch(connection, after, limit);
    passing(found.end);
    return found;
  };
  const names = createStreamNames(stretch);
  return {
    stretch,
    last,
    head,
    stream: (stream, from, upTo) => readEventsOf(connection, stream, from, upTo),
    page: async (after, limit, prefix) => withPrefix(await stretch(after, limit), prefix),
    names: (prefix, after, limit) => names.with(prefix, after, limit),
  };
}
