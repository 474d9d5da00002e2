import { OPEN_TO_EVERYBODY } from '@permanence/permanence/app-over';
import { afterEach, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, type Behind, behindTheDoor, WORKER } from './behind-the-door.ts';

let behind: Behind;
afterEach(() => behind.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const codeOf = (text: string) => (JSON.parse(text) as { code: string }).code;

interface Layer {
  readonly handle: unknown;
  readonly route?: { readonly path: string } | undefined;
}

/** The paths of routes, those of routers within included. */
function pathsIn(stack: readonly Layer[]): readonly string[] {
  return stack.flatMap(({ handle, route }) => {
    if (route !== undefined) return [route.path];
    const { stack: inner } = handle as { stack?: readonly Layer[] };
    return inner === undefined ? [] : pathsIn(inner);
  });
}

describe('given nobody who signed in', () => {
  it.each([
    '/',
    '/graphql',
    '/v1/docs',
    '/v1/openapi.json',
    '/v1/problems',
    '/v1/problems/no-token',
    '/export/x',
    '/nowhere',
    '/v1/children/1',
    '/health',
    '/sign-in/x',
  ])('%s is refused, whether there is such a thing or not', async (path) => {
    behind = await behindTheDoor();
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers, text } = await behind.ask(path, {}, method);
      expect(status, method).toBe(401);
      expect(headers['www-authenticate']).toBe('Bearer realm="permanence"');
      expect(headers['content-type']).toMatch('application/problem+json');
      expect(codeOf(text)).toBe('no-token');
    }
  });

  it('then what is open is what is listed, and before the door there is nothing else', async () => {
    behind = await behindTheDoor();
    for (const path of ['/health/live', '/health/ready', '/metrics', '/sign-in', '/sign-out'])
      expect(OPEN_TO_EVERYBODY.test(path) && (await behind.ask(path)).status, path).toBe(200);
  });

  it('then no route stands before the door but those that are listed', async () => {
    behind = await behindTheDoor();
    const { stack } = behind.app.router;
    const keeper = stack.findIndex(({ handle }) => handle === behind.door.keeper);
    const before = pathsIn(stack.slice(0, keeper));
    expect(before.toSorted()).toEqual([
      '/health/live',
      '/health/ready',
      '/metrics',
      '/sign-in',
      '/sign-out',
      '/sign-out',
    ]);
    for (const path of before) expect(OPEN_TO_EVERYBODY.test(path)).toBe(true);
    expect(pathsIn(stack.slice(keeper))).toContain('/');
  });

  it('in a browser, then the page says how to sign in', async () => {
    behind = await behindTheDoor();
    const { status, text, headers } = await behind.ask('/graphql', { accept: 'text/html,*/*' });
    expect(status).toBe(401);
    expect(headers['content-type']).toMatch('text/html');
    expect(text).toContain('token --role social-worker --link');
  });

  it.each([
    ['Basic dzpw', 'no-token'],
    ['Bearer', 'no-token'],
    ['Bearer x', 'unreadable-token'],
    ['Bearer a b', 'no-token'],
    ['bearer a.b.c', 'unreadable-token'],
  ])('with the header "%s", then the answer is %s', async (authorization, code) => {
    behind = await behindTheDoor();
    const { status, text } = await behind.ask('/v1/children/1', { authorization });
    expect([status, codeOf(text)]).toEqual([401, code]);
  });
});

describe('given somebody with a token', () => {
  it('then who it is goes with the request, whatever the headers say', async () => {
    behind = await behindTheDoor();
    const headers = { ...bearer(await behind.token()), 'x-actor': 'somebody-else', 'x-authority': '999' };
    const { status, text } = await behind.ask('/anything', headers);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(WORKER);
  });

  it.each([
    ['names another authority', { 'x-authority': '998' }, 'foreign-authority'],
    ['chooses a role that is not in it', { 'x-role': 'returns-officer' }, 'no-role'],
  ])('who %s, then it is forbidden', async (_what, headers, code) => {
    behind = await behindTheDoor();
    const { status, text } = await behind.ask('/x', { ...bearer(await behind.token()), ...headers });
    expect([status, codeOf(text)]).toEqual([403, code]);
  });

  it('of another authority than the node serves, then it is forbidden', async () => {
    behind = await behindTheDoor({}, '998');
    const { status, text } = await behind.ask('/x', bearer(await behind.token()));
    expect([status, codeOf(text)]).toEqual([403, 'foreign-authority']);
  });

  it('of another installation, then it is refused', async () => {
    const other = await behindTheDoor();
    const token = await other.token();
    await other.close();
    behind = await behindTheDoor();
    expect(codeOf((await behind.ask('/x', bearer(token))).text)).toBe('bad-signature');
  });

  it('that has expired, then the challenge says so, and nothing of the token', async () => {
    behind = await behindTheDoor();
    const token = await behind.token(WORKER, -60);
    const { status, headers, text } = await behind.ask('/x', bearer(token));
    expect([status, codeOf(text)]).toEqual([401, 'expired']);
    expect(headers['www-authenticate']).toContain('error="invalid_token"');
    expect(text).not.toContain(token.slice(0, 20));
  });

  it('that is asked for by a page of another site, then nothing is written, token or not', async () => {
    behind = await behindTheDoor();
    const headers = { ...bearer(await behind.token()), 'sec-fetch-site': 'cross-site' };
    expect(codeOf((await behind.ask('/x', headers, 'POST')).text)).toBe('cross-site');
    expect((await behind.ask('/x', bearer(await behind.token()), 'POST')).status).toBe(200);
  });
});

describe('given the figures of the service', () => {
  const elsewhere = { 'x-forwarded-for': '192.0.2.7' };

  it('then a stranger who comes through a proxy is not shown them, and of readiness the status alone', async () => {
    behind = await behindTheDoor();
    expect((await behind.ask('/metrics', elsewhere)).status).toBe(401);
    expect(JSON.parse((await behind.ask('/health/ready', elsewhere)).text)).toEqual({ status: 'ready' });
    expect((await behind.ask('/metrics', { host: 'rebound.example' })).status).toBe(401);
  });

  it('then this machine, an administrator and whoever has the token of the settings are', async () => {
    const METRICS_TOKEN = 'twenty-characters-or-more';
    behind = await behindTheDoor({ METRICS_TOKEN });
    const readers = [
      {},
      { ...elsewhere, ...bearer(METRICS_TOKEN) },
      { ...elsewhere, ...bearer(await behind.token(ADMINISTRATOR)) },
    ];
    for (const headers of readers) {
      expect((await behind.ask('/metrics', headers)).text).toContain('permanence_parked_streams');
      expect(JSON.parse((await behind.ask('/health/ready', headers)).text)).toMatchObject({ parked: 3 });
    }
  });

  it('then nobody in another role is, and the token of the settings opens nothing else', async () => {
    const METRICS_TOKEN = 'twenty-characters-or-more';
    behind = await behindTheDoor({ METRICS_TOKEN });
    const asWorker = { ...elsewhere, ...bearer(await behind.token()) };
    expect((await behind.ask('/metrics', asWorker)).status).toBe(403);
    expect((await behind.ask('/metrics', { ...elsewhere, ...bearer(`${METRICS_TOKEN}x`) })).status).toBe(401);
    expect((await behind.ask('/graphql', bearer(METRICS_TOKEN))).status).toBe(401);
  });
});

describe('given limits', () => {
  const limits = { QUESTIONS_PER_MINUTE: '3', COMMANDS_PER_MINUTE: '5', STRANGERS_PER_MINUTE: '2' };
  const statuses = async (times: number, ask: () => Promise<{ status: number }>) => {
    const all: number[] = [];
    for (let nth = 0; nth < times; nth += 1) all.push((await ask()).status);
    return all;
  };

  it('then strangers, questions and commands each have their own, and it is said how long to wait', async () => {
    behind = await behindTheDoor(limits);
    const headers = bearer(await behind.token());
    const other = bearer(await behind.token({ ...WORKER, id: 'w-8' }));
    expect(await statuses(3, () => behind.ask('/graphql'))).toEqual([401, 401, 429]);
    expect(await statuses(4, () => behind.ask('/graphql', headers, 'POST'))).toEqual([200, 200, 200, 429]);
    expect(await statuses(6, () => behind.ask('/v1/x', headers, 'POST'))).toEqual([
      200, 200, 200, 200, 200, 429,
    ]);
    expect((await behind.ask('/graphql', other)).status).toBe(200);
    const { headers: said, text } = await behind.ask('/graphql', headers);
    expect(Number(said['retry-after'])).toBeGreaterThan(0);
    expect(codeOf(text)).toBe('too-many-requests');
  });
});

describe('given any answer', () => {
  it('then it is kept nowhere, and no page of elsewhere may show, read or guess it', async () => {
    behind = await behindTheDoor();
    for (const headers of [{}, bearer(await behind.token())])
      expect(
        (await behind.ask('/x', { ...headers, origin: 'https://elsewhere.example' })).headers,
      ).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
    const { headers } = await behind.ask('/x', { origin: 'https://elsewhere.example' }, 'OPTIONS');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('then TLS is insisted on where there is TLS, and nowhere else', async () => {
    behind = await behindTheDoor({
      ...{ PROXIES: '1', OIDC_ISSUER: 'https://issuer.example', OIDC_AUDIENCE: 'x' },
    });
    const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' };
    expect((await behind.ask('/x', https)).headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await behind.ask('/x')).headers).not.toHaveProperty('strict-transport-security');
  });
});
