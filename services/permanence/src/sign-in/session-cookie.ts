import type { IncomingMessage } from 'node:http';

export const SESSION_COOKIE = 'permanence-session';

/** How long somebody who signed in by a link stays signed in. */
export const SESSION_MINUTES = 4 * 60;

/**
 * No page's script can read it, and no other site's page can make a browser send it. Not `Secure`: there are sessions only
 * where nothing but this machine connects, which is without TLS.
 */
const FLAGS = 'Path=/; HttpOnly; SameSite=Strict';

export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${token}; Max-Age=${SESSION_MINUTES * 60}; ${FLAGS}`;
}

export const END_OF_SESSION = `${SESSION_COOKIE}=; Max-Age=0; ${FLAGS}`;

/** The token in the cookie. Two of the name: one is not ours, and nobody knows which. */
export function sessionTokenOf({ headers }: IncomingMessage): string | undefined {
  const named = (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  const [only, ...others] = named;
  return others.length > 0 ? undefined : only?.slice(SESSION_COOKIE.length + 1);
}
