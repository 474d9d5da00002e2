import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageReturn } from '../src/staging.ts';
import { withFiles } from './support.ts';

const EPISODES = 'CHILD,DECOM,RNE\n';
const REVIEWS = 'CHILD,REVIEW,REVIEW_CODE\n';

describe('staging', () => {
  it('gives children in order of their id, each with all its rows, whatever the order of lines and files', async () => {
    const files = {
      'z.csv': `${EPISODES}B,01/01/2018,S\nA,02/01/2018,S\n`,
      'a.csv': `${REVIEWS}A,03/01/2018,PN1\nC,04/01/2018,PN1\nB,05/01/2018,PN1\n`,
      'm.csv': `${EPISODES}B,01/02/2018,P\n`,
    };
    await withFiles(files, async (dir) => {
      const staged = await stageReturn(dir);
      const seen = [...staged.children()].map(({ child, tables }) => [
        child,
        tables.episodes.map((row) => `${row.file}:${row.row}:${row.values.DECOM}`),
        tables.reviews.map((row) => row.values.REVIEW),
      ]);
      await staged.close();
      expect(staged.rowsRead).toBe(6);
      expect(seen).toEqual([
        ['A', ['z.csv:3:02/01/2018'], ['03/01/2018']],
        ['B', ['m.csv:2:01/02/2018', 'z.csv:2:01/01/2018'], ['05/01/2018']],
        ['C', [], ['04/01/2018']],
      ]);
    });
  });

  it('names the tables the return holds, also when a child is in none of them', async () => {
    const files = { 'e.csv': `${EPISODES}A,01/01/2018,S\n`, 'r.csv': REVIEWS };
    await withFiles(files, async (dir) => {
      const staged = await stageReturn(dir);
      const [child] = [...staged.children()];
      await staged.close();
      expect(child?.present).toEqual(new Set(['episodes', 'reviews']));
    });
  });

  it('counts rows that name no child', async () => {
    await withFiles(
      { 'e.csv': `${EPISODES},01/01/2018,S\nA,01/01/2018,S\nnot an id,01/01/2018,S\n` },
      async (dir) => {
        const staged = await stageReturn(dir);
        const children = [...staged.children()].length;
        await staged.close();
        expect({ children, rowsRead: staged.rowsRead, without: staged.rowsWithoutChild }).toEqual({
          children: 1,
          rowsRead: 3,
          without: 2,
        });
        expect(staged.problems).toMatchObject([
          { file: 'e.csv', row: 2, child: '', rule: 'no-child', severity: 'warning' },
          { file: 'e.csv', row: 4, child: '', rule: 'no-child', severity: 'warning' },
        ]);
        expect(JSON.stringify(staged.problems)).not.toContain('not an id');
      },
    );
  });

  it('refuses an XML file without rows of the return', async () => {
    await withFiles({ 'r.xml': '<ROOT><THING>1</THING></ROOT>' }, async (dir) => {
      await expect(stageReturn(dir)).rejects.toMatchObject({ reason: 'no-return-in-folder' });
    });
  });

  it('leaves nothing of a large return on disk, even when it is refused', async () => {
    const line = 'A,01/01/2018,S'.padEnd(60_000, ' ');
    const large = `${EPISODES}${`${line}\n`.repeat(1200)}`;
    const tempDir = await mkdtemp(join(tmpdir(), 'ssda903-stage-'));
    try {
      await withFiles({ 'e.csv': large }, async (dir) => {
        const staged = await stageReturn(dir, { tempDir });
        expect(await readdir(tempDir)).toHaveLength(1);
        expect([...staged.children()]).toHaveLength(1);
        await staged.close();
        expect(await readdir(tempDir)).toEqual([]);
      });
      await withFiles({ 'e.csv': `${large}A,too,many,values\n` }, async (dir) => {
        await expect(stageReturn(dir, { tempDir })).rejects.toMatchObject({ reason: 'malformed-csv' });
        expect(await readdir(tempDir)).toEqual([]);
      });
    } finally {
      await rm(tempDir, { recursive: true, force: true });
    }
  });
});
