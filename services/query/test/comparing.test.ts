import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { CORRECTED, DAY, givenAuthority } from './authority.ts';

const db = givenAuthority();
const ask = asking(db);
afterAll(() => db.close());

async function answer(query: string): Promise<unknown> {
  const { data, errors } = await ask<Record<string, unknown>>(`{ ${query} }`);
  expect(errors).toBeUndefined();
  return Object.values(data)[0];
}

const DIFFERENCE = 'difference { numerator denominator value exact }';
const ROW = 'outcome because becauseSentence';
const PART = `cause ${DIFFERENCE} intoNumerator { in out } intoDenominator { in out }
  children { totalCount nodes { child { reference asAt } before { ${ROW} } after { ${ROW} } events { id type } } }`;
const CHANGE = `__typename ... on Problem { message }
  ... on Change { from { value asAt } to { value asAt } ${DIFFERENCE} parts { ${PART} } }`;
const before = new Date(CORRECTED - 1).toISOString();

interface Answered {
  readonly parts: readonly { readonly cause: string; readonly difference: { readonly value: string } }[];
}

async function changes(args: string) {
  return (await answer(`changes(${args}) { ${CHANGE} }`)) as Answered;
}

const partOf = ({ parts }: Answered, cause: string) => parts.find((part) => part.cause === cause);

describe('given why a figure changed', () => {
  it('names the child whose record was put right, and the correction', async () => {
    const corner = (day: string, more = '') => `{ asAt: "${day}"${more} }`;
    const args = `measure: "children-in-care", from: ${corner('2017-02-15', `, knownAt: "${before}"`)}, to: ${corner('2017-02-15')}`;
    const found = await changes(args);
    expect(found).toMatchObject({
      __typename: 'Change',
      from: { value: '5', asAt: '2017-02-15' },
      to: { value: '4' },
      difference: { numerator: -1, denominator: -1, value: '-1', exact: '-1' },
    });
    expect(partOf(found, 'CORRECTED')).toMatchObject({
      intoNumerator: { in: 0, out: 1 },
      children: {
        totalCount: 1,
        nodes: [
          {
            child: { reference: 'corrected', asAt: '2017-02-15' },
            before: [{ outcome: 'NUMERATOR', because: 'in-care' }],
            after: [],
            events: expect.arrayContaining([expect.objectContaining({ type: 'FactAmended' })]),
          },
        ],
      },
    });
    expect(partOf(found, 'HAPPENED')).toMatchObject({ children: { totalCount: 0 } });
  });

  it('tells another reading from what happened, in parts that are always the same four', async () => {
    const found = await changes(
      `measure: "placements-3-plus", from: { asAt: "${DAY}" }, to: { asAt: "2018-05-01", policy: RECORD }`,
    );
    expect(found.parts.map(({ cause }) => cause)).toEqual([
      ...['DEFINITION', 'RECORDED_LATE', 'CORRECTED', 'HAPPENED'],
    ]);
    expect(partOf(found, 'DEFINITION')).toMatchObject({
      difference: { numerator: 1, denominator: 0, value: '+25.0', exact: '25' },
      children: { nodes: [{ child: { reference: 'joined' }, events: [] }] },
    });
    expect(partOf(found, 'HAPPENED')).toMatchObject({
      children: { nodes: [{ child: { reference: 'later', asAt: '2018-05-01' }, before: [] }] },
    });
  });

  it('refuses what it cannot answer, as data', async () => {
    expect(await changes('measure: "no-such", from: {}, to: {}')).toMatchObject({
      __typename: 'UnknownMeasure',
    });
    expect(await changes('measure: "children-in-care", from: { asAt: "1700-01-01" }, to: {}')).toMatchObject({
      __typename: 'BadRequest',
    });
  });
});

const FORECAST = `__typename ... on Problem { message } ... on Forecast { days asAt
  changes { totalCount edges { cursor node { measure { id } child { reference } on from { ${ROW} } to { ${ROW} } } } }
  oneMoveAway { totalCount nodes { child { reference } working { label value } } } }`;

describe('given what is expected', () => {
  it('says who changes on which day, and why', async () => {
    expect(
      await answer(`forecast(measure: "children-in-care", asAt: "${DAY}", days: 31) { ${FORECAST} }`),
    ).toMatchObject({
      days: 31,
      asAt: DAY,
      changes: {
        totalCount: 1,
        edges: [
          {
            node: { child: { reference: 'later' }, on: '2018-05-01', from: [], to: [{ because: 'in-care' }] },
          },
        ],
      },
      oneMoveAway: { totalCount: 0 },
    });
  });

  it('says who is one placement away', async () => {
    expect(
      await answer(`forecast(measure: "placements-3-plus", asAt: "${DAY}", days: 1) { ${FORECAST} }`),
    ).toMatchObject({
      oneMoveAway: {
        totalCount: 1,
        nodes: [
          {
            child: { reference: 'joined' },
            working: expect.arrayContaining([{ label: 'placements in the window', value: '2' }]),
          },
        ],
      },
    });
  });

  it('goes through all measures, page by page in the order of the days', async () => {
    const page = (after: string) =>
      answer(
        `forecast(asAt: "${DAY}", days: 2) { ... on Forecast { changes(first: 2${after}) { totalCount pageInfo { hasNextPage endCursor } nodes { on measure { id } child { reference } } } } }`,
      ) as Promise<{
        changes: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          nodes: { on: string }[];
        };
      }>;
    const nodes: { on: string }[] = [];
    let cursor: string | null = null;
    let total = 0;
    do {
      const { changes: found } = await page(cursor === null ? '' : `, after: "${cursor}"`);
      nodes.push(...found.nodes);
      total = found.totalCount;
      cursor = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (cursor !== null);
    expect(nodes.length).toBe(total);
    expect(nodes.map(({ on }) => on)).toEqual(nodes.map(({ on }) => on).toSorted());
  });

  it.each([
    ['no days', 'days: 0'],
    ['more days than it looks ahead', 'measure: "children-in-care", days: 93'],
    ['a window without a measure', 'days: 1, years: 2'],
  ])('refuses %s', async (_what, args) => {
    expect(await answer(`forecast(asAt: "${DAY}", ${args}) { ${FORECAST} }`)).toMatchObject({
      __typename: 'BadRequest',
    });
  });

  it('refuses all measures for a quarter as too much at once', async () => {
    const { errors } = await ask(`{ forecast(asAt: "${DAY}", days: 92) { __typename } }`);
    expect(errors?.[0]?.extensions?.code).toBe('TOO_COMPLEX');
  });
});

describe('given two readings of a measure', () => {
  it('says whom both count and whom only one, with the reason of each', async () => {
    const shown = `__typename ... on Problem { message } ... on Reconciliation {
      first { numerator denominator policy } second { numerator denominator policy }
      numerators { both onlyFirst onlySecond } denominators { both onlyFirst onlySecond }
      children(side: ONLY_SECOND) { totalCount nodes { side child { reference } first { because } second { because evidence { type } } } } }`;
    expect(
      await answer(
        `reconcile(first: { measure: "placements-3-plus" }, second: { measure: "placements-3-plus", policy: RECORD }, asAt: "${DAY}") { ${shown} }`,
      ),
    ).toMatchObject({
      first: { numerator: 1, denominator: 4, policy: 'CARER' },
      second: { numerator: 2, denominator: 4, policy: 'RECORD' },
      numerators: { both: 1, onlyFirst: 0, onlySecond: 1 },
      denominators: { both: 4, onlyFirst: 0, onlySecond: 0 },
      children: {
        totalCount: 1,
        nodes: [
          {
            side: 'ONLY_SECOND',
            child: { reference: 'joined' },
            first: [{ because: 'fewer-than-three-placements' }],
            second: [{ because: 'three-or-more-placements' }],
          },
        ],
      },
    });
    expect(
      await answer(
        `reconcile(first: { measure: "placements-3-plus", years: 5 }, second: { measure: "children-in-care" }, asAt: "${DAY}") { ${shown} }`,
      ),
    ).toMatchObject({ __typename: 'BadRequest' });
  });
});
