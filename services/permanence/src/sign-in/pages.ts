import { hash } from 'node:crypto';
import type { Response } from 'express';
import { CODE_MINUTES } from './one-time-codes.ts';

export interface PageOptions {
  /** Whether people sign in here, or at an issuer. */
  readonly local: boolean;
  /** What happened, in a sentence. */
  readonly said?: string;
}

const STYLE = 'body{font:1.1rem/1.5 system-ui;max-width:44rem;margin:3rem auto;padding:0 1rem}';
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', STYLE, 'base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

function sendPage(response: Response, title: string, body: string): void {
  response
    .set('Content-Security-Policy', POLICY)
    .type('html')
    .send(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1>${body}</body></html>`);
}

const BY_LINK = `<p>Open one of the links that Permanence printed when it started. Each works once, for ${CODE_MINUTES} minutes.</p>
<p>For another, at the machine it runs on:</p>
<p><code>npm run -s permanence -- token --role social-worker --link</code></p>
<p>Programs send a token instead, as <code>Authorization: Bearer …</code>; the same command without <code>--link</code> prints one.</p>`;

const BY_ISSUER = `<p>Sign in where your organisation does, and send the token as <code>Authorization: Bearer …</code>. In a browser,
the proxy in front of this service does that for you.</p>`;

export function sendSignInPage(response: Response, { local, said }: PageOptions): void {
  const first = said === undefined ? '' : `<p><strong>${said}</strong></p>`;
  sendPage(response, 'Sign in', `${first}${local ? BY_LINK : BY_ISSUER}`);
}

export function sendSignOutPage(response: Response): void {
  sendPage(response, 'Sign out', '<form method="post" action="/sign-out"><button>Sign out</button></form>');
}
