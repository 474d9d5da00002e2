import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keysFolder } from './data-folder.ts';
import { keptOnce, textOf } from './kept-once.ts';

const BYTES = 32;

/**
 * What ids and pseudonyms are made with. Beside the other keys, so that nodes which share those name a child alike; made when
 * there is none. Another key gives other names, and opens none that were given before.
 */
export function namesKeyIn(folder: string): Uint8Array {
  const path = join(keysFolder(folder), 'names.key');
  const text = textOf(path) ?? keptOnce(path, randomBytes(BYTES).toString('base64'));
  const key = Buffer.from(text, 'base64');
  if (key.length !== BYTES) throw new Error('the file of the key of names holds no key');
  return key;
}
