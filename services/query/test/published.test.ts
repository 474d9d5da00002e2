import { civilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from '@permanence/measures/catalogue';
import { publicationContents } from '@permanence/measures/publication';
import { STILL_BELIEVED } from '@permanence/read-models/tables';
import { afterAll, describe, expect, it } from 'vitest';
import { readExampleQueries } from '../src/example-queries.ts';
import { asking } from './ask.ts';
import { CORRECTED, givenAuthority } from './authority.ts';
import { AUTHORITY, RECORDED } from './given.ts';

/** A day on which a child counted as in care, until the record was put right. */
const AS_AT = civilDate('2017-02-15');
const KNOWN_AT = CORRECTED - 1;

const db = givenAuthority();
const ask = asking(db);
afterAll(() => db.close());

function givenPublished(id: string): void {
  const question = { authority: AUTHORITY, asAt: AS_AT, knownAt: KNOWN_AT };
  const { figures, hash } = publicationContents(db, question, id);
  const values = [
    AUTHORITY,
    id,
    '2018-05-01',
    AS_AT,
    KNOWN_AT,
    1,
    '2030-12-31',
    0,
    JSON.stringify(figures),
    hash,
  ];
  db.prepare('insert into publication values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    ...values,
    'analyst-1',
    'event-1',
    RECORDED,
    STILL_BELIEVED,
  );
}

givenPublished('first');
givenPublished('last');

interface Part {
  readonly cause: string;
  readonly children: {
    readonly totalCount: number;
    readonly nodes: readonly { child: { reference: string } }[];
  };
}

interface Row {
  readonly measure: string;
  readonly value: string | null;
  readonly today: string;
  readonly change: { readonly difference: { readonly value: string }; readonly parts: readonly Part[] };
}

interface Answer {
  readonly publications: {
    readonly list: readonly { readonly id: string; readonly figures: readonly Row[] }[];
  };
}

async function publishedSince() {
  const ready = readExampleQueries().find(({ query }) => query.includes('query PublishedSince'));
  const { data, errors } = await ask<Answer>(ready?.query ?? '', { authority: AUTHORITY });
  expect(errors).toEqual(undefined);
  return data.publications.list;
}

describe('given a scorecard that was published, and a record put right since', () => {
  it('the ready query answers what every figure of the last one would be today, and why', async () => {
    const [last, ...others] = await publishedSince();
    expect(others).toEqual([]);
    expect(last).toMatchObject({ id: 'last' });
    expect(last?.figures.map(({ measure }) => measure)).toEqual(MEASURES.map(({ id }) => id));
    const inCare = last?.figures.find(({ measure }) => measure === 'children-in-care');
    expect(inCare).toMatchObject({ value: '5', change: { difference: { value: '-1' } } });
    expect(inCare?.today).toMatch(/^Published as 5; today it would be 4: corrected .* \(1 child\)\.$/);
    const corrected = inCare?.change.parts.find(({ cause }) => cause === 'CORRECTED');
    expect(corrected?.children.nodes.map(({ child }) => child.reference)).toEqual(['corrected']);
  });

  it('each figure says the same as when it is asked about alone', async () => {
    const ends = `from: { asAt: "${AS_AT}", knownAt: "${new Date(KNOWN_AT).toISOString()}" }, to: { asAt: "${AS_AT}" }`;
    const [last] = await publishedSince();
    for (const { measure, change } of last?.figures ?? []) {
      const { data } = await ask<{
        changes: unknown;
      }>(`{ changes(measure: "${measure}", ${ends}) { ... on Change {
        difference { value } parts { cause difference { value } children(first: 3) { totalCount
          nodes { child { reference } before { because } after { because } } } } } } }`);
      expect([measure, data.changes]).toEqual([measure, change]);
    }
  });

  it('looks for what moved in all figures together, and asks why only of that', async () => {
    db.ran.length = 0;
    const [last] = await publishedSince();
    const moved = (last?.figures ?? []).filter(({ today }) => !today.endsWith('it would be the same.'));
    expect(moved.length).toBeLessThan(MEASURES.length / 2);
    const ofRows = db.ran.filter((sql) => sql.includes('as left_out from cohort'));
    expect(ofRows.length).toBe(2 * MEASURES.length + 2 * moved.length);
  });

  it('stands on the scorecard of its day as well', async () => {
    const { data, errors } = await ask<{
      scorecard: { rows: readonly { measure: string; published: { publication: string; today: string } }[] };
    }>(
      `{ scorecard(asAt: "${AS_AT}") { ... on Scorecard { rows { measure published { publication today } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.scorecard.rows[0]?.published).toMatchObject({ publication: 'last' });
    expect(data.scorecard.rows[0]?.published.today).toContain('today it would be 4');
  });

  it('all that was ever published, with why, is too much at once; so many as make no sense are refused', async () => {
    const all = await ask(
      '{ publications { ... on Publications { list { figures { change { difference { value } } } } } } }',
    );
    expect(all.errors?.[0]?.extensions?.code).toBe('TOO_COMPLEX');
    const none = await ask('{ publications { ... on Publications { list(last: 0) { id } } } }');
    expect(none.errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
    const both = await ask<Answer>('{ publications { ... on Publications { list { id } } } }');
    expect(both.data.publications.list.map(({ id }) => id)).toEqual(['first', 'last']);
  });
});
