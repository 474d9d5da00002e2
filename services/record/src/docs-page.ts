import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';

const read = (name: string) => readFileSync(new URL(`./docs/${name}`, import.meta.url), 'utf8');

const script = read('page.js');
const style = read('page.css');
// Replaced by functions: a `$` in the files means nothing.
const page = read('page.html')
  .replace('/* style */', () => style)
  .replace('/* script */', () => script);

const sha256 = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

/** It may run what is in it, and talk to this server; nothing else. */
const POLICY = [
  "default-src 'none'",
  `script-src ${sha256(script)}`,
  `style-src ${sha256(style)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page to read the commands and try them, all in one file. */
export const docsPage: RequestHandler = (_request, response) => {
  response.set('Content-Security-Policy', POLICY).type('html').send(page);
};
