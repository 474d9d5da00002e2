import type { SealedClass } from '@permanence/care/child/fact';
import { isForgotten } from '@permanence/care/child/sealed-text';
import type { EventStore, NewEvent, Page, RecordedEvent } from '@permanence/event-store/event-store';
import {
  type Blank,
  blankOf,
  type DataKey,
  type Envelope,
  forgotten,
  hasText,
  isInEnvelope,
  openText,
  type Place,
  sealText,
} from './envelope.ts';
import type { KeyVault } from './key-vault.ts';
import { type Found, fieldsToSeal, withFields } from './sealed-fields.ts';

export type Keys = Pick<KeyVault, 'keyFor' | 'keysWithIds'>;

/** A text does not open where it stands though its key is there: it was changed, or it belongs elsewhere. */
export class SealBroken extends Error {
  readonly code = 'seal-broken';
  override readonly name = 'SealBroken';

  constructor({ event, field }: Place) {
    super(`${field} of event ${event} does not open: it was changed, or moved from another place`);
  }
}

type Sealing = ReadonlyMap<SealedClass, DataKey | undefined>;

function sealedValue({ as, compared, value }: Found, place: Place, keys: Sealing): Blank | Envelope {
  if (isInEnvelope(value)) return value;
  if (isForgotten(value)) return blankOf(as, value.same);
  const key = keys.get(as);
  return key === undefined ? blankOf(as) : sealText(String(value), as, compared, key, place);
}

function sealWith<Event extends NewEvent>(
  stream: string,
  event: Event,
  found: readonly Found[],
  keys: Sealing,
): Event {
  const values = found.map(
    (each) => [each.field, sealedValue(each, { stream, event: event.id, field: each.field }, keys)] as const,
  );
  return { ...event, data: withFields(event.data, new Map(values)) };
}

/** The same events, with the texts that identify a person sealed. What is sealed already stays as it is. */
export async function sealEvents<Event extends NewEvent>(
  stream: string,
  events: readonly Event[],
  keys: Pick<Keys, 'keyFor'>,
): Promise<readonly Event[]> {
  const found = new Map(
    events.flatMap((event) => {
      const fields = fieldsToSeal(event.type, event.data);
      return fields.length === 0 ? [] : [[event, fields] as const];
    }),
  );
  if (found.size === 0) return events;
  const said = [...found.values()].flat().filter(({ value }) => typeof value === 'string');
  const classes = [...new Set(said.map(({ as }) => as))];
  const sealing: Sealing = new Map(
    await Promise.all(classes.map(async (as) => [as, await keys.keyFor(stream, as)] as const)),
  );
  return events.map((event) => {
    const fields = found.get(event);
    return fields === undefined ? event : sealWith(stream, event, fields, sealing);
  });
}

interface InPlace {
  readonly field: string;
  readonly envelope: Blank | Envelope;
}

/** Told by what is there, not by the schema of today: a field that is called otherwise now still opens. */
export function envelopesIn(data: NewEvent['data']): readonly InPlace[] {
  const found: InPlace[] = [];
  for (const field in data) {
    const value = data[field];
    if (typeof value !== 'object' || value === null) continue;
    if (isInEnvelope(value)) found.push({ field, envelope: value });
    else if (field === 'data') {
      for (const { field: inner, envelope } of envelopesIn(value as NewEvent['data'])) {
        found.push({ field: `data.${inner}`, envelope });
      }
    }
  }
  return found;
}

type Opening = ReadonlyMap<string, DataKey>;

function opened(envelope: Blank | Envelope, place: Place, keys: Opening) {
  const key = hasText(envelope) ? keys.get(envelope.key) : undefined;
  if (key === undefined || !hasText(envelope)) return forgotten(envelope);
  const text = openText(envelope, key, place);
  if (text === undefined) throw new SealBroken(place);
  return text;
}

function openWith(event: RecordedEvent, keys: Opening): RecordedEvent {
  const { stream, id } = event;
  const values = envelopesIn(event.data).map(
    ({ field, envelope }) => [field, opened(envelope, { stream, event: id, field }, keys)] as const,
  );
  return { ...event, data: withFields(event.data, new Map(values)) };
}

function keysNeeded(events: readonly RecordedEvent[]): ReadonlySet<string> {
  const texts = events.flatMap(({ data }) => envelopesIn(data).map(({ envelope }) => envelope));
  return new Set(texts.filter(hasText).map(({ key }) => key));
}

/** Asked of every event that is read, and most have none. */
function holdsEnvelope(data: NewEvent['data']): boolean {
  for (const field in data) {
    const value = data[field];
    if (typeof value !== 'object' || value === null) continue;
    if (isInEnvelope(value) || (field === 'data' && holdsEnvelope(value as NewEvent['data']))) return true;
  }
  return false;
}

/** The same events as they were said; in place of a text without a key, that it is forgotten. */
export async function openEvents(
  events: readonly RecordedEvent[],
  keys: Pick<Keys, 'keysWithIds'>,
): Promise<readonly RecordedEvent[]> {
  const withTexts = events.filter(({ data }) => holdsEnvelope(data));
  if (withTexts.length === 0) return events;
  const found = await keys.keysWithIds(keysNeeded(withTexts));
  return events.map((event) => (holdsEnvelope(event.data) ? openWith(event, found) : event));
}

/**
 * The same store, for those who may read texts: what is appended is sealed, what is read is opened. Everybody else reads
 * the store itself. The only place where texts are sealed.
 */
export function withSealing(store: EventStore, keys: Keys & { close(): void | Promise<void> }): EventStore {
  const openPage = async (page: Page): Promise<Page> => ({
    ...page,
    events: await openEvents(page.events, keys),
  });
  return {
    append: async (stream, events, expectation) => {
      const sealed = await sealEvents(stream, events, keys);
      return store.append(stream, sealed, expectation);
    },
    readStream: async (stream, options) => openEvents(await store.readStream(stream, options), keys),
    readAll: async (options) => openPage(await store.readAll(options)),
    subscribe: (options) =>
      store.subscribe({
        ...options,
        onPage: async (page, live) => options.onPage(await openPage(page), live),
      }),
    streams: (prefix, options) => store.streams(prefix, options),
    last: async (limit) => openEvents(await store.last(limit), keys),
    head: () => store.head(),
    close: async () => {
      await store.close();
      await keys.close();
    },
  };
}
