import { PartlyRepeated, WrongExpectedRevision } from '@permanence/event-store/errors';
import {
  type EventStore,
  type GlobalPosition,
  type RecordedEvent,
  START,
} from '@permanence/event-store/event-store';

/**
 * A part of a log that holds other things as well, as if it were a log of its own: what begins behind `after`, in streams
 * whose names begin with the prefix; what others write meanwhile is not there. So that the contract, which needs an empty
 * log for each test, can be run against a server that cannot be emptied.
 */
export function apart(store: EventStore, prefix: string, after: GlobalPosition): EventStore {
  const inside = (name: string) => (name === '' ? '' : `${prefix}${name}`);
  const outside = (name: string) => name.slice(prefix.length);
  const event = (recorded: RecordedEvent) => ({ ...recorded, stream: outside(recorded.stream) });
  const through = (events: readonly RecordedEvent[], filter: string) =>
    events.map(event).filter(({ stream }) => stream.startsWith(filter));
  const from = (position: GlobalPosition) => (position === START ? after : position);
  const to = (position: GlobalPosition) => (position === after ? START : position);
  const last = async (limit: number) => {
    const events: RecordedEvent[] = [];
    for (let at = after; ; ) {
      const page = await store.readAll({ after: at, limit: 1_000, prefix });
      if (page.end === at) return events.slice(-limit).map(event);
      events.push(...page.events);
      at = page.end;
    }
  };
  return {
    append: async (stream, events, expectation) => {
      try {
        return await store.append(inside(stream), events, expectation);
      } catch (error) {
        if (error instanceof WrongExpectedRevision) {
          throw new WrongExpectedRevision(stream, error.expected, error.actual);
        }
        throw error instanceof PartlyRepeated ? new PartlyRepeated(stream, error.ids) : error;
      }
    },
    readStream: async (stream, options) => (await store.readStream(inside(stream), options)).map(event),
    readAll: async ({ after: wanted, limit, prefix: filter = '' }) => {
      for (let at = from(wanted); ; ) {
        const { events, end } = await store.readAll({ after: at, limit, prefix });
        const last = events.at(-1);
        // What others wrote is not there: a page of it is passed over, and the end stays where our own last event is.
        if (last !== undefined) return { events: through(events, filter), end: to(last.position) };
        if (end === at) return { events: [], end: wanted };
        at = end;
      }
    },
    subscribe: ({ after: wanted, prefix: filter = '', onPage, ...rest }) => {
      let reached = from(wanted);
      let wasLive = false;
      return store.subscribe({
        ...{ ...rest, after: reached, prefix },
        onPage: async ({ events }, live) => {
          const isNews = events.length > 0 || live !== wasLive;
          wasLive = live;
          reached = events.at(-1)?.position ?? reached;
          if (isNews) await onPage({ events: through(events, filter), end: to(reached) }, live);
        },
      });
    },
    streams: async (wanted, options = {}) => {
      const { after: name, ...rest } = options;
      const beyond = name === undefined || name === '' ? {} : { after: `${prefix}${name}` };
      return (await store.streams(`${prefix}${wanted}`, { ...rest, ...beyond })).map(outside);
    },
    last,
    head: async () => (await last(1))[0]?.position ?? START,
    close: () => store.close(),
  };
}
