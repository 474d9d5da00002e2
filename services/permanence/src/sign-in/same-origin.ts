import type { IncomingMessage } from 'node:http';

const READS: readonly (string | undefined)[] = ['GET', 'HEAD'];

function asksForStream({ headers }: IncomingMessage): boolean {
  return (headers.accept ?? '').includes('text/event-stream');
}

/** Nothing but a page that is looked at comes of it. */
function isPlainRead(request: IncomingMessage): boolean {
  return READS.includes(request.method) && !asksForStream(request);
}

function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Whether a page of our own, or a person at the address bar, made the browser ask. A browser sends a cookie along whichever
 * page of this machine asks: ports are one site to it, so that SameSite alone does not tell another program's page from ours.
 */
export function isFromOurPages(request: IncomingMessage): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  if (site === 'same-origin') return true;
  if (site === 'none') return isPlainRead(request);
  if (site !== undefined) return mode === 'navigate' && isPlainRead(request);
  return request.headers.origin === undefined ? isPlainRead(request) : isOwnOrigin(request);
}

/** A browser says of itself that a page of another site asks. No program of ours does that, however it signs in. */
export function isFromElsewhere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return (site === 'cross-site' || site === 'same-site') && !isPlainRead(request);
}
