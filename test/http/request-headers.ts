import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFileIn, localIssuerIn } from '@permanence/permanence/sign-in/local-key';
import { ROLES_OF_TESTS, type RoleOfTests, roleSaying } from '../../services/record/test/persons.ts';

/** Who all requests of these tests come from. */
export const ACTOR = 'local';

const SECONDS_OF_A_TOKEN = 12 * 60 * 60;

/** One key for all that these tests start: whoever has a token of one may ask each. */
const keyFolder = mkdtempSync(join(tmpdir(), 'permanence-key-'));
process.once('exit', () => rmSync(keyFolder, { recursive: true, force: true }));
const issuer = await localIssuerIn(keyFolder);

async function signed(
  authority: string,
  role: RoleOfTests,
): Promise<readonly [whose: string, token: string]> {
  const person = { id: ACTOR, role, authority, teams: [] } as const;
  return [`${authority} ${role}`, await issuer.sign(person, SECONDS_OF_A_TOKEN)];
}

const TOKENS = new Map(
  await Promise.all(
    ['886', '998', '999'].flatMap((authority) => ROLES_OF_TESTS.map((role) => signed(authority, role))),
  ),
);

/** Has people of one more authority sign in. */
export async function letIn(authority: string): Promise<void> {
  for (const role of ROLES_OF_TESTS) TOKENS.set(...(await signed(authority, role)));
}

/** Lets a service over this folder know the people of these tests. To be given before it starts. */
export function giveKey(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(keyFileIn(keyFolder), keyFileIn(folder));
}

/** What says who asks, for whom, and in which role: of an intent on a child one that may say it. */
export function requestHeaders(authority: string, intent?: string): Record<string, string> {
  const token = TOKENS.get(`${authority} ${roleSaying(intent)}`);
  if (token === undefined) throw new Error(`nobody signs in for authority ${authority} in these tests`);
  return { authorization: `Bearer ${token}`, 'x-authority': authority };
}

/** The same for a command, which has a name of its own. */
export function commandHeaders(authority: string, key: string, intent?: string): Record<string, string> {
  return { ...requestHeaders(authority, intent), 'idempotency-key': key };
}
