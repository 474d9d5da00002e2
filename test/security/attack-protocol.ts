import { describe, expect, it } from 'vitest';
import type { Attacked } from './attacked.ts';
import { firstOf, ROLES } from './people.ts';
import { CHILDREN } from './record-told.ts';
import { command, dawdling, rawly } from './wire.ts';

export function attackProtocol(target: () => Attacked): void {
  const CRLF = '\r\n';
  const head = (line: string, ...headers: readonly string[]) =>
    [line, `Host: ${new URL(target().url).host}`, ...headers, '', ''].join(CRLF);
  const bearer = (token: string) => `Authorization: Bearer ${token}`;

  describe('a request that is not as it should be', () => {
    it('comes no further by another spelling of its path', async () => {
      const paths = [
        ...[
          '/v1/../graphql',
          '//graphql',
          '/%67raphql',
          '/sign-in/../v1/openapi.json',
          '/sign-in/..%2fv1/looks/bulk',
        ],
        ...[
          '/metrics/../v1/looks/bulk',
          '/health/live/../../export/scorecard.csv',
          '/health/live%2f..%2f..%2fgraphql',
        ],
        ...[
          '/SIGN-IN/../graphql',
          '/sign-in;/../graphql',
          '/graphql%00',
          '/%2e%2e/%2e%2e/etc/passwd',
          '/v1/%',
        ],
        ...['http://127.0.0.1/graphql', '/v1/openapi.json?/sign-in', '/v1/openapi.json#/sign-in', '*'],
      ];
      for (const path of paths) {
        const said = await rawly(target().url, head(`GET ${path} HTTP/1.1`, 'Connection: close'));
        expect([path, /^HTTP\/1\.1 (400|401|404) /.test(said)], said.slice(0, 80)).toEqual([path, true]);
      }
      const files = ['log.sqlite', 'sign-in.key.json', 'keys%2fkeys.sqlite'];
      for (const file of files) {
        for (const path of [
          `/export/measures/..%2f..%2f${file}`,
          `/v1/problems/..%2f${file}`,
          `/v1/docs/..%2f${file}`,
        ]) {
          const got = await target().ask('ro-1', path);
          expect([path, got.status >= 400 && got.status < 500]).toEqual([path, true]);
        }
      }
    });

    it('writes no header into its answer, and no line into the log', async () => {
      const { url, tokens, service } = target();
      const split = 'x%0d%0aSet-Cookie:%20own=1';
      const asked = [
        head(
          'GET /v1/problems HTTP/1.1',
          bearer(tokens['ro-1']),
          `X-Correlation-Id: ${split}`,
          'Connection: close',
        ),
        head(
          'GET /v1/problems HTTP/1.1',
          bearer(tokens['ro-1']),
          'X-Correlation-Id: a\nSet-Cookie: own=1',
          'Connection: close',
        ),
        head(
          'GET /v1/problems HTTP/1.1',
          bearer(tokens['ro-1']),
          'X-Correlation-Id: a\r\n Set-Cookie: own=1',
          'Connection: close',
        ),
        head(`GET /sign-in?code=${split} HTTP/1.1`, 'Connection: close'),
        head(`GET /v1/children/${split} HTTP/1.1`, bearer(tokens['ro-1']), 'Connection: close'),
      ];
      for (const one of asked) expect(await rawly(url, one)).not.toMatch(/^set-cookie/im);
      expect(service.lines.some((line) => line.includes('own=1'))).toBe(false);
    });

    it('that is two at once, is none', async () => {
      const { url, tokens } = target();
      const smuggled = `GET /v1/looks/bulk HTTP/1.1${CRLF}`;
      const twice = head(
        'POST /graphql HTTP/1.1',
        bearer(tokens['ro-1']),
        'Content-Length: 6',
        'Transfer-Encoding: chunked',
      );
      expect(await rawly(url, `${twice}0${CRLF}${CRLF}${smuggled}`)).toMatch(/^HTTP\/1\.1 400 /);
      const two = head(
        'GET /v1/problems HTTP/1.1',
        'Content-Length: 0',
        'Content-Length: 5',
        'Connection: close',
      );
      expect(await rawly(url, two)).toMatch(/^HTTP\/1\.1 400 /);
    });

    it('that is too large is refused, and one that never ends keeps nobody else waiting', async () => {
      const { url, tokens, ask } = target();
      const flood = Array.from({ length: 3_000 }, (_, nth) => `X-${nth}: ${'a'.repeat(20)}`);
      expect(await rawly(url, head('GET /health/live HTTP/1.1', ...flood))).toMatch(/^HTTP\/1\.1 431 /);
      const path = `/v1/children/${CHILDREN.open}/dental-checks`;
      const huge = { ...command({}), body: `{"on":"${'x'.repeat(6_000_000)}"}` };
      expect((await ask('sw-1', path, huge)).status).toBe(413);
      expect(
        (
          await ask('sw-1', '/v1/children/bulk', {
            ...huge,
            headers: { 'content-type': 'application/x-ndjson' },
          })
        ).status,
      ).toBe(413);
      expect((await ask('sw-1', '/graphql', huge)).status).toBe(413);
      expect((await ask('sw-1', `/graphql?query=${'x'.repeat(20_000)}`)).status).toBeGreaterThanOrEqual(400);
      const slow = head(
        `POST ${path} HTTP/1.1`,
        bearer(tokens['sw-1']),
        'Content-Type: application/json',
        'Idempotency-Key: slow',
        'Content-Length: 1000',
        'Connection: close',
      );
      const dawdlers = dawdling(url, `${slow}{"on"`, 50);
      const others = await Promise.all(
        Array.from({ length: 20 }, () => ask('sw-1', `/v1/children/${CHILDREN.open}`)),
      );
      expect(others.map(({ status }) => status)).toEqual(others.map(() => 200));
      dawdlers.end();
    });

    it('is what its method says, whatever its headers say', async () => {
      const { ask } = target();
      const path = `/v1/children/${CHILDREN.open}`;
      for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
        expect((await ask('sw-1', path, { method: 'POST', headers: { [name]: 'GET' } })).status).toBe(405);
        const got = await ask('au-1', `${path}/dental-checks`, { headers: { [name]: 'POST' } });
        expect(got.status).not.toBe(200);
      }
      expect(
        (await ask('sw-1', '/sign-out', { headers: { 'x-http-method-override': 'POST' } })).headers,
      ).not.toContain('set-cookie');
    });

    it('is from this machine only when nothing says otherwise', async () => {
      const { url, tokens } = target();
      const metrics = (host: string, ...headers: readonly string[]) =>
        rawly(
          url,
          ['GET /metrics HTTP/1.1', `Host: ${host}`, ...headers, 'Connection: close', '', ''].join(CRLF),
        );
      const own = new URL(url).host;
      for (const header of [
        'X-Forwarded-For: 127.0.0.1',
        'Forwarded: for=127.0.0.1',
        'Via: 1.1 x',
        'X-Forwarded-Host: localhost',
      ])
        expect([header, await metrics(own, header)]).toEqual([
          header,
          expect.stringMatching(/^HTTP\/1\.1 401 /),
        ]);
      for (const host of [
        'evil.example',
        'localhost.evil.example',
        '127.0.0.1.evil.example',
        '127.0.0.1@evil.example',
      ])
        expect([host, await metrics(host)]).toEqual([host, expect.stringMatching(/^HTTP\/1\.1 40[01] /)]);
      for (const role of ROLES) {
        const status = role === 'administrator' ? 200 : 403;
        const got = await metrics('evil.example', bearer(tokens[firstOf(role)]));
        expect([role, got.slice(9, 12)]).toEqual([role, String(status)]);
      }
    });
  });
}
