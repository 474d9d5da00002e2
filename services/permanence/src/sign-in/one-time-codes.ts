import { hash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '@permanence/access/person';
import { ROLE_NAMES, type Role } from '@permanence/access/roles';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import * as z from 'zod';

/** How long a link can be used. */
export const CODE_MINUTES = 15;

const CODE_MILLISECONDS = CODE_MINUTES * 60_000;
const CODE_BYTES = 24;
const CODE = /^[\w-]{32}$/;

const kept = z.object({
  id: z.string(),
  role: z.enum(ROLE_NAMES as readonly [Role, ...Role[]]),
  authority: z.string(),
  teams: z.array(z.string()),
  until: z.number(),
});

/** A file a code, so that any process of this installation can give one and it works once in all of them together. */
function folderOf(data: string): string {
  const folder = join(data, 'sign-in');
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  return folder;
}

/** Who reads the names of the files knows no code. */
function fileOf(folder: string, code: string): string {
  return join(folder, `${hash('sha256', code)}.json`);
}

/** True for one of all that try. */
function taken(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function forgetOld(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const { mtimeMs = now } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (now - mtimeMs > 2 * CODE_MILLISECONDS) taken(path);
  }
}

/** A code with which somebody who is at this machine signs in once as this person. */
export function giveCode(data: string, person: Person, now: number): string {
  const folder = folderOf(data);
  forgetOld(folder, now);
  const code = randomBytes(CODE_BYTES).toString('base64url');
  const text = JSON.stringify({ ...person, until: now + CODE_MILLISECONDS });
  writeFileSync(fileOf(folder, code), text, { mode: OWNER_ONLY_FILE, flag: 'wx' });
  return code;
}

/** Whom a code stands for; undefined when there is none such, it was used, or its time is over. */
export function takeCode(data: string, code: string, now: number): Person | undefined {
  if (!CODE.test(code)) return undefined;
  const path = fileOf(folderOf(data), code);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  if (!taken(path)) return undefined;
  const { until, ...person } = kept.parse(JSON.parse(text));
  return now < until ? person : undefined;
}
