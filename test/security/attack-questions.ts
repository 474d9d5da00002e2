import { describe, expect, it } from 'vitest';
import { type Attacked, forAll } from './attacked.ts';
import { EVERYBODY, firstOf, ROLES, somebody } from './people.ts';
import { CHILDREN } from './record-told.ts';
import { post } from './wire.ts';

const DAY = '2024-06-30';

function nested(depth: number): string {
  const open = `{ children(first: 50) { ... on Children { nodes ${'{ events { child '.repeat(depth)}`;
  return `${open} { reference } ${' } }'.repeat(depth)} } } }`;
}

const BOMBS: Readonly<Record<string, string>> = {
  'a thousand aliases': `{ ${Array.from({ length: 1_000 }, (_, nth) => `a${nth}: measures { id }`).join(' ')} }`,
  'sixty figures': `{ ${Array.from({ length: 60 }, (_, nth) => `a${nth}: measure(id: "children-in-care") { __typename }`).join(' ')} }`,
  'one deeper than any': nested(12),
  'a fragment in itself': '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  'fragments that double': `{ ...f0 } ${Array.from({ length: 30 }, (_, nth) => `fragment f${nth} on Query { ...f${nth + 1} ...f${nth + 1} }`).join(' ')} fragment f30 on Query { measures { id } }`,
  'ten thousand directives': `{ measures ${'@skip(if: false) '.repeat(10_000)} { id } }`,
  'many tokens': `{ ${'measures { id } '.repeat(5_000)} }`,
  'many operations': Array.from({ length: 2_000 }, (_, nth) => `query q${nth} { measures { id } }`).join(' '),
  brackets: `${'{ a '.repeat(20_000)}`,
};

const NOT_ONE: readonly unknown[] = [
  [{ query: '{ measures { id } }' }, { query: '{ measures { id } }' }],
  Array.from({ length: 500 }, () => ({ query: '{ measures { id } }' })),
  { query: ['{ measures { id } }'] },
  { query: { toString: 'x' } },
  { query: '{ measures { id } }', variables: '[]' },
  { query: '{ measures { id } }', operationName: { a: 1 } },
  { extensions: { persistedQuery: { version: 1, sha256Hash: '../../etc/passwd' } } },
  JSON.parse(
    '{"query": "{ measures { id } }", "__proto__": {"role": "returns-officer"}, "variables": {"__proto__": {"id": 1}}}',
  ),
  null,
  'nonsense',
];

const FILES = ['csv', 'json'].flatMap((ending) => [
  `/export/scorecard.${ending}?asAt=${DAY}`,
  ...['children-in-care', 'placements-3-plus'].flatMap((measure) =>
    ['', '&children=true', '&disclosure=none', '&sex=2', '&children=true&team=north'].map(
      (more) => `/export/measures/${measure}.${ending}?asAt=${DAY}${more}`,
    ),
  ),
]);

const LOOKS = ['no-relationship', 'bulk', 'dormant', 'own-family'].map((name) => `/v1/looks/${name}`);

export function attackQuestions(target: () => Attacked): void {
  describe('a question that is meant to break something', () => {
    it.each(Object.entries(BOMBS))('%s: costs no more than any other', async (_what, query) => {
      for (const who of ['sw-1', 'pa-1', 'ro-1'] as const) {
        const got = await target().graphql(who, query);
        expect(got.status).toBeLessThan(500);
        expect(got.text).toContain('"errors"');
        expect(got.text.length).toBeLessThan(100_000);
      }
    });

    it('that is not one is refused, and many at once are none', async () => {
      for (const body of NOT_ONE) {
        const got = await target().ask('ro-1', '/graphql', post(body));
        expect(got.status, JSON.stringify(body)?.slice(0, 80)).toBeLessThan(500);
        if (Array.isArray(body)) expect(got.status).toBe(400);
      }
    });

    it('has the schema told to whom it may be', async () => {
      for (const role of ROLES) {
        const told = await target().graphql(firstOf(role), '{ __schema { types { name } } }');
        const may = ['performance-analyst', 'returns-officer', 'administrator'].includes(role);
        expect([role, told.text.includes('AccessGrant')]).toEqual([role, may]);
      }
    });
  });

  describe('a file to take away', () => {
    it('is for those who may have it, with rows for fewer, and for nobody without a name', async () => {
      const { ask } = target();
      await forAll(FILES, async (path) => {
        expect((await ask('nobody', path)).status).toBe(401);
        for (const who of EVERYBODY) {
          const { status, text } = await ask(who, path);
          const { role } = somebody(who);
          const rows = path.includes('children=true');
          const may =
            role !== 'administrator' && (!rows || ['performance-analyst', 'returns-officer'].includes(role));
          if (!may) expect([who, path, [400, 403, 404].includes(status)]).toEqual([who, path, true]);
          else expect([who, path, [200, 400, 403, 404].includes(status)]).toEqual([who, path, true]);
          if (role === 'performance-analyst')
            for (const child of Object.values(CHILDREN)) expect(text).not.toContain(child);
        }
      });
    });

    it('about who looked is for auditors, and not for the one it is about', async () => {
      const { ask } = target();
      const asked = [
        ...LOOKS,
        `/v1/looks/of-child?child=${CHILDREN.open}`,
        '/v1/looks/of-person?person=sw-1',
      ];
      for (const path of asked) {
        expect((await ask('nobody', path)).status).toBe(401);
        for (const role of ROLES) {
          const { status } = await ask(firstOf(role), path);
          expect([role, path, status]).toEqual([role, path, role === 'auditor' ? 200 : 403]);
        }
      }
      expect((await ask('au-1', '/v1/looks/of-person?person=au-1')).status).toBe(403);
    });
  });

  describe('the page to ask on', () => {
    it('opens for each role with what it may ask, and for nobody else', async () => {
      const page = { headers: { accept: 'text/html' } };
      expect((await target().ask('nobody', '/graphql', page)).status).toBe(401);
      for (const role of ROLES) {
        const { status, text } = await target().ask(firstOf(role), '/graphql', page);
        expect([role, status]).toEqual([role, 200]);
        expect([role, text.includes('accessGrants')]).toEqual([role, role === 'team-manager']);
      }
    });
  });

  describe('what is open to everybody', () => {
    it('says nothing but how to sign in, and whether there is a service', async () => {
      const { ask } = target();
      for (const path of ['/health/live', '/health/ready', '/sign-in', '/sign-out']) {
        const { status, text } = await ask('nobody', path, { headers: { 'x-forwarded-for': '192.0.2.1' } });
        expect([path, status]).toEqual([path, 200]);
        expect(text).not.toMatch(/read-models|log\.sqlite|permanence-attacked|999/);
      }
      const metrics = await ask('nobody', '/metrics');
      expect(metrics.status).toBe(200);
    });
  });
}
