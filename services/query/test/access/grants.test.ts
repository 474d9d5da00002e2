import type { Role } from '@permanence/access/roles';
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

async function worklistOf(role: Role) {
  const text =
    '{ worklist { ... on Worklist { items(first: 100) { nodes { kind on child { reference } } } } } }';
  const app = appFor(db, { person: personAs(role), open: world.open, exampleQueries: [] });
  const response = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text }),
  });
  type Item = { kind: string; on: string; child: { reference: string } };
  const { data } = (await response.json()) as { data: { worklist: { items: { nodes: Item[] } } } };
  return data.worklist.items.nodes
    .filter(({ kind }) => kind === 'RECORD_OPENED')
    .map(({ on, child }) => `${child.reference} ${on}`);
}

describe('given records that somebody opened', () => {
  it('those not reviewed are work of whoever has the child, and of nobody else', async () => {
    const days = [NOW - 20 * DAY, NOW - 1].map((at) => `busy ${new Date(at).toISOString().slice(0, 10)}`);
    expect(await worklistOf('team-manager')).toEqual(days);
    expect(await worklistOf('iro')).not.toContainEqual(expect.stringMatching(/^(sealed|elsewhere)/));
  });

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
