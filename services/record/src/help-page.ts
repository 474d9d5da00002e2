import type { RequestHandler, Response } from 'express';
import { PROBLEMS, problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';

const NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'";

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function sendPage(response: Response, title: string, body: string): void {
  response
    .set('Content-Security-Policy', NOTHING_BUT_STYLE)
    .type('html')
    .send(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:1.1rem/1.5 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem}</style></head>
<body>${body}</body></html>`);
}

/** The page that the `type` of a problem leads to. */
export const helpPage: RequestHandler = (request, response) => {
  const code = String(request.params.code);
  const found = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
  if (found === undefined) throw new ProblemThrown(problem('unknown-route'));
  const { status, title, help } = found;
  sendPage(
    response,
    title,
    `<h1>${escaped(title)}</h1><p><code>${code}</code>, status ${status}</p><p>${escaped(help)}</p>
<p><a href="/v1/problems">All problems</a> · <a href="/v1/docs">All commands</a></p>`,
  );
};

export const listOfProblems: RequestHandler = (_request, response) => {
  const items = Object.entries(PROBLEMS).map(
    ([code, { status, title }]) => `<li>${status} <a href="/v1/problems/${code}">${escaped(title)}</a></li>`,
  );
  sendPage(response, 'Problems', `<h1>Problems</h1><ul>${items.join('\n')}</ul>`);
};
