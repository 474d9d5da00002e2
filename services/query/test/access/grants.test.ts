import { afterAll, describe, expect, it } from 'vitest';
import { readExampleQueries } from '../../src/example-queries.ts';
import { appFor, NOW } from '../ask.ts';
import { giveBusyLife, personAs, tied, worldWith } from './world.ts';

const DAY = 86_400_000;

const world = worldWith((db) => {
  for (const child of ['sealed', 'elsewhere']) giveBusyLife(db, child);
  tied(db, 'sealed', 'team', 'north');
  tied(db, 'sealed', 'sealed', '');
  tied(db, 'elsewhere', 'team', 'south');
  const grant = db.prepare("insert into access_grant values ('886', ?, ?, 'W9', 'case-work', ?, ?, ?, ?, ?)");
  const open = (child: string, at: number, until: number, ...review: [string, string, string] | []) => {
    const [by = '', on = '', outcome = ''] = review;
    grant.run(child, `${child} ${at}`, at, until, by, on, outcome);
  };
  open('busy', NOW - 1, NOW + 1);
  open('busy', NOW - 20 * DAY, NOW - 19 * DAY);
  open('moved', NOW - 2 * DAY, NOW - DAY, 'M1', '2018-06-30', 'in-order');
  open('away', NOW - 30 * DAY, NOW - 29 * DAY, 'M1', '2018-06-10', 'in-order');
  open('sealed', NOW - 2 * DAY, NOW - DAY);
  open('elsewhere', NOW - 2 * DAY, NOW - DAY);
});
const db = world.open();
afterAll(() => {
  db.close();
  world.close();
});

const query = readExampleQueries().find((one) => one.query.includes('query AccessGrants'))?.query ?? '';

async function grants(asked: string) {
  const app = appFor(db, {
    ...{ person: personAs('team-manager'), open: world.open, exampleQueries: [{ query: asked }] },
  });
  const response = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: asked }),
  });
  const { data } = (await response.json()) as {
    data: { accessGrants: { grants: { nodes: { child: { reference: string }; state: string }[] } } };
  };
  return data.accessGrants.grants.nodes.map(({ child, state }) => `${child.reference} ${state}`);
}

describe('given records that somebody opened', () => {
  it('the manager sees those of the team’s children that run or are to be reviewed, the newest first', async () => {
    expect(await grants(query)).toEqual(['busy RUNNING', 'busy TO_REVIEW']);
  });

  it('and those reviewed, as far back as wanted', async () => {
    const reviewed = (days: number) =>
      `{ accessGrants(days: ${days}) { ... on AccessGrants { grants(states: [REVIEWED]) { nodes { child { reference } state } } } } }`;
    expect(await grants(reviewed(7))).toEqual(['moved REVIEWED']);
    expect(await grants(reviewed(60))).toEqual(['moved REVIEWED', 'away REVIEWED']);
  });
});
