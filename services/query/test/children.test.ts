import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { DAY, givenAuthority, givenManyChildren } from './authority.ts';

interface Page {
  readonly children: {
    readonly totalCount: number;
    readonly pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string;
      endCursor: string;
    };
    readonly edges: readonly { cursor: string; node: { reference: string } }[];
    readonly nodes: readonly { reference: string }[];
  };
}

const QUERY = `query ($asAt: Date, $inCare: Boolean, $first: Int, $last: Int, $after: String, $before: String) {
  children(asAt: $asAt, inCare: $inCare, first: $first, last: $last, after: $after, before: $before) {
    ... on Children {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { reference } }
    }
  }
}`;

const db = givenAuthority();
const ask = asking(db);
afterAll(() => db.close());

async function references(variables: Record<string, unknown>): Promise<readonly string[]> {
  const { data } = await ask<Page>(QUERY, variables);
  return data.children.edges.map(({ node }) => node.reference);
}

describe('given an authority', () => {
  it('lists every child born by the day, by reference', async () => {
    expect(await references({ asAt: DAY })).toEqual([
      'adopted',
      'away',
      'corrected',
      'joined',
      'later',
      'moved',
    ]);
    expect(await references({ asAt: '2013-01-01' })).toEqual(['away', 'corrected', 'joined', 'moved']);
  });

  it('lists those in care on the day, or the others', async () => {
    expect(await references({ asAt: DAY, inCare: true })).toEqual(['away', 'corrected', 'joined', 'moved']);
    expect(await references({ asAt: DAY, inCare: false })).toEqual(['adopted', 'later']);
    expect(await references({ asAt: '2018-05-01', inCare: true })).toContain('later');
  });

  it('counts all pages, and says whose record it is', async () => {
    const { data } = await ask(
      `{ children(asAt: "${DAY}", first: 1) { ... on Children { totalCount authority asAt position nodes { reference } } } }`,
    );
    expect(data).toMatchObject({
      children: { totalCount: 6, authority: '886', asAt: DAY, nodes: [{ reference: 'adopted' }] },
    });
  });

  it('gives an empty page without cursors', async () => {
    const { data } = await ask<Page>(QUERY, { asAt: '1990-01-01' });
    expect(data.children).toMatchObject({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    });
  });
});

describe('when read page by page', () => {
  const many = givenManyChildren(57);
  const askMany = asking(many);
  afterAll(() => many.close());

  async function forwards(first: number, inCare?: boolean): Promise<string[]> {
    const read: string[] = [];
    for (let after: string | undefined; ; ) {
      const { data } = await askMany<Page>(QUERY, { asAt: DAY, inCare, first, after });
      const { edges, pageInfo } = data.children;
      read.push(...edges.map(({ node }) => node.reference));
      if (!pageInfo.hasNextPage) return read;
      after = pageInfo.endCursor;
    }
  }

  async function backwards(last: number): Promise<string[]> {
    const read: string[] = [];
    for (let before: string | undefined; ; ) {
      const { data } = await askMany<Page>(QUERY, { asAt: DAY, last, before });
      const { edges, pageInfo } = data.children;
      read.unshift(...edges.map(({ node }) => node.reference));
      if (!pageInfo.hasPreviousPage) return read;
      before = pageInfo.startCursor;
    }
  }

  it('the pages, of whatever size and either way, add up to the whole', async () => {
    const whole = await forwards(100);
    expect(whole).toHaveLength(57);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
        expect(await forwards(size)).toEqual(whole);
        expect(await backwards(size)).toEqual(whole);
      }),
      { numRuns: 15 },
    );
    expect(await forwards(7, true)).toEqual(await forwards(100, true));
  });
});
