import { MEASURES } from '@permanence/measures/catalogue';
import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { DAY, givenAuthority } from './authority.ts';
import { GivenChild } from './given.ts';

const db = givenAuthority();
const ask = asking(db);
afterAll(() => db.close());

interface Card {
  readonly scorecard: { readonly rows: readonly { readonly measure: string }[] };
}

describe('given a scorecard', () => {
  it('has a row for every measure, beside the month and the year before', async () => {
    const { data, errors } = await ask<Card>(
      `{ scorecard(asAt: "${DAY}") { ... on Scorecard { authority asAt knownAt position rows {
        measure title numerator denominator value previousMonth previousYear direction target floor rag fromTarget } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.scorecard).toMatchObject({ authority: '886', asAt: DAY });
    expect(data.scorecard.rows.map(({ measure }) => measure)).toEqual(MEASURES.map(({ id }) => id));
    expect(data.scorecard.rows.find(({ measure }) => measure === 'placements-3-plus')).toEqual({
      measure: 'placements-3-plus',
      title: 'Three or more placements in twelve months',
      numerator: 1,
      denominator: 4,
      value: '25.0',
      previousMonth: '25.0',
      previousYear: '0.0',
      direction: 'SAME',
      target: null,
      floor: null,
      rag: null,
      fromTarget: null,
    });
  });

  it('agrees with the figures it leads to', async () => {
    const { data } = await ask<{
      scorecard: { rows: readonly { value: string; figure: { value: string; asAt: string } }[] };
    }>(
      `{ scorecard(asAt: "${DAY}", excludeUasc: true) { ... on Scorecard { rows { value figure { value asAt } } } } }`,
    );
    for (const { value, figure } of data.scorecard.rows) expect(figure).toEqual({ value, asAt: DAY });
  });

  it('is computed again only when the tables have changed', async () => {
    const query = `{ scorecard(asAt: "2017-12-31") { ... on Scorecard { rows { numerator measure } } } }`;
    const before = await ask<Card>(query);
    db.ran.length = 0;
    expect(await ask<Card>(query)).toEqual(before);
    // What may be seen, twice: now, and in the snapshot.
    expect(db.ran.length).toBeLessThan(10);
    new GivenChild(db, 'another').born('2011-11-11').inCareSince('2017-10-10');
    const { data } = await ask<Card>(query);
    expect(data.scorecard.rows[0]).toEqual({ measure: 'children-in-care', numerator: 6 });
  });
});
