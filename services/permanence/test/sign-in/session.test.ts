import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { giveCode, takeCode } from '@permanence/permanence/sign-in/one-time-codes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Behind, behindTheDoor, WORKER } from './behind-the-door.ts';

let behind: Behind;
beforeEach(async () => {
  behind = await behindTheDoor();
});
afterEach(() => behind.close());

const MINUTE = 60_000;
const link = (code: string) => `/sign-in?code=${code}`;

async function session(): Promise<string> {
  const { headers } = await behind.ask(link(giveCode(behind.data, WORKER, Date.now())));
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

describe('given a link', () => {
  it('then it signs in once: a cookie that no script can read and no other site can send, and on to the start page', async () => {
    const code = giveCode(behind.data, WORKER, Date.now());
    const first = await behind.ask(link(code));
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^permanence-session=[\w.-]+; Max-Age=14400; Path=\/; HttpOnly; SameSite=Strict$/);
    const second = await behind.ask(link(code));
    expect([second.status, second.headers['set-cookie']]).toEqual([401, undefined]);
    expect(second.text).toContain('used already, or is too old');
  });

  it('then of two who use it at once, one is let in', async () => {
    const code = giveCode(behind.data, WORKER, Date.now());
    const answers = await Promise.all([1, 2, 3, 4].map(() => behind.ask(link(code))));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 401, 401, 401]);
  });

  it('then it works for fifteen minutes and no longer', () => {
    const now = Date.now();
    const codes = [0, 1].map(() => giveCode(behind.data, WORKER, now)) as [string, string];
    expect(takeCode(behind.data, codes[0], now + 15 * MINUTE - 1)).toEqual(WORKER);
    expect(takeCode(behind.data, codes[1], now + 15 * MINUTE)).toBeUndefined();
    expect(takeCode(behind.data, codes[1], now)).toBeUndefined();
  });

  it.each(['', 'x', '..%2F..%2Fsign-in.key', 'a'.repeat(32), 'a&code=b'])(
    'that says "%s", then nobody is let in',
    async (code) => {
      const { status, headers } = await behind.ask(link(code));
      expect([status, headers['set-cookie']]).toEqual([401, undefined]);
    },
  );

  it('then the names of the files do not say the code, and nobody else can read them', () => {
    const code = giveCode(behind.data, WORKER, Date.now());
    const folder = join(behind.data, 'sign-in');
    const [name = ''] = readdirSync(folder);
    expect(name).not.toContain(code);
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain(code);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(behind.data, 'sign-in.key.json')).mode & 0o777).toBe(0o600);
  });
});

describe('given a session', () => {
  const ours = { 'sec-fetch-site': 'same-origin' };

  it('then pages of ours may read, write and listen', async () => {
    const cookie = await session();
    const { status, text } = await behind.ask('/x', { cookie: `theme=dark; ${cookie}`, ...ours }, 'POST');
    expect([status, JSON.parse(text)]).toEqual([200, WORKER]);
    const listening = { cookie, accept: 'text/event-stream', ...ours };
    expect((await behind.ask('/graphql?query=subscription', listening)).status).toBe(200);
  });

  it.each([
    ['another site writes', { 'sec-fetch-site': 'cross-site' }, 'POST'],
    ['another program of this machine writes', { 'sec-fetch-site': 'same-site' }, 'POST'],
    [
      'another program of this machine listens',
      { 'sec-fetch-site': 'same-site', accept: 'text/event-stream' },
      'GET',
    ],
    [
      'another program of this machine fetches',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
      'GET',
    ],
    ['nobody knows who writes', {}, 'POST'],
    ['nobody knows who listens', { accept: 'text/event-stream' }, 'GET'],
    ['another origin writes', { origin: 'http://localhost:9999' }, 'POST'],
    ['no origin at all writes', { origin: 'null' }, 'POST'],
  ])('when %s with it, then it is refused', async (_who, headers, method) => {
    const { status, text } = await behind.ask('/x', { cookie: await session(), ...headers }, method);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([403, 'cross-site']);
  });

  it.each([
    ['somebody types the address', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 'GET'],
    ['somebody follows a link', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }, 'GET'],
    ['an older browser opens a page', {}, 'GET'],
    [
      'an older browser writes from a page of ours',
      { origin: 'http://127.0.0.1', host: '127.0.0.1' },
      'POST',
    ],
  ])('when %s, then it is answered', async (_who, headers, method) => {
    expect((await behind.ask('/x', { cookie: await session(), ...headers }, method)).status).toBe(200);
  });

  it('with a second cookie of the name, then neither is taken', async () => {
    const cookie = await session();
    const two = { cookie: `permanence-session=x; ${cookie}`, ...ours };
    expect((await behind.ask('/x', two)).status).toBe(401);
  });

  it('when it is ended, then the browser forgets it; a page of another site cannot end it', async () => {
    const cookie = await session();
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await behind.ask('/sign-out', foreign, 'POST')).status).toBe(403);
    const { status, headers } = await behind.ask('/sign-out', { cookie, ...ours }, 'POST');
    expect([status, headers.location]).toEqual([303, '/sign-in']);
    expect(headers['set-cookie']).toEqual([
      'permanence-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict',
    ]);
  });
});
