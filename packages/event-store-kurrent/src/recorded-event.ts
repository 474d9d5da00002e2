import {
  type EventData,
  jsonEvent,
  type Position,
  type ResolvedEvent,
  type RecordedEvent as ServerEvent,
} from '@eventstore/db-client';
import { UnreadableEvent } from '@permanence/event-store/errors';
import type {
  EventMetadata,
  NewEvent,
  RecordedEvent,
  StreamRevision,
} from '@permanence/event-store/event-store';
import { globalPosition } from './position.ts';

/**
 * What the server keeps beside the data. The instant is ours: the server stamps each event of an append by itself, with
 * the clock of whichever node leads, and a copied log must keep the instants it had.
 */
interface StoredMetadata extends EventMetadata {
  readonly version: number;
  readonly recordedAt: string;
}

/** Streams of the server itself; nobody else may begin a name like this. */
export const SYSTEM = '$';

export function toServer(event: NewEvent, recordedAt: string): EventData {
  const { id, type, data, version } = event;
  const metadata: StoredMetadata = { ...event.metadata, version, recordedAt };
  return jsonEvent({ id, type, data, metadata }) as unknown as EventData;
}

/** A recorded event and its exact place. */
export interface PlacedEvent {
  readonly event: RecordedEvent;
  readonly place: Position;
}

/** Undefined for what the server keeps for itself. */
export function fromServer(resolved: ResolvedEvent): PlacedEvent | undefined {
  const { event } = resolved;
  if (event === undefined || event.streamId.startsWith(SYSTEM)) return undefined;
  const { version, recordedAt, ...metadata } = metadataIn(event);
  const { position: place } = event;
  if (place === undefined)
    throw unreadable(event, 'the server is older than 22.6 and does not say where it lies');
  return {
    place,
    event: {
      id: event.id,
      type: event.type,
      version,
      data: dataIn(event),
      metadata,
      stream: event.streamId,
      revision: Number(event.revision) as StreamRevision,
      position: globalPosition(place),
      recordedAt,
    },
  };
}

/** The client hands out broken JSON as the text that it is, without a word. */
function dataIn(event: ServerEvent): NewEvent['data'] {
  if (!event.isJson || !isObject(event.data)) throw unreadable(event, 'its data are no JSON object');
  return event.data;
}

function metadataIn(event: ServerEvent): StoredMetadata {
  const { metadata } = event as { readonly metadata?: unknown };
  if (!isObject(metadata)) throw unreadable(event, 'it has no metadata');
  const { version, recordedAt } = metadata;
  if (typeof version !== 'number') throw unreadable(event, 'it does not say of which version it is');
  if (typeof recordedAt !== 'string') throw unreadable(event, 'it does not say when it was recorded');
  return metadata as unknown as StoredMetadata;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Array.isArray(value);
}

function unreadable(event: ServerEvent, why: string): UnreadableEvent {
  return new UnreadableEvent(event.id, `${event.streamId}@${event.revision}`, why);
}
