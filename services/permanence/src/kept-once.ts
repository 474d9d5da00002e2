import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';

export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The secret in a file that its owner alone can read: this one, if there is none. Whole or not at all, and never over
 * another: of two processes that begin at once, both have that of the first.
 */
export function keptOnce(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
  const beside = `${path}.${randomUUID()}`;
  writeFileSync(beside, text, { mode: OWNER_ONLY_FILE, flag: 'wx' });
  try {
    linkSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(beside);
  }
  return textOf(path) ?? text;
}
