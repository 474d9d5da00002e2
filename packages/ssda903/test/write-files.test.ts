import { readFile, stat } from 'node:fs/promises';
import type { CareEvent } from '@permanence/care/child/catalogue';
import { standingFacts } from '@permanence/care/child/standing';
import { describe, expect, it } from 'vitest';
import { beginReturn } from '../src/write/files.ts';
import { episode, newEvents, propose, take, withFiles } from './support.ts';
import { tablesOf, writeAndRead } from './written.ts';

const YEAR = '2017-18';

describe('texts and cells', () => {
  it('a text that was forgotten is blank, and the child is named once a column', async () => {
    const events = take([YEAR, { episodes: [episode('2017-06-01')] }]).map((event) => {
      const text = 'postcode' in event.data ? { postcode: { forgotten: 'contact' } } : {};
      return { ...event, data: { ...event.data, ...text } } as CareEvent;
    });
    const { written: done, csv } = await writeAndRead({ C1: events }, YEAR);
    expect(tablesOf(csv).episodes).toMatchObject([{ PL_POST: '', HOME_POST: '' }]);
    expect(done.problems.map(({ rule, field }) => [rule, field])).toEqual([
      ['withheld', 'HOME_POST'],
      ['withheld', 'PL_POST'],
    ]);
  });

  it('what begins like a formula is written as it is, and the child is named', async () => {
    const episodes = [episode('2017-06-01', { URN: '=1+1' })];
    const { csv, written: done } = await writeAndRead({ '=C1': take([YEAR, { episodes }]) }, YEAR);
    expect(csv.find(({ table }) => table === 'episodes')?.values).toMatchObject({
      CHILD: '=C1',
      URN: '=1+1',
    });
    expect(done.problems.map(({ rule, field }) => [rule, field])).toEqual([
      ['like-a-formula', 'CHILD'],
      ['like-a-formula', 'URN'],
    ]);
  });

  it('a reference that the Department would not take is written, and the child is named once', async () => {
    const events = take([YEAR, { episodes: [episode('2017-06-01')] }]);
    const { written: done } = await writeAndRead({ 'erased-0123456789': events }, YEAR);
    expect(done.problems.map(({ rule, row }) => [rule, row])).toEqual([['child-too-long', 2]]);
  });

  it('SEX is a number up to 2023-24 and a letter from then on', async () => {
    const episodes = [episode('2017-06-01')];
    const header = async (year: string) =>
      tablesOf((await writeAndRead({ C1: take([YEAR, { episodes }]) }, year)).csv).header;
    expect(await header('2023-24')).toMatchObject([{ SEX: '1' }]);
    expect(await header('2024-25')).toMatchObject([{ SEX: 'M' }]);
  });
});

describe('a column of ours', () => {
  const worker = { SW_ID: 'SW1', SW_DECOM: '01/06/2017', SW_DEC: '' };
  const stated = { episodes: [episode('2017-06-01')], socialWorkers: [{ ...worker, SW_TEAM: 'north' }] };
  const events = take([YEAR, stated]);

  it('is read, and written to nobody: neither into the XML nor into the files', async () => {
    expect(events.find(({ type }) => type === 'SocialWorkerAllocated')?.data).toMatchObject({
      team: 'north',
    });
    await withFiles({}, async (out) => {
      const writing = beginReturn({ out, authority: '999', year: YEAR });
      writing.add('C1', standingFacts(events));
      for (const { file } of writing.close().files) {
        const text = await readFile(`${out}/${file}`, 'utf8');
        expect([file, /TEAM|north/i.test(text)]).toEqual([file, false]);
      }
    });
  });

  it('is not taken back by a return that has none, as the one that was written', async () => {
    const { csv } = await writeAndRead({ C1: events }, YEAR);
    expect(newEvents(propose(tablesOf(csv), YEAR, events)).map(({ type }) => type)).not.toContain(
      'FactAmended',
    );
    const other = { ...stated, socialWorkers: [{ ...worker, SW_TEAM: 'south' }] };
    expect(newEvents(propose(other, YEAR, events))).toMatchObject([
      { type: 'FactAmended', data: { data: { worker: 'SW1', team: 'south' } } },
    ]);
  });
});

describe('the files', () => {
  it('are their owner’s alone; a table that the year does not collect is there when it has rows', async () => {
    await withFiles({}, async (out) => {
      const writing = beginReturn({ out, authority: '999', year: YEAR });
      writing.add('C1', standingFacts(take([YEAR, { episodes: [episode('2017-06-01')] }])));
      const { files, children } = writing.close();
      const names = files.map(({ file }) => file);
      expect(children).toBe(1);
      expect(names).toContain('ssda903-999-2017-18.xml');
      expect(names).toContain('oc3.csv');
      expect(names).not.toContain('social-workers.csv');
      for (const name of names) expect((await stat(`${out}/${name}`)).mode & 0o777).toBe(0o600);
    });
  });
});
