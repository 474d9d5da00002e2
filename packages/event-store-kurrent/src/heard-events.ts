import type { START as LOG_START, Position, ResolvedEvent } from '@eventstore/db-client';
import type { GlobalPosition, RecordedEvent } from '@permanence/event-store/event-store';
import { placeAt } from './position.ts';
import type { Stretch } from './read.ts';
import { fromServer } from './recorded-event.ts';

/** What a subscription has said, without a gap: everything behind `start`. */
export interface HeardEvents {
  readonly end: GlobalPosition;
  /** Where to go on: the exact place of the last event. */
  readonly place: Position | typeof LOG_START;
  /** False when it was known: sent once more, by a server or after a break. */
  take(resolved: ResolvedEvent): boolean;
  /** Events after the position; undefined when that lies before everything that is remembered. */
  stretchAfter(after: GlobalPosition, limit: number): Stretch | undefined;
}

const MOST_EVENTS = 20_000;

/** Index of the first event after the position. */
function firstAfter(events: readonly RecordedEvent[], after: GlobalPosition): number {
  let [from, to] = [0, events.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((events[middle] as RecordedEvent).position <= after) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function heardFrom(from: GlobalPosition): HeardEvents {
  let events: RecordedEvent[] = [];
  let [start, end] = [from, from];
  let place = placeAt(from);
  const forgetHalf = () => {
    const half = MOST_EVENTS / 2;
    start = (events[half - 1] as RecordedEvent).position;
    events = events.slice(half);
  };
  return {
    get end() {
      return end;
    },
    get place() {
      return place;
    },
    take: (resolved) => {
      const placed = fromServer(resolved);
      if (placed === undefined || placed.event.position <= end) return false;
      events.push(placed.event);
      end = placed.event.position;
      place = placed.place;
      if (events.length > MOST_EVENTS) forgetHalf();
      return true;
    },
    stretchAfter: (after, limit) => {
      if (after < start) return undefined;
      const first = firstAfter(events, after);
      const found = events.slice(first, first + limit);
      return { events: found, end: found.at(-1)?.position ?? after, full: found.length === limit };
    },
  };
}
