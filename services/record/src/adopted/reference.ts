import { randomBytes } from 'node:crypto';

/** No I, L, O or U: it is read out over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** A hundred random bits: nobody guesses one, and it tells nothing. */
export function randomReference(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
