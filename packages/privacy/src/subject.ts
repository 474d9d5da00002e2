import { createHmac } from 'node:crypto';

const CHARACTERS = 32;

/** What a stream is called in the file of the keys: nobody without the vault's secret can tell whose it is. */
export function subjectOf(secret: Uint8Array, stream: string): string {
  return createHmac('sha256', secret).update(stream).digest('base64url').slice(0, CHARACTERS);
}
