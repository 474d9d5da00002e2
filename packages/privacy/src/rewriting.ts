import type { SealedClass } from '@permanence/care/child/fact';
import type { NewEvent, RecordedEvent } from '@permanence/event-store/event-store';
import { blanked, blankOf } from './envelope.ts';
import { fieldsToSeal, withFields } from './sealed-fields.ts';
import { envelopesIn, type Keys, sealEvents } from './sealing.ts';

type Data = NewEvent['data'];

/** The data of an event without the texts of these classes, sealed or plain: blank envelopes, with their marks. */
export function withoutTexts(
  { type, data }: Pick<RecordedEvent, 'type' | 'data'>,
  classes: ReadonlySet<SealedClass>,
): Data {
  const values = new Map<string, unknown>();
  for (const { field, as, value } of fieldsToSeal(type, data)) {
    if (classes.has(as) && typeof value === 'string') values.set(field, blankOf(as));
  }
  for (const { field, envelope } of envelopesIn(data)) {
    if (classes.has(envelope.as)) values.set(field, blanked(envelope));
  }
  return values.size === 0 ? data : withFields(data, values);
}

/** True while a text stands in the event as it was said. */
export function holdsPlainText({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): boolean {
  return fieldsToSeal(type, data).some(({ value }) => typeof value === 'string');
}

/** The data of an event recorded before texts were sealed, sealed where it stands. */
export async function sealedInPlace(event: RecordedEvent, keys: Keys): Promise<Data> {
  if (!holdsPlainText(event)) return event.data;
  const [sealed = event] = await sealEvents(event.stream, [event], keys);
  return sealed.data;
}
