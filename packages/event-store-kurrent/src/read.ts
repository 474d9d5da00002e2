import { type AllStreamResolvedEvent, BACKWARDS, END, type Position } from '@eventstore/db-client';
import {
  type GlobalPosition,
  type Page,
  type RecordedEvent,
  START,
} from '@permanence/event-store/event-store';
import type { Connection } from './connection.ts';
import { placeAt } from './position.ts';
import { fromServer } from './recorded-event.ts';

/** Most events of one call; more are read in several. */
const MOST_PER_CALL = 4_096;

/**
 * A follower may be behind what another node has told already. Who reads the end of the log from one and a stream up to
 * there from the other would miss events and never look for them again.
 */
const LEADER = { requiresLeader: true };

/** A stretch of the log; full when there may be more behind it. */
export interface Stretch extends Page {
  readonly full: boolean;
}

export async function readEventsOf(
  { client, read }: Connection,
  stream: string,
  from: number,
  upTo: number,
): Promise<readonly RecordedEvent[]> {
  const events = await read('reading a stream', () =>
    client.readStream(stream, { fromRevision: BigInt(from), ...LEADER }),
  );
  return (events ?? []).flatMap((resolved) => {
    const placed = fromServer(resolved);
    return placed === undefined || placed.event.position > upTo ? [] : [placed.event];
  });
}

/** Our events of a stretch that was read, and where its last record lies, whosoever it is. */
function ours(read: readonly AllStreamResolvedEvent[]) {
  const placed = read.map(fromServer).filter((each) => each !== undefined);
  return { placed, lastPlace: read.at(-1)?.event?.position };
}

/** The next `limit` events of the log that are not the server's own. Reading begins with the event at its place. */
export async function readStretch(
  { client, read }: Connection,
  after: GlobalPosition,
  limit: number,
): Promise<Stretch> {
  const events: RecordedEvent[] = [];
  let end = after;
  let place = placeAt(after);
  for (let reach = 1; ; reach *= 4) {
    // Further with every call, lest a long row of the server's own events is read one by one.
    const maxCount = Math.min(limit - events.length + reach, MOST_PER_CALL);
    const fromPosition = place;
    const resolved =
      (await read('reading the log', () => client.readAll({ fromPosition, maxCount, ...LEADER }))) ?? [];
    const { placed, lastPlace } = ours(resolved);
    for (const { event } of placed) {
      // At the place itself, and before it in versions that give several events one commit position.
      if (event.position <= end) continue;
      events.push(event);
      end = event.position;
      if (events.length === limit) return { events, end, full: true };
    }
    if (resolved.length < maxCount || lastPlace === undefined) return { events, end, full: false };
    place = lastPlace;
  }
}

/** The last events that are not the server's own, in log order. */
export async function readLast(
  { client, read }: Connection,
  limit: number,
): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  let fromPosition: Position | typeof END = END;
  for (let reach = 0; ; reach = reach * 4 + 16) {
    const maxCount = Math.min(limit + reach, MOST_PER_CALL);
    const from = fromPosition;
    const resolved =
      (await read('reading the end of the log', () =>
        client.readAll({ fromPosition: from, direction: BACKWARDS, maxCount, ...LEADER }),
      )) ?? [];
    const { placed, lastPlace } = ours(resolved);
    found.push(...placed.map(({ event }) => event));
    if (found.length >= limit || resolved.length < maxCount || lastPlace === undefined) {
      return found.slice(0, limit).reverse();
    }
    fromPosition = lastPlace;
  }
}

export function lastPosition(events: readonly RecordedEvent[]): GlobalPosition {
  return events.at(-1)?.position ?? START;
}

/** What of a stretch has the prefix. Its end is where it was: the rest has been looked at. */
export function withPrefix({ events, end }: Page, prefix = ''): Page {
  return { events: events.filter(({ stream }) => stream.startsWith(prefix)), end };
}
