import { UnreadableEvent } from './errors.ts';
import type { RecordedEvent } from './event-store.ts';

/** What is known of an event whose content cannot be read. */
export type KnownOfEvent = Pick<
  RecordedEvent,
  'id' | 'type' | 'stream' | 'revision' | 'position' | 'recordedAt'
>;

/**
 * An event that is in the log, but damaged or written by another program. Its place can be read, so that the log can be
 * followed past it; whoever looks into it is told, so that it is never taken for an event that says nothing.
 */
export function unreadableEvent(known: KnownOfEvent, error: UnreadableEvent): RecordedEvent {
  const refuse = (): never => {
    throw error;
  };
  const content = { get: refuse, enumerable: true };
  const event = { ...known };
  return Object.defineProperties(event, {
    version: content,
    data: content,
    metadata: content,
  }) as RecordedEvent;
}

/** @throws {UnreadableEvent} when what the event says cannot be read */
export function assertReadable(event: RecordedEvent): void {
  void event.data;
}

export function isReadable(event: RecordedEvent): boolean {
  try {
    assertReadable(event);
    return true;
  } catch (error) {
    if (error instanceof UnreadableEvent) return false;
    throw error;
  }
}
