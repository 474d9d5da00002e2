import { afterAll, describe, expect, it } from 'vitest';
import { MAX_TOKENS } from '../src/limits.ts';
import { asking } from './ask.ts';
import { DAY, givenAuthority } from './authority.ts';
import { emptyReadModels, GivenChild } from './given.ts';

const db = givenAuthority();
const ask = asking(db);
afterAll(() => db.close());

const PROBLEM = `__typename ... on Problem { message } ... on BadRequest { path }
  ... on UnknownAuthority { authorities }`;

describe('what a caller must expect is data', () => {
  it.each([
    ['an unknown child', 'child(id: "nobody")', { __typename: 'NotFound' }],
    [
      'an unknown authority',
      'children(authority: "999")',
      { __typename: 'UnknownAuthority', authorities: ['886'] },
    ],
    ['a page too large', 'children(first: 100000)', { __typename: 'BadRequest', path: 'first' }],
    ['a page of less than nothing', 'children(last: -1)', { __typename: 'BadRequest', path: 'last' }],
    ['both ends at once', 'children(first: 1, last: 1)', { __typename: 'BadRequest', path: 'last' }],
    ['a made-up cursor', 'children(after: "moved")', { __typename: 'BadRequest', path: 'after' }],
    ['a day too far off', 'scorecard(asAt: "1000-01-01")', { __typename: 'BadRequest', path: 'asAt' }],
    [
      'years not offered',
      'measure(id: "placements-3-plus", years: 2)',
      { __typename: 'BadRequest', path: 'years' },
    ],
  ])('%s', async (_what, field, expected) => {
    const { data, errors } = await ask<Record<string, unknown>>(`{ answer: ${field} { ${PROBLEM} } }`);
    expect(errors).toBeUndefined();
    expect(data.answer).toMatchObject({ ...expected, message: expect.stringMatching(/\.$/) });
  });

  it('lists the measures there are', async () => {
    const { data } = await ask('{ measure(id: "x") { ... on UnknownMeasure { message measures } } }');
    expect(data).toEqual({
      measure: {
        message: 'There is no measure "x".',
        measures: expect.arrayContaining(['children-in-care', 'placements-3-plus']),
      },
    });
  });

  it('knows no authority but that of who asks, and takes it', async () => {
    const two = emptyReadModels();
    new GivenChild(two, 'one', '886').born('2010-01-01');
    new GivenChild(two, 'two', '887').born('2010-01-01');
    const askTwo = asking(two);
    expect((await askTwo(`{ children(authority: "887") { ${PROBLEM} } }`)).data).toMatchObject({
      children: { __typename: 'UnknownAuthority', authorities: ['886'] },
    });
    expect((await askTwo('{ children { ... on Children { nodes { reference } } } }')).data).toEqual({
      children: { nodes: [{ reference: 'one' }] },
    });
    two.close();
  });

  it('says that nothing has been taken in', async () => {
    const nothing = emptyReadModels();
    expect((await asking(nothing)(`{ scorecard { ${PROBLEM} } }`)).data).toMatchObject({
      scorecard: {
        __typename: 'UnknownAuthority',
        authorities: [],
        message: 'No records have been taken in yet.',
      },
    });
    nothing.close();
  });

  it('says when it has not come as far as the caller wants', async () => {
    const { data } = await asking(db, { waitAtMost: 1 })(
      '{ scorecard(atLeast: 5000000000) { ... on Scorecard { stale } } now: scorecard(atLeast: 10) { ... on Scorecard { stale } } }',
    );
    expect(data).toEqual({ scorecard: { stale: true }, now: { stale: false } });
  });
});

describe('a query that cannot be read is refused', () => {
  it.each([
    ['31 February', '{ scorecard(asAt: "2018-02-31") { __typename } }', 'not a day'],
    [
      'an instant without its zone',
      '{ scorecard(knownAt: "2018-04-01T09:00:00") { __typename } }',
      'time zone',
    ],
    [
      'an instant on 31 February',
      '{ scorecard(knownAt: "2018-02-31T09:00:00Z") { __typename } }',
      'not an instant',
    ],
    ['a field there is not', '{ scorecard { ... on Scorecard { colour } } }', 'colour'],
  ])('%s', async (_what, query, message) => {
    const { data, errors } = await ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ message: expect.stringContaining(message) }]);
  });

  it('as a variable too', async () => {
    const query = 'query ($asAt: Date) { scorecard(asAt: $asAt) { __typename } }';
    for (const asAt of ['2018-02-31', '31/03/2018', '', 20180331]) {
      expect((await ask(query, { asAt })).errors).toMatchObject([
        { message: expect.stringContaining('not a day') },
      ]);
    }
  });

  it('when it asks for too much at once', async () => {
    const rows = `rows(first: 100) { nodes { child { events { id } episodes { evidence { id } } placements { evidence { id } } } } }`;
    const fields = Array.from(
      { length: 10 },
      (_, i) => `m${i}: measure(id: "children-in-care") { ... on Figure { ${rows} } }`,
    );
    const { errors } = await ask(`{ ${fields.join(' ')} }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'TOO_COMPLEX' } });
  });

  it('when it is longer than any person writes', async () => {
    const { errors } = await ask(`{ ${'__typename '.repeat(MAX_TOKENS)} }`);
    expect(errors?.[0]?.message).toContain('token');
  });

  it('deeper down, with a code', async () => {
    const { errors } = await ask(
      `{ measure(id: "children-in-care", asAt: "${DAY}") { ... on Figure { rows(first: 101) { totalCount } } } }`,
    );
    expect(errors).toMatchObject([{ path: ['measure', 'rows'], extensions: { code: 'BAD_REQUEST' } }]);
  });
});

describe('what nobody expected', () => {
  it('is masked, and told to the operator under the same correlation id', async () => {
    const broken = givenAuthority();
    broken.exec('drop table episode');
    const told: [unknown, string][] = [];
    const askBroken = asking(broken, { onUnexpected: (...args) => told.push(args) });
    const { data, errors } = await askBroken(
      '{ child(id: "moved") { ... on Child { episodes { start } } } measures { id } }',
    );
    expect(data).toMatchObject({ child: null, measures: expect.any(Array) });
    expect(errors).toMatchObject([
      { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/episode |no such table|sql/i);
    expect(told).toEqual([[expect.anything(), errors?.[0]?.extensions?.correlationId]]);
    broken.close();
  });
});
