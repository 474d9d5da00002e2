import { SignInRefused } from '@permanence/access/sign-in-refused';
import { afterAll, describe, expect, it } from 'vitest';
import type { QueryAppOptions } from '../../src/app.ts';
import { appFor, keepingLooks, NOW } from '../ask.ts';
import { DAY } from '../authority.ts';
import { giveBusyLife, giveSealed, personAs, tied, worldWith } from './world.ts';

const world = worldWith((db) => {
  giveSealed(db);
  giveBusyLife(db, 'restricted');
  tied(db, 'restricted', 'allocated', 'W1');
  tied(db, 'restricted', 'named-only', '');
});
const db = world.open();
afterAll(() => {
  db.close();
  world.close();
});

/** Asks as somebody with all that is ready being what is asked. */
async function ask(
  query: string,
  {
    role = 'social-worker',
    headers = {},
    ...more
  }: Partial<QueryAppOptions> & {
    role?: 'social-worker' | 'performance-analyst' | 'team-manager';
    headers?: Record<string, string>;
  } = {},
) {
  const looks = keepingLooks();
  const app = appFor(db, {
    ...{ person: personAs(role), open: world.open, exampleQueries: [{ query }], looks },
    ...more,
  });
  const response = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, kept: looks.kept };
}

const child = (id: string, fields: string) =>
  `{ child(id: "${id}", asAt: "${DAY}", knownAt: "2018-06-15T00:00:00Z") { __typename ... on Child { ${fields} } ... on Problem { message } } }`;

describe('given somebody who looks at a child', () => {
  it('one look is kept, with what was read of the child', async () => {
    const { kept } = await ask(
      child('busy', 'reference schools { school } placements { start evidence { id } }'),
      {
        headers: { 'x-correlation-id': 'c-1', 'x-purpose': 'review' },
      },
    );
    expect(kept).toEqual([
      {
        at: new Date(NOW).toISOString(),
        person: 'W1',
        role: 'social-worker',
        teams: ['north'],
        authority: '886',
        child: 'busy',
        fields: ['education', 'events', 'identity', 'placements'],
        purpose: 'review',
        asAt: DAY,
        knownAt: '2018-06-15T00:00:00.000Z',
        correlationId: 'c-1',
        sight: 'whole',
      },
    ]);
  });

  it('a list is one look for each child on it', async () => {
    const { kept } = await ask(`{ children(asAt: "${DAY}") { ... on Children { nodes { reference } } } }`);
    expect(kept.map((look) => look.child).toSorted()).toEqual(['away', 'busy', 'moved']);
    expect(new Set(kept.map(({ purpose }) => purpose))).toEqual(new Set(['case-work']));
  });

  it('a figure without its rows is none', async () => {
    const { kept, text } = await ask(
      `{ measure(id: "children-in-care", asAt: "${DAY}") { ... on Figure { value } } }`,
    );
    expect(text).toContain('"value"');
    expect(kept).toEqual([]);
  });

  it('that a record is restricted is told, and kept as that', async () => {
    const { kept, text } = await ask(child('restricted', 'reference schools { school }'));
    expect(JSON.parse(text)).toEqual({
      data: { child: { __typename: 'Restricted', message: 'This record is restricted.' } },
    });
    expect(kept).toMatchObject([{ child: 'restricted', fields: ['existence'], sight: 'stub' }]);
  });

  it('of a sealed record, and of one that is not there, nothing is told; that it was tried is kept', async () => {
    for (const id of ['sealed', 'nobody']) {
      const { kept, text } = await ask(child(id, 'reference'));
      expect(text).toContain('"NotFound"');
      expect(kept).toMatchObject([{ child: id, fields: ['existence'], sight: 'refused' }]);
    }
  });

  it('the answer does not go out when it cannot be kept', async () => {
    const wrong: unknown[] = [];
    const { text } = await ask(child('busy', 'reference schools { school }'), {
      looks: { keep: () => Promise.reject(new Error('the disk is full')) },
      onUnexpected: (error) => void wrong.push(error),
    });
    expect(text).not.toContain('100001');
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(wrong).toHaveLength(1);
  });

  it('the one who analyses knows the children of rows by a pseudonym, and is kept with their references', async () => {
    const { kept, text } = await ask(
      `{ measure(id: "children-in-care", asAt: "${DAY}") { ... on Figure { rows { nodes { child { id reference ageBand } because } } } } }`,
      { role: 'performance-analyst' },
    );
    for (const reference of ['busy', 'moved', 'away', 'joined', 'corrected']) {
      expect(text).not.toContain(reference);
      expect(kept.map((look) => look.child)).toContain(reference);
    }
    const { nodes } = JSON.parse(text).data.measure.rows;
    const names = nodes.flatMap((row: { child: { reference: string } | null }) => row.child?.reference ?? []);
    expect(names).toEqual(names.toSorted());
    expect(names[0]).toMatch(/^P[0-9a-f]{16}$/);
    for (const {
      child: { id },
    } of nodes.filter((row: { child: unknown }) => row.child !== null)) {
      expect(Buffer.from(id, 'base64url').toString('latin1')).not.toMatch(/busy|moved|away|Child/);
    }
  });
});

describe('given nobody who signed in', () => {
  it('nothing is answered, and no page shown', async () => {
    const app = appFor(db, {
      open: world.open,
      personOf: () => Promise.reject(new SignInRefused('no-token')),
    });
    const post = {
      method: 'POST',
      body: '{"query":"{ measures { id } }"}',
      headers: { 'content-type': 'application/json' },
    };
    for (const init of [post, { headers: { accept: 'text/html' } }, {}]) {
      const response = await app.fetch('http://localhost/graphql', init);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('a purpose that is none is refused', async () => {
    const { status } = await ask('{ measures { id } }', { headers: { 'x-purpose': 'curiosity' } });
    expect(status).toBe(400);
  });
});
