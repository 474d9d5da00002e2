import { afterAll, describe, expect, it } from 'vitest';
import { createContext } from '../src/context.ts';
import { exampleTabs, readExampleQueries } from '../src/example-queries.ts';
import { createNames } from '../src/names.ts';
import { createScorecards } from '../src/scorecards.ts';
import { createSightHandles } from '../src/sights.ts';
import { appFor, asking, KEY, NOW, RETURNS_OFFICER } from './ask.ts';
import { DAY, givenAuthority, givenManyChildren } from './authority.ts';
import { emptyReadModels, GivenChild } from './given.ts';

const db = givenAuthority();
const tabs = await createSightHandles({ db, now: () => NOW }).within(RETURNS_OFFICER, (seeing) =>
  exampleTabs(
    readExampleQueries(),
    createContext(seeing, {
      person: RETURNS_OFFICER,
      now: NOW,
      names: createNames(KEY),
      scorecards: createScorecards(db)(seeing),
    }),
  ),
);
afterAll(() => db.close());

const who = (query: string): string => query.slice(2, query.indexOf(':'));
const named = tabs.map(({ query }) => [who(query), query] as const);

/** Subscriptions answer with a stream. */
const asked = named.filter(([, query]) => !query.includes('\nsubscription '));

describe('the ready queries', () => {
  it('are there for each kind of user', () => {
    expect(readExampleQueries().map(({ query }) => who(query))).toEqual([
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
      'Team manager, weekly',
      'Duty desk',
      "Panel's wall",
      'Whoever answers for the page',
    ]);
  });

  it.each(asked)('%s: answers', async (_name, query) => {
    const { data, errors } = await asking(db)<Record<string, object>>(query, { asAt: DAY });
    expect(errors).toBeUndefined();
    for (const answer of Object.values(data)) {
      expect(answer).not.toHaveProperty('message');
      expect(Object.keys(answer)).not.toEqual([]);
    }
  });

  it('open as tabs of the explorer, with values for their variables', async () => {
    const app = appFor(db, { exampleQueries: readExampleQueries() });
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
    const app = appFor(odd, { exampleQueries: readExampleQueries() });
    const page = await app.fetch('http://localhost/graphql', { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(html).toContain('u003c/script>');
    expect(html).not.toContain('</script><b>');
    odd.close();
  });

  it('open on empty tables too', async () => {
    const empty = emptyReadModels();
    const app = appFor(empty, { exampleQueries: readExampleQueries() });
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
    // What may be seen and from when, and whether that is still so; authorities; position; three figures; two cuts; people and homes of the rows.
    expect((await statementsFor(9)).length).toBe(12);
    expect((await statementsFor(90)).length).toBe(12);
  });
});
