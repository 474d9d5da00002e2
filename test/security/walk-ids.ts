import { describe, expect, it } from 'vitest';
import { type Attacked, forAll } from './attacked.ts';
import { EVERYBODY, NOT_NAMED, type PersonId, somebody } from './people.ts';
import { CHILDREN, childrenSeenBy } from './record-told.ts';
import { WHO_MAY_READ } from './routes.ts';

const ID = /"(?:id|cursor|endCursor|startCursor)":"([\w-]{40,})"/g;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Child { reference } } }';

/** Ids and cursors that anybody ever got. */
function idsGot({ wire }: Attacked): readonly string[] {
  const found = wire.kept.flatMap(({ text }) => [...text.matchAll(ID)].map(([, id = '']) => id));
  return [...new Set(found)].filter((id) => !UUID.test(id));
}

function flipped(id: string, at: number): string {
  const other = id[at] === 'A' ? 'B' : 'A';
  return `${id.slice(0, at)}${other}${id.slice(at + 1)}`;
}

/** What is like an id, and none. */
function madeUp(ids: readonly string[]): readonly string[] {
  const [first = '', second = ''] = ids;
  const plain = `Child:${JSON.stringify(['999', CHILDREN.sealed, '2024-06-30', null])}`;
  const places = [0, 7, 21, first.length - 2];
  return [
    ...ids.flatMap((id) => places.map((at) => flipped(id, at))),
    ...[first.slice(0, -4), first.slice(22), `${first}AAAA`, first.slice(0, 22) + second.slice(22)],
    ...[plain, Buffer.from(plain).toString('base64'), Buffer.from(plain).toString('base64url')],
    ...['', ' ', '../..', "' or 1=1 --", CHILDREN.sealed, '\u0000'.repeat(64)],
  ];
}

function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(/"reference":"([^"]+)"/g)].map(([, reference = '']) => reference);
}

function mayAskForNodes(who: PersonId): boolean {
  return WHO_MAY_READ.get('Query.nodes')?.has(somebody(who).role) === true;
}

const LISTED = `{ children(asAt: "2024-06-30", first: 50) { ... on Children { nodes { id reference } } }
  measure(id: "children-in-care", asAt: "2024-06-30") { ... on Figure { rows(first: 50) { pageInfo { endCursor } nodes { child { id } } } } } }`;
const ROWS = `{ measure(id: "children-in-care", asAt: "2024-06-30") { ... on Figure { rows(first: 50) {
  pageInfo { endCursor } nodes { child { id reference } } } } } }`;

export function walkIds(target: () => Attacked): void {
  describe('every id and cursor that anybody ever got', () => {
    it('shows each what is theirs and nothing else', async () => {
      const { graphql } = target();
      await forAll(EVERYBODY, (who) =>
        graphql(who, somebody(who).role === 'performance-analyst' ? ROWS : LISTED),
      );
      const ids = idsGot(target());
      expect(ids.length).toBeGreaterThan(Object.keys(CHILDREN).length);
      for (const who of EVERYBODY) {
        const got = await forAll(ids, (id) => graphql(who, NODES, { ids: [id] }));
        const shown = new Set(got.flatMap(({ text }) => referencesIn(text)));
        const own = mayAskForNodes(who) && who !== 'sw-away' ? childrenSeenBy(who) : [];
        if (who !== 'pa-1') expect([who, [...shown].toSorted()]).toEqual([who, own.toSorted()]);
        else {
          expect(shown.size).toBe(own.length);
          for (const child of Object.values(CHILDREN)) expect([...shown]).not.toContain(child);
        }
      }
    });

    it('opens nothing when it is cut, changed or made up', async () => {
      const { graphql } = target();
      const wrong = madeUp(idsGot(target()).slice(0, 12));
      await forAll(wrong, async (id) => {
        const got = await graphql('ro-1', NODES, { ids: [id] });
        expect([id, got.status, referencesIn(got.text)]).toEqual([id, 200, []]);
        expect(got.text).not.toContain('INTERNAL_SERVER_ERROR');
      });
    });

    it('of the sealed child, taken from somebody named, opens nothing', async () => {
      const { graphql } = target();
      const named = await graphql('named-1', `{ child(id: "${CHILDREN.sealed}") { ... on Child { id } } }`);
      const id = JSON.parse(named.text).data.child.id as string;
      for (const who of NOT_NAMED) {
        const got = await graphql(who, NODES, { ids: [id] });
        const { data } = JSON.parse(got.text);
        expect([who, data?.nodes ?? [null]]).toEqual([who, [null]]);
        const child = await graphql(who, 'query ($id: String!) { child(id: $id) { __typename } }', { id });
        expect(child.text).not.toMatch(/"__typename":"(Child|Restricted)"/);
      }
    });
  });
}
