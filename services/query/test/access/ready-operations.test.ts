import { ROLE_NAMES, type Role } from '@permanence/access/roles';
import { parse } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { readExampleQueries } from '../../src/example-queries.ts';
import { fingerprint, mayReadAll } from '../../src/ready-operations.ts';
import { schema } from '../../src/schema.ts';
import { appFor } from '../ask.ts';
import { DAY } from '../authority.ts';
import { personAs, worldWith } from './world.ts';

/** Subscriptions answer with a stream. */
const exampleQueries = readExampleQueries().filter(({ query }) => !query.includes('\nsubscription '));
const world = worldWith(() => {});
const db = world.open();
afterAll(() => {
  db.close();
  world.close();
});

const who = (query: string): string => query.slice(2, query.indexOf(':'));
const readyFor = (role: Role) =>
  exampleQueries.filter(({ query }) => mayReadAll(role, schema, parse(query))).map(({ query }) => who(query));

function asked(role: Role, readyOnly = true) {
  const app = appFor(db, { person: personAs(role), open: world.open, exampleQueries, readyOnly });
  return async (body: object) => {
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: readonly { message: string; extensions: { code: string } }[];
    };
  };
}

const ALWAYS_ASK_FREELY: readonly Role[] = ['performance-analyst', 'returns-officer', 'administrator'];
const OWN = '{ measures { id } }';

describe('given what is ready', () => {
  it('each kind of user may ask what is meant for it', () => {
    expect(readyFor('social-worker')).toEqual(
      expect.arrayContaining(['Social worker', 'Duty worker', 'Corporate parenting panel']),
    );
    expect(readyFor('iro')).toEqual(
      expect.arrayContaining(['Independent reviewing officer', 'Reviewing service manager']),
    );
    expect(readyFor('team-manager')).toEqual(
      expect.arrayContaining(['Team manager', 'Team manager, weekly', 'Duty worker']),
    );
    expect(readyFor('adoption-worker')).toEqual(
      expect.arrayContaining(['Adoption team', 'Permanence and adoption panel']),
    );
    expect(readyFor('performance-analyst')).toEqual(
      expect.arrayContaining(['Analyst', 'Performance analyst', 'Publishing officer']),
    );
    expect(readyFor('returns-officer')).toContain('Statutory returns officer');
    expect(readyFor('auditor')).toEqual(['Corporate parenting panel', 'Publishing officer']);
    expect(readyFor('administrator')).toEqual([]);
  });

  it.each(ROLE_NAMES)('%s: its own queries are answered whole, by text and by fingerprint', async (role) => {
    const ask = asked(role);
    for (const { query } of exampleQueries.filter((one) => readyFor(role).includes(who(one.query)))) {
      const variables = { asAt: DAY, since: '2017-12-31', earlier: '2018-05-01T12:00:00Z', child: 'busy' };
      const answer = await ask({ query, variables });
      expect([who(query), answer.errors]).toEqual([who(query), undefined]);
      const sha256Hash = fingerprint(parse(query));
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      expect(await ask({ extensions, variables })).toEqual(answer);
    }
  });

  it('values of variables that nobody gives do not make another query of it', async () => {
    const query = exampleQueries.find((one) => who(one.query) === 'Team manager')?.query ?? '';
    const withDay = query.replace('$asAt: Date', `$asAt: Date = "${DAY}"`);
    expect(withDay).not.toBe(query);
    expect((await asked('team-manager')({ query: withDay })).errors).toBeUndefined();
  });

  it.each(ROLE_NAMES)('%s: asks what it likes where nobody is held to what is ready', async (role) => {
    expect((await asked(role, false)({ query: OWN })).data).toHaveProperty('measures');
  });

  it.each(ROLE_NAMES)(
    '%s: where most are held to what is ready, asks what it likes only if it always may',
    async (role) => {
      const { data, errors } = await asked(role)({ query: OWN });
      if (ALWAYS_ASK_FREELY.includes(role)) expect(data).toHaveProperty('measures');
      else expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    },
  );

  it.each(ROLE_NAMES)('%s: has the schema told only if it may', async (role) => {
    const answers = [
      await asked(role)({ query: '{ __schema { types { name } } }' }),
      await asked(role)({
        query: '{ ...hidden } fragment hidden on Query { __type(name: "Child") { name } }',
      }),
    ];
    for (const { errors } of answers) {
      if (ALWAYS_ASK_FREELY.includes(role)) expect(errors).toBeUndefined();
      else expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('nothing is known by a fingerprint that is not ready', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } };
    expect((await asked('returns-officer')({ extensions })).errors).toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } },
    ]);
  });

  it('several at once are not answered, nor one thing under too many names', async () => {
    const ask = asked('returns-officer');
    expect((await ask([{ query: OWN }, { query: OWN }])).errors).toHaveLength(1);
    const many = Array.from({ length: 51 }, (_, nth) => `a${nth}: measures { id }`).join(' ');
    expect((await ask({ query: `{ ${many} }` })).errors).toMatchObject([
      { extensions: { code: 'TOO_COMPLEX' } },
    ]);
  });
});
