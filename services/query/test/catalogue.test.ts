import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { emptyReadModels } from './given.ts';

const db = emptyReadModels();
const ask = asking(db);
afterAll(() => db.close());

describe('given the catalogue', () => {
  it('says of every measure who counts, and gives the rule itself', async () => {
    const { data } = await ask<{ measures: readonly Record<string, unknown>[] }>(
      '{ measures { id version title population counts source polarity unit snapshot policies years reasons { code sentence } sql parts { name sql } } }',
    );
    expect(data.measures.length).toBeGreaterThanOrEqual(20);
    expect(data.measures.find(({ id }) => id === 'placements-3-plus')).toMatchObject({
      title: 'Three or more placements in twelve months',
      polarity: 'LOWER',
      reasons: [{ code: 'three-or-more-placements', sentence: expect.any(String) }, {}],
      sql: expect.stringContaining('placements_in_window'),
      parts: [{ name: 'known' }, { name: 'in-care' }, { name: 'placements-in-window' }],
    });
  });
});
