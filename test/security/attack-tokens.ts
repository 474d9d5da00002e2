import { describe, expect, it } from 'vitest';
import { type Attacked, forAll } from './attacked.ts';
import { forgedTokens } from './forged-tokens.ts';
import { CHILDREN, NOBODY } from './record-told.ts';
import { type Asking, command, post, shapeOf } from './wire.ts';

const QUERY = { query: '{ measures { id } }' };
const FOLLOWING = { query: 'subscription { scorecardChanged { __typename } }' };

/** One of each way in. */
const WAYS_IN: readonly (readonly [path: string, asking: Asking])[] = [
  [`/v1/children/${CHILDREN.open}`, {}],
  [`/v1/children/${CHILDREN.open}/dental-checks`, command({ on: '2024-09-01' })],
  ['/v1/children/bulk', { method: 'POST', body: '', headers: { 'content-type': 'application/x-ndjson' } }],
  ['/graphql', post(QUERY)],
  [`/graphql?query=${encodeURIComponent(QUERY.query)}`, {}],
  ['/graphql', post(FOLLOWING, { accept: 'text/event-stream' })],
  ['/export/scorecard.csv', {}],
  ['/v1/looks/bulk', {}],
  ['/v1/openapi.json', {}],
];

export function attackTokens(target: () => Attacked): void {
  describe('a token that is forged', () => {
    it('lets nobody in, by any way', async () => {
      const { wire } = target();
      const forged = forgedTokens(target(), Date.now());
      expect(forged.length).toBeGreaterThan(30);
      await forAll(forged, async ({ what, token, status, headers = {} }) => {
        for (const [path, asking] of WAYS_IN) {
          const said = { ...asking, headers: { ...asking.headers, ...headers } };
          const got = await wire.ask(`forged: ${what}`, token, path, said);
          expect([what, path, got.status]).toEqual([what, path, status]);
        }
      });
    });

    it('is not looked for anywhere but in its header', async () => {
      const { ask, tokens } = target();
      const token = tokens['ro-1'];
      const nowhere = shapeOf(await ask('nobody', '/nowhere'), NOBODY);
      const elsewhere: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
        [`/v1/children/${CHILDREN.open}?access_token=${token}`, {}],
        [`/v1/children/${CHILDREN.open}`, { 'x-access-token': token }],
        [`/v1/children/${CHILDREN.open}`, { 'x-forwarded-authorization': `Bearer ${token}` }],
        [
          `/v1/children/${CHILDREN.open}`,
          { 'x-actor': 'ro-1', 'x-role': 'returns-officer', 'x-authority': '999' },
        ],
        [`/v1/children/${CHILDREN.open}`, { authorization: `Basic ${btoa(`ro-1:${token}`)}` }],
        [`/v1/children/${CHILDREN.open}`, { cookie: `session=${token}` }],
      ];
      for (const [path, headers] of elsewhere)
        expect(
          shapeOf(await ask('nobody', path, { headers }), NOBODY),
          JSON.stringify(Object.keys(headers)),
        ).toBe(nowhere);
    });
  });
}
