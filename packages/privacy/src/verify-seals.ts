import type { SealedClass } from '@permanence/care/child/fact';
import { isForgotten } from '@permanence/care/child/sealed-text';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import { hasText } from './envelope.ts';
import { holdsPlainText } from './rewriting.ts';
import { envelopesIn, type Keys, openEvents, SealBroken } from './sealing.ts';

/** How many events with texts there are, and whether each opens. */
export interface Seals {
  /** Texts in events recorded before texts were sealed: `permanence keys seal` seals them. */
  readonly plain: number;
  readonly opened: number;
  /** Blank: destroyed. */
  readonly forgotten: number;
  /** Sealed by a key that is not there: destroyed while the text was being recorded, or lost with the file of the keys. */
  readonly keyMissing: number;
  /** Changed, or moved: ids of the events. */
  readonly broken: readonly string[];
}

export const NO_SEALS: Seals = { plain: 0, opened: 0, forgotten: 0, keyMissing: 0, broken: [] };

/** The count with one more event. */
export async function withEvent(
  seals: Seals,
  event: RecordedEvent,
  keys: Keys,
  isDestroyed: (stream: string, as: SealedClass) => boolean,
): Promise<Seals> {
  const found = envelopesIn(event.data);
  const plain = seals.plain + (holdsPlainText(event) ? 1 : 0);
  if (found.length === 0) return { ...seals, plain };
  try {
    const [read] = await openEvents([event], keys);
    const blank = found.every(({ envelope }) => !hasText(envelope));
    const { data: amended } = (read?.data ?? {}) as { data?: object };
    const unread = [...Object.values(read?.data ?? {}), ...Object.values(amended ?? {})].filter(isForgotten);
    // Where a class was destroyed and its envelopes stay, as after an adoption order, that is how it should be.
    const missing = unread.some(({ forgotten: as }) => !isDestroyed(event.stream, as));
    const notOpened = blank || !missing ? 'forgotten' : 'keyMissing';
    const kind = unread.length === 0 ? 'opened' : notOpened;
    return { ...seals, plain, [kind]: seals[kind] + 1 };
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return { ...seals, plain, broken: [...seals.broken, event.id] };
  }
}
