import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { started } from '../command-line/started.ts';
import { giveKey, letIn, requestHeaders } from '../http/request-headers.ts';
import { type Run, type Running, run, running } from '../operations/running.ts';
import type { Trial } from './logs.ts';

const LISTENS_TO_THE_LOG = /Projecting into/;
const SEND_AGAIN_MILLISECONDS = 50;
const TRY_AGAIN = new Set([409, 503]);

export interface Recorded {
  readonly position: number;
}

/** What an authority runs, each a process of its own, over one log. */
export interface Company {
  /** Says a command of a child under a key, again and again until it has been taken, as every caller must. */
  say(child: string, intent: string, body: object): Promise<Recorded>;
  ask<Data>(query: string, variables: object): Promise<Data>;
  /** A command of the program. */
  does(...args: readonly string[]): Promise<Run>;
  /** The bytes of a publication, worked out again. */
  reproduced(publication: string): Promise<string>;
}

type Send = (path: string, body: object, headers: Record<string, string>) => Promise<Response>;

const send: Send = (path, body, headers) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** What is not known to have been recorded, or not now, is said again. */
async function saidTo(url: string, authority: string, child: string, intent: string, body: object) {
  const headers = { ...requestHeaders(authority, intent), 'idempotency-key': `${child}-${intent}` };
  for (;;) {
    const answer = await send(`${url}/v1/children/${child}/${intent}`, body, headers);
    const text = await answer.text();
    if (answer.status === 200) return JSON.parse(text) as Recorded;
    if (!TRY_AGAIN.has(answer.status)) throw new Error(`${intent}: ${answer.status} ${text}`);
    await sleep(SEND_AGAIN_MILLISECONDS);
  }
}

/** Everybody there is while the work lasts; asked to stop after it, each has to. None outlives it, whatever comes of it. */
export async function withCompany(
  { log, folder, authority }: Trial,
  work: (company: Company) => Promise<void>,
): Promise<void> {
  const data = join(folder, 'data');
  const settings = { EVENT_STORE: log.setting, PERMANENCE_DATA: data };
  await letIn(authority);
  giveKey(data);
  await using begun = new AsyncDisposableStack();
  const serving = async (command: string): Promise<Running> =>
    begun.adopt(await running(data, settings, command), (each) => each.signal('SIGKILL'));
  const recording = await serving('record');
  const projector = started(['projector', '--data', data], LISTENS_TO_THE_LOG, settings);
  const projecting = begun.adopt(await projector, (each) => each.kill());
  const answering = await serving('query');
  const does = async (...args: readonly string[]): Promise<Run> => {
    const done = await run(args, settings);
    if (done.code !== 0) throw new Error(`${args[0]} ended with ${done.code}: ${done.said}`);
    return done;
  };
  await work({
    does,
    say: (child, intent, body) => saidTo(recording.url, authority, child, intent, body),
    ask: async <Data>(query: string, variables: object) => {
      const asked = { query, variables: { authority, ...variables } };
      const answer = await send(`${answering.url}/graphql`, asked, requestHeaders(authority));
      return ((await answer.json()) as { readonly data: Data }).data;
    },
    reproduced: async (publication) => {
      const out = join(folder, 'reproduced.json');
      await does('reproduce', publication, '--out', out);
      return readFileSync(out, 'utf8');
    },
  });
  const codes = await Promise.all([answering.stop(), projecting.stop(), recording.stop()]);
  if (codes.some((code) => code !== 0)) throw new Error(`asked to stop, they ended with ${codes.join()}`);
}
