import { PartlyRepeated, WrongExpectedRevision } from '@permanence/event-store/errors';
import {
  type EventStore,
  type GlobalPosition,
  type RecordedEvent,
  START,
} from '@permanence/event-store/event-store';

/**
 * A part of a log that holds other things as well, as if it were a log of its own: what begins behind `after`, in streams
 * whose names begin with the prefix. So that the contract, which needs an empty log for each test, can be run against a
 * server that cannot be emptied.
 */
export function apart(store: EventStore, prefix: string, after: GlobalPosition): EventStore {
  const inside = (name: string) => (name === '' ? '' : `${prefix}${name}`);
  const outside = (name: string) => name.slice(prefix.length);
  const event = (recorded: RecordedEvent) => ({ ...recorded, stream: outside(recorded.stream) });
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
    append: (stream, events, expectation) =>
      store.append(inside(stream), events, expectation).catch((error: unknown) => {
        if (error instanceof WrongExpectedRevision) {
          throw new WrongExpectedRevision(stream, error.expected, error.actual);
        }
        throw error instanceof PartlyRepeated ? new PartlyRepeated(stream, error.ids) : error;
      }),
    readStream: async (stream, options) => (await store.readStream(inside(stream), options)).map(event),
    readAll: async (options) => {
      const wanted = { ...options, after: from(options.after), prefix: `${prefix}${options.prefix ?? ''}` };
      const { events, end } = await store.readAll(wanted);
      return { events: events.map(event), end: to(end) };
    },
    subscribe: (options) =>
      store.subscribe({
        ...options,
        after: from(options.after),
        prefix: `${prefix}${options.prefix ?? ''}`,
        onPage: ({ events, end }, live) => options.onPage({ events: events.map(event), end: to(end) }, live),
      }),
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
