import { COHORT_KEYS } from '@permanence/measures/cohort-switch';
import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { DAY, givenManyChildren } from './authority.ts';

describe('given many children', () => {
  const db = givenManyChildren(43);
  const ask = asking(db);
  afterAll(() => db.close());

  it('the groups of every cut add up to the figure', async () => {
    for (const key of COHORT_KEYS.map((name) => name.toUpperCase().replace('-', '_'))) {
      const { data } = await ask<{
        measure: {
          numerator: number;
          denominator: number;
          groups: readonly { numerator: number; denominator: number }[];
        };
      }>(
        `{ measure(id: "placements-3-plus", asAt: "${DAY}") { ... on Figure { numerator denominator groups(by: ${key}) { group numerator denominator value } } } }`,
      );
      const { numerator, denominator, groups } = data.measure;
      expect(groups.length).toBeGreaterThan(0);
      expect(groups.reduce((sum, group) => sum + group.numerator, 0)).toBe(numerator);
      expect(groups.reduce((sum, group) => sum + group.denominator, 0)).toBe(denominator);
    }
  });

  interface RowsPage {
    readonly denominator: number;
    readonly rows: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly { readonly child: { readonly reference: string } }[];
    };
  }

  async function rowsAfter(after: string | null): Promise<RowsPage> {
    const { data } = await ask<{ measure: RowsPage }>(
      `query ($after: String) { measure(id: "placements-3-plus", asAt: "${DAY}") { ... on Figure { denominator
        rows(first: 10, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { child { reference } } } } } }`,
      { after },
    );
    return data.measure;
  }

  it('the pages of its rows add up to the whole', async () => {
    const references: string[] = [];
    for (let after: string | null = null; ; ) {
      const { rows, denominator }: RowsPage = await rowsAfter(after);
      expect(rows.totalCount).toBe(denominator);
      references.push(...rows.nodes.map(({ child }) => child.reference));
      if (!rows.pageInfo.hasNextPage) break;
      after = rows.pageInfo.endCursor;
    }
    expect(references).toHaveLength(43);
    expect(references).toEqual([...new Set(references)].toSorted());
  });
});
