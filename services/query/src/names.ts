import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What stands for a child outside: opaque ids and cursors, which tell nothing of what they name, and pseudonyms for those
 * who may not know the reference. The same name always gives the same text, on every node with the key.
 */
export interface Names {
  readonly seal: (name: string) => string;
  /** Undefined: this key has not made it. */
  readonly open: (sealed: string) => string | undefined;
  readonly pseudonym: (authority: string, child: string) => string;
}

const BLOCK = 16;
const PSEUDONYM_DIGITS = 16;

function derived(key: Uint8Array, use: string): Buffer {
  return createHmac('sha256', key).update(use).digest();
}

/** So that a name's length does not tell it from others. */
function padded(name: string): Buffer {
  const bytes = Buffer.from(name);
  const length = Math.ceil((bytes.length + 1) / BLOCK) * BLOCK;
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}

function unpadded(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end === -1 ? bytes.length : end).toString();
}

/** Encrypts with an initial vector that is the authentication code of the text: one text, one result, and no other is taken. */
export function createNames(key: Uint8Array): Names {
  const codes = derived(key, 'codes of ids');
  const texts = derived(key, 'texts of ids');
  const pseudonyms = derived(key, 'pseudonyms');
  const codeOf = (text: Buffer) => createHmac('sha256', codes).update(text).digest().subarray(0, BLOCK);
  return {
    seal(name) {
      const text = padded(name);
      const code = codeOf(text);
      const cipher = createCipheriv('aes-256-ctr', texts, code);
      return Buffer.concat([code, cipher.update(text), cipher.final()]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 2 * BLOCK) return undefined;
      const code = bytes.subarray(0, BLOCK);
      const decipher = createDecipheriv('aes-256-ctr', texts, code);
      const text = Buffer.concat([decipher.update(bytes.subarray(BLOCK)), decipher.final()]);
      return timingSafeEqual(code, codeOf(text)) ? unpadded(text) : undefined;
    },
    pseudonym(authority, child) {
      const code = createHmac('sha256', pseudonyms)
        .update(JSON.stringify([authority, child]))
        .digest('hex');
      return `P${code.slice(0, PSEUDONYM_DIGITS)}`;
    },
  };
}
