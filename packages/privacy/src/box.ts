import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** 96 bits: what GCM is made for. Drawn anew for every text, so that the same text never looks the same twice. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Box {
  readonly iv: Buffer;
  readonly text: Buffer;
  readonly tag: Buffer;
}

/** `about` is not in the box, and the box does not open without it. */
export function close(key: Uint8Array, content: Uint8Array, about: string): Box {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  const text = Buffer.concat([cipher.update(content), cipher.final()]);
  return { iv, text, tag: cipher.getAuthTag() };
}

/** Undefined when the box was closed with another key, about something else, or was changed since. */
export function open(key: Uint8Array, { iv, text, tag }: Box, about: string): Buffer | undefined {
  if (iv.length !== IV_BYTES || tag.length !== TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(text), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A box as one run of bytes. */
export function bytesOf({ iv, text, tag }: Box): Buffer {
  return Buffer.concat([iv, tag, text]);
}

export function boxOf(bytes: Uint8Array): Box {
  const all = Buffer.from(bytes);
  return {
    iv: all.subarray(0, IV_BYTES),
    tag: all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES),
    text: all.subarray(IV_BYTES + TAG_BYTES),
  };
}
