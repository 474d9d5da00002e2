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
import { type KnownOfEvent, unreadableEvent } from '@permanence/event-store/unreadable-event';
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

/**
 * The server's own: what lies in a stream of its own, and the links that its projections write into streams of ours; they
 * would be the same event once more.
 */
function isOfTheServer({ streamId, type }: ServerEvent): boolean {
  return streamId.startsWith(SYSTEM) || type.startsWith(SYSTEM);
}

/** Undefined for what the server keeps for itself. */
export function fromServer(resolved: ResolvedEvent): PlacedEvent | undefined {
  const { event } = resolved;
  if (event === undefined || isOfTheServer(event)) return undefined;
  const { position: place } = event;
  if (place === undefined)
    throw unreadable(event, 'the server is older than 22.6 and does not say where it lies');
  const known = {
    id: event.id,
    type: event.type,
    stream: event.streamId,
    revision: Number(event.revision) as StreamRevision,
    position: globalPosition(place),
    recordedAt: recordedAtOf(event),
  };
  return { place, event: withContent(known, event) };
}

function withContent(known: KnownOfEvent, event: ServerEvent): RecordedEvent {
  try {
    const { version, recordedAt: _instant, ...metadata } = metadataIn(event);
    return { ...known, version, data: dataIn(event), metadata };
  } catch (error) {
    if (error instanceof UnreadableEvent) return unreadableEvent(known, error);
    throw error;
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * What another program wrote may have a field of this name as well; it must not set our clock. Where the event is not ours,
 * or does not say when it was recorded, the server's own stamp is the nearest to it.
 */
export function recordedAtOf(event: ServerEvent): string {
  const { recordedAt, version } = (event.metadata ?? {}) as Readonly<Record<string, unknown>>;
  return typeof version === 'number' && isInstant(recordedAt) ? recordedAt : event.created.toISOString();
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
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
  if (!isInstant(recordedAt)) throw unreadable(event, 'it does not say when it was recorded');
  return metadata as unknown as StoredMetadata;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Array.isArray(value);
}

function unreadable(event: ServerEvent, why: string): UnreadableEvent {
  return new UnreadableEvent(event.id, `${event.streamId}@${event.revision}`, why);
}
