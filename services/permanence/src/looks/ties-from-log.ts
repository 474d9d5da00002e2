import type { TiesOfChildren } from '@permanence/access/looks/reports/why-seen';
import type { Tie } from '@permanence/care/access/sight';
import { registeredBy, tiesOf } from '@permanence/care/access/ties';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { standingFacts } from '@permanence/care/child/standing';
import { childStream } from '@permanence/care/child/stream';
import { UnknownEventVersion } from '@permanence/event-store/errors';
import type { EventStore, RecordedEvent } from '@permanence/event-store/event-store';
import { isReadable } from '@permanence/event-store/unreadable-event';

interface Record {
  readonly child: string;
  /** Undefined: there is none, or none that can be read. */
  readonly events: readonly RecordedEvent[] | undefined;
  /** Ties by how many of the events were known. */
  readonly ties: Map<number, readonly Tie[]>;
}

async function eventsOf(log: EventStore, stream: string): Promise<Record['events']> {
  try {
    const events = await log.readStream(stream);
    return events.length > 0 && events.every((event) => isReadable(event)) ? events : undefined;
  } catch (error) {
    if (error instanceof UnknownEventVersion) return undefined;
    throw error;
  }
}

function tiesAfter(events: readonly RecordedEvent[]): readonly Tie[] {
  return tiesOf(standingFacts(events.filter((event) => isCareEvent(event))), registeredBy(events));
}

/** Whose children were, by their own records: the one thing that also says what was known when. Remembers the child asked about last. */
export function tiesFromLog(log: EventStore, authority: string): TiesOfChildren {
  let last: Record | undefined;
  const recordOf = async (child: string): Promise<Record> => {
    if (last?.child === child) return last;
    last = { child, events: await eventsOf(log, childStream(authority, child)), ties: new Map() };
    return last;
  };
  return {
    knownAt: async (child, instant) => {
      const { events, ties } = await recordOf(child);
      if (events === undefined) return undefined;
      const later = events.findIndex(({ recordedAt }) => Date.parse(recordedAt) > instant);
      const known = later === -1 ? events.length : later;
      const found = ties.get(known) ?? tiesAfter(events.slice(0, known));
      ties.set(known, found);
      return found;
    },
  };
}
