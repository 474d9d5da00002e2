import { afterAll, describe, expect, it } from 'vitest';
import { createQueryApp } from '../src/app.ts';
import { createContext } from '../src/context.ts';
import { exampleTabs, readExampleQueries } from '../src/example-queries.ts';
import { createScorecards } from '../src/scorecards.ts';
import { asking, NOW } from './ask.ts';
import { DAY, givenAuthority, givenManyChildren } from './authority.ts';
import { emptyReadModels, GivenChild } from './given.ts';

const db = givenAuthority();
const tabs = exampleTabs(
  readExampleQueries(),
  createContext(db, { now: NOW, scorecards: createScorecards(db) }),
);
afterAll(() => db.close());

const who = (query: string): string => query.slice(2, query.indexOf(':'));
const named = tabs.map(({ query }) => [who(query), query] as const);

describe('the ready queries', () => {
  it('are there for each kind of user', () => {
    expect(named.map(([name]) => name)).toEqual([
      'Social worker',
      'Independent reviewing officer',
      'Adoption team',
      'Analyst',
      'Corporate parenting panel',
      'Statutory returns officer',
      'Reviewing service manager',
      'Permanence and adoption panel',
      'Team manager',
      'Duty worker',
      'Performance analyst',
      'Publishing officer',
    ]);
  });

  it.each(named)('%s: answers', async (_name, query) => {
    const { data, errors } = await asking(db)<Record<string, object>>(query, { asAt: DAY });
    expect(errors).toBeUndefined();
    for (const answer of Object.values(data)) {
      expect(answer).not.toHaveProperty('message');
      expect(Object.keys(answer)).not.toEqual([]);
    }
  });

  it('open as tabs of the explorer, with values for their variables', async () => {
    const app = createQueryApp({ db, now: () => NOW, exampleQueries: readExampleQueries() });
    const page = await app.fetch('http://localhost/graphql', { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(html).toContain('<title>Permanence: ask the record</title>');
    for (const [name] of named) expect(html).toContain(`# ${name}:`);
    expect(tabs[0]?.query).toContain(
      '($authority: String = "886", $child: String! = "away", $asAt: Date = "2018-07-01")',
    );
  });

  it('write nothing from the record into the page that could run there', async () => {
    const odd = emptyReadModels();
    new GivenChild(odd, '</script><b>').born('2010-01-01').inCareSince('2016-03-01');
    const app = createQueryApp({ db: odd, now: () => NOW, exampleQueries: readExampleQueries() });
    const page = await app.fetch('http://localhost/graphql', { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(html).toContain('u003c/script>');
    expect(html).not.toContain('</script><b>');
    odd.close();
  });

  it('open on empty tables too', async () => {
    const empty = emptyReadModels();
    const app = createQueryApp({ db: empty, exampleQueries: readExampleQueries() });
    const page = await app.fetch('http://localhost/graphql', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    empty.close();
  });
});

describe('the widest query', () => {
  const widest = named.find(([name]) => name === 'Analyst') as (typeof named)[number];

  async function statementsFor(children: number): Promise<readonly string[]> {
    const many = givenManyChildren(children);
    const askMany = asking(many);
    const [, query] = widest;
    await askMany(query, { asAt: DAY });
    many.ran.length = 0;
    const { data } = await askMany<{ carer: { rows: { totalCount: number } } }>(query, {
      asAt: DAY,
    });
    expect(data.carer.rows.totalCount).toBe(Math.floor(children / 3));
    const { ran } = many;
    many.close();
    return ran;
  }

  it('runs as many statements for 90 children as for 9', async () => {
    // Authorities; position; three figures; two cuts; people, placements, episodes and evidence of the rows.
    expect((await statementsFor(9)).length).toBe(11);
    expect((await statementsFor(90)).length).toBe(11);
  });
});
