import { InvalidAppend, TooLarge } from './errors.ts';
import type { NewEvent } from './event-store.ts';

export const MAX_EVENTS_PER_APPEND = 1_000;
/** UTF-8 bytes of data and metadata as JSON. Under the 1 MiB at which clustered engines refuse by default. */
export const MAX_BYTES_PER_APPEND = 1_000_000;

/** What every adapter refuses before it looks at the log. */
export function assertAppendable(stream: string, events: readonly NewEvent[]): void {
  // A lone surrogate would be stored as U+FFFD, and two different names would become one stream.
  if (stream === '' || !stream.isWellFormed()) throw new InvalidAppend('the stream has no usable name');
  if (events.length === 0) throw new InvalidAppend(`there are no events for stream ${stream}`);
  if (events.length > MAX_EVENTS_PER_APPEND) {
    throw new TooLarge(stream, `${events.length} events, at most ${MAX_EVENTS_PER_APPEND}`);
  }
  if (new Set(events.map((event) => event.id)).size < events.length) {
    throw new InvalidAppend(`an event id occurs twice in one append to stream ${stream}`);
  }
}

export function assertWithinBytes(stream: string, bytes: number): void {
  if (bytes > MAX_BYTES_PER_APPEND) {
    throw new TooLarge(stream, `${bytes} bytes, at most ${MAX_BYTES_PER_APPEND}`);
  }
}
