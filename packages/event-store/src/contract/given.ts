import { randomUUID } from 'node:crypto';
import type {
  Appended,
  EventMetadata,
  EventStore,
  Expectation,
  GlobalPosition,
  NewEvent,
  Page,
  RecordedEvent,
  StreamRevision,
} from '../event-store.ts';
import { START } from '../event-store.ts';

export const ANY: Expectation = { kind: 'any' };
export const NO_STREAM: Expectation = { kind: 'no-stream' };
export const STREAM_EXISTS: Expectation = { kind: 'stream-exists' };

export function atRevision(revision: number): Expectation {
  return { kind: 'at-revision', revision: revision as StreamRevision };
}

export function newEvent(data: NewEvent['data'] = { on: '2026-03-31' }): NewEvent {
  return { id: randomUUID(), type: 'SomethingHappened', version: 1, data, metadata: metadata() };
}

/** The events of one command: they share one metadata object, as the code that appends makes them. */
export function newEvents(count: number): readonly NewEvent[] {
  const shared = metadata();
  return Array.from({ length: count }, (_, index) => ({ ...newEvent({ index }), metadata: shared }));
}

export function given(store: EventStore, stream: string, events: readonly NewEvent[]): Promise<Appended> {
  return store.append(stream, events, ANY);
}

export function idsOf(events: readonly NewEvent[]): readonly string[] {
  return events.map((event) => event.id);
}

export async function everyPage(
  store: EventStore,
  limit: number,
  options: { readonly after?: GlobalPosition; readonly prefix?: string } = {},
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let after = options.after ?? START;
  while (true) {
    const page = await store.readAll({ ...options, after, limit });
    if (page.end === after) return pages;
    pages.push(page);
    after = page.end;
  }
}

export async function everyEvent(
  store: EventStore,
  options: { readonly after?: GlobalPosition; readonly prefix?: string } = {},
): Promise<readonly RecordedEvent[]> {
  return (await everyPage(store, 500, options)).flatMap((page) => page.events);
}

function metadata(): EventMetadata {
  return {
    actor: 'user-17',
    authority: '886',
    source: 'api',
    commandId: randomUUID(),
    correlationId: randomUUID(),
    causationId: randomUUID(),
  };
}
