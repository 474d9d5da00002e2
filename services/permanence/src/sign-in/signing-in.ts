import type { IncomingMessage } from 'node:http';
import { issuerKeys } from '@permanence/access/issuer-keys';
import { LOCAL_AUDIENCE, type LocalIssuer } from '@permanence/access/local-tokens';
import type { Person } from '@permanence/access/person';
import { SignInRefused } from '@permanence/access/sign-in-refused';
import { createVerify, type Verify } from '@permanence/access/tokens';
import { localIssuerIn } from './local-key.ts';
import { isFromElsewhere, isFromOurPages } from './same-origin.ts';
import { sessionTokenOf } from './session-cookie.ts';
import type { SignInSettings } from './sign-in-settings.ts';

/** How people are known here. */
export interface SigningIn {
  readonly verify: Verify;
  /** What signs tokens here, and where one-time codes are; undefined where an issuer does it. */
  readonly local: { readonly issuer: LocalIssuer; readonly data: string } | undefined;
  /** A node that serves one authority alone. */
  readonly onlyAuthority?: string | undefined;
}

/** A token that `permanence token` made may live a week, and no longer. */
export const MOST_LOCAL_MINUTES = 7 * 24 * 60;

export async function signingInBy(
  { issuer }: Pick<SignInSettings, 'issuer'>,
  data: string,
  onlyAuthority?: string,
): Promise<SigningIn> {
  if (issuer !== undefined)
    return { verify: createVerify({ ...issuer, keys: issuerKeys(issuer) }), local: undefined, onlyAuthority };
  const local = await localIssuerIn(data);
  const rules = { issuer: local.issuer, audience: LOCAL_AUDIENCE, keys: local.keys };
  const verify = createVerify({ ...rules, mostSeconds: MOST_LOCAL_MINUTES * 60 });
  return { verify, local: { issuer: local, data }, onlyAuthority };
}

export function bearerOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer +([^\s]+) *$/i.exec(headers.authorization ?? '')?.[1];
}

function tokenOf(request: IncomingMessage, hasSessions: boolean): string {
  const bearer = bearerOf(request);
  if (bearer !== undefined) {
    if (isFromElsewhere(request)) throw new SignInRefused('cross-site');
    return bearer;
  }
  const session = hasSessions ? sessionTokenOf(request) : undefined;
  if (session === undefined || session === '') throw new SignInRefused('no-token');
  if (!isFromOurPages(request)) throw new SignInRefused('cross-site');
  return session;
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Who asks, by the token that came with the request; rejects with `SignInRefused`. */
export async function personAsking(
  { verify, local, onlyAuthority }: SigningIn,
  request: IncomingMessage,
): Promise<Person> {
  const person = await verify(tokenOf(request, local !== undefined), headerOf(request, 'x-role'));
  const asked = headerOf(request, 'x-authority') ?? person.authority;
  if (asked !== person.authority || (onlyAuthority ?? asked) !== asked)
    throw new SignInRefused('foreign-authority');
  return person;
}
