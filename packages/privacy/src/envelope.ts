import { createHmac } from 'node:crypto';
import type { SealedClass } from '@permanence/care/child/fact';
import type { Forgotten } from '@permanence/care/child/sealed-text';
import { close, open } from './box.ts';

/** The shape below is stored for ever. A changed shape is a new version; version 1 is read for good. */
export const ENVELOPE_VERSION = 1;

/** A text that nobody can open: its key was destroyed before it came, or it was blanked since. */
export interface Blank {
  readonly sealed: typeof ENVELOPE_VERSION;
  readonly as: SealedClass;
  readonly same?: string;
}

/** What the log holds in place of a text; iv, text and tag in base64url. */
export interface Envelope extends Blank {
  readonly key: string;
  readonly iv: string;
  readonly text: string;
  readonly tag: string;
}

/** Where a text stands. An envelope that is put anywhere else does not open. */
export interface Place {
  readonly stream: string;
  readonly event: string;
  /** `postcode`; in a correction `data.postcode`. */
  readonly field: string;
}

export interface DataKey {
  readonly id: string;
  readonly key: Uint8Array;
  /** By this key, and for one child and class, equal texts get equal marks. Undefined where no mark is made. */
  readonly marks: Uint8Array;
}

const MARK_CHARACTERS = 22;

function aboutOf({ stream, event, field }: Place, { as, same }: Blank, key: string): string {
  return JSON.stringify([ENVELOPE_VERSION, stream, event, field, as, key, same ?? null]);
}

function markOf(key: DataKey, text: string): string {
  return createHmac('sha256', key.marks).update(text).digest('base64url').slice(0, MARK_CHARACTERS);
}

export function sealText(
  text: string,
  as: SealedClass,
  compared: boolean,
  key: DataKey,
  place: Place,
): Envelope {
  const blank: Blank = { ...blankOf(as), ...(compared ? { same: markOf(key, text) } : {}) };
  const box = close(key.key, Buffer.from(text), aboutOf(place, blank, key.id));
  return {
    ...blank,
    key: key.id,
    iv: box.iv.toString('base64url'),
    text: box.text.toString('base64url'),
    tag: box.tag.toString('base64url'),
  };
}

export function blankOf(as: SealedClass, same?: string): Blank {
  return { sealed: ENVELOPE_VERSION, as, ...(same === undefined ? {} : { same }) };
}

/** What is left of an envelope when its text is gone. */
export function blanked({ as, same }: Blank): Blank {
  return blankOf(as, same);
}

export function forgotten({ as, same }: Blank): Forgotten {
  return { forgotten: as, ...(same === undefined ? {} : { same }) };
}

/** Undefined when it is not in its place, or was changed. */
export function openText(envelope: Envelope, key: DataKey, place: Place): string | undefined {
  const box = {
    iv: Buffer.from(envelope.iv, 'base64url'),
    text: Buffer.from(envelope.text, 'base64url'),
    tag: Buffer.from(envelope.tag, 'base64url'),
  };
  return open(key.key, box, aboutOf(place, envelope, envelope.key))?.toString();
}

export function isInEnvelope(value: unknown): value is Blank | Envelope {
  return typeof value === 'object' && value !== null && 'sealed' in value;
}

export function hasText(envelope: Blank | Envelope): envelope is Envelope {
  return 'key' in envelope;
}
