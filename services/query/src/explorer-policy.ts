import { hash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const BEGIN = '<script>';

function* scriptsIn(html: string): Iterable<string> {
  for (let at = html.indexOf(BEGIN); at >= 0; at = html.indexOf(BEGIN, at)) {
    const end = html.indexOf('</script', at);
    yield html.slice(at + BEGIN.length, end < 0 ? undefined : end);
    at = end < 0 ? html.length : end;
  }
}

/**
 * The page may run the scripts that are in it, and talk to this server; nothing else. Its editor puts styles into the page
 * as it goes, and begins its workers from memory.
 */
export function explorerPolicy(html: string): string {
  const scripts = [...scriptsIn(html)].map((text) => `'sha256-${hash('sha256', text, 'base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Says with the page of the explorer what it may do. */
export const withExplorerPolicy: Plugin = {
  async onResponse(payload) {
    const { response, fetchAPI } = payload;
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return;
    const html = await response.text();
    const headers = { 'content-type': 'text/html', 'content-security-policy': explorerPolicy(html) };
    payload.setResponse(new fetchAPI.Response(html, { status: response.status, headers }));
  },
};
