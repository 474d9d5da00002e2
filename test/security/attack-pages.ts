import { giveCode } from '@permanence/permanence/sign-in/one-time-codes';
import { describe, expect, it } from 'vitest';
import { type Attacked, forAll } from './attacked.ts';
import { AUTHORITY, somebody } from './people.ts';
import { CHILDREN, NOBODY } from './record-told.ts';
import type { Secrets } from './searched.ts';
import { codeOf, command, post, shapeOf } from './wire.ts';

const ELSEWHERE = 'https://evil.example';

export function attackPages(target: () => Attacked, secrets: Secrets): void {
  describe('a page of another site', () => {
    it('is given no leave, whatever it asks for first', async () => {
      const { ask, wire } = target();
      const first = {
        origin: ELSEWHERE,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      };
      for (const path of [
        '/graphql',
        `/v1/children/${CHILDREN.open}`,
        '/export/scorecard.csv',
        '/v1/looks/bulk',
        '/sign-in',
      ]) {
        await ask('nobody', path, { method: 'OPTIONS', headers: first });
        await ask('ro-1', path, { method: 'OPTIONS', headers: first });
        await ask('ro-1', path, { headers: { origin: ELSEWHERE } });
      }
      const names = wire.kept.flatMap(({ headers }) => headers.map(([name]) => name));
      expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
    });

    it('can do nothing with the cookie of a browser', async () => {
      const { ask, folder, url } = target();
      const person = { id: 'ro-1', role: somebody('ro-1').role, authority: AUTHORITY, teams: [] };
      const code = giveCode(folder, person, Date.now());
      const signed = await ask('nobody', `/sign-in?code=${code}`);
      const session = /permanence-session=([^;]+)/.exec(JSON.stringify(signed.headers))?.[1] ?? '';
      secrets.used.push(code, session);
      const cookie = `permanence-session=${session}`;
      const own = { cookie, origin: url, 'sec-fetch-site': 'same-origin' };
      const query = { query: '{ measures { id } }' };
      expect((await ask('nobody', '/graphql', post(query, own))).status).toBe(200);
      const asks = [
        ['/graphql', post(query)],
        [
          '/graphql',
          post(
            { query: 'subscription { scorecardChanged { __typename } }' },
            { accept: 'text/event-stream' },
          ),
        ],
        [`/v1/children/${CHILDREN.open}/dental-checks`, command({ on: '2024-09-09' })],
        ['/sign-out', { method: 'POST' }],
      ] as const;
      const foreign: readonly Readonly<Record<string, string>>[] = [
        { origin: ELSEWHERE },
        { origin: 'null' },
        { origin: 'http://127.0.0.1:1' },
        { origin: url, 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
        {},
      ];
      await forAll(foreign, async (from) => {
        for (const [path, asking] of asks) {
          const headers = 'headers' in asking ? asking.headers : {};
          const got = await ask('nobody', path, { ...asking, headers: { ...headers, ...from, cookie } });
          expect([path, from, got.status, codeOf(got)]).toEqual([path, from, 403, 'cross-site']);
        }
      });
      const twice = await ask('nobody', '/v1/problems', {
        headers: { cookie: `${cookie}; permanence-session=x` },
      });
      expect(shapeOf(twice, NOBODY)).toBe(shapeOf(await ask('nobody', '/nowhere'), NOBODY));
      expect((await ask('nobody', `/sign-in?code=${code}`)).status).toBe(401);
    });
  });
}
