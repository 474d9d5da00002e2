import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Look } from '@permanence/access/looks';
import { openLooks } from '@permanence/access/looks/looks-file';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Workplace, workplace } from '../../../../test/command-line/permanence.ts';

const LOOK: Look = {
  at: '2018-06-04T09:00:00.000Z',
  ...{ person: 'worker-1', role: 'social-worker', teams: [], authority: '886', child: 'C0001' },
  ...{ fields: ['placements'], purpose: 'case-work', correlationId: 'request-1', sight: 'whole' },
};

let place: Workplace;
beforeEach(async () => {
  place = workplace();
  mkdirSync(join(place.folder, 'data'));
  const looks = openLooks(join(place.folder, 'data/looks.sqlite'));
  for (const child of ['C0001', 'C0002', 'C0003']) await looks.keep([{ ...LOOK, child }]);
  looks.close();
});
afterEach(() => place.dispose());

function tamper(sql: string) {
  const database = new DatabaseSync(join(place.folder, 'data/looks.sqlite'));
  for (const table of ['entry', 'look']) {
    for (const what of ['changed', 'removed'])
      database.exec(`DROP TRIGGER IF EXISTS ${table}_is_never_${what}`);
  }
  database.exec(sql);
  database.close();
}

test('given looks as they were kept, when they are verified, then nothing is wrong; anchored, the log vouches for them', () => {
  const found = { entries: 3, looks: 3, children: 3, forgotten: 0 };
  expect(place.run('looks', 'verify', '--json').json()).toEqual({ ...found, anchors: 0, anchoredUpTo: 0 });
  expect(place.run('looks', 'anchor').out).toBe('anchored up to entry 3\n');
  expect(place.run('looks', 'verify', '--json').json()).toEqual({ ...found, anchors: 1, anchoredUpTo: 3 });
});

test('given a look that was changed, or the last one cut off, when they are verified, then the first entry that is wrong is named', () => {
  place.run('looks', 'anchor');
  tamper('DELETE FROM look WHERE entry = 3; DELETE FROM entry WHERE number = 3');
  const cut = place.run('looks', 'verify');
  expect([cut.code, cut.err]).toEqual([1, 'permanence: entry 3: end-missing\n']);
  tamper("UPDATE look SET sight = 'refused' WHERE entry = 2");
  const changed = place.run('looks', 'verify');
  expect([changed.code, changed.err]).toEqual([1, 'permanence: entry 2: changed\n']);
});

test('given a report that is read, when the looks are asked for again, then that it was read is one of them', () => {
  const range = ['--from', '2018-06-01', '--to', '2018-06-30', '--by', 'auditor-1'];
  const read = place.run('looks', 'report', 'no-relationship', ...range);
  expect(read.out).toContain('unknown: 3\nworker-1  social-worker  C0001  2018-06-04  1  placements');
  const mine = place.run(
    'looks',
    'report',
    'of-person',
    '--person',
    'auditor-1',
    '--by',
    'auditor-2',
    '--json',
  );
  expect(mine.json<{ looks: unknown[] }>().looks).toMatchObject([
    {
      person: 'auditor-1',
      role: 'command-line',
      child: '',
      fields: ['looks:no-relationship'],
      purpose: 'audit',
    },
  ]);
  expect(place.run('looks', 'verify').code).toBe(0);
});

test('given what is no report, when it is asked for, then nothing is read, and the exit code says so', () => {
  expect(place.run('looks', 'report', 'everything').code).toBe(2);
  expect(place.run('looks', 'report', 'of-child').code).toBe(2);
  expect(place.run('looks', 'report', 'of-person', '--person', 'me', '--by', 'me').code).toBe(1);
  expect(place.run('looks', 'verify', '--json').json<{ entries: number }>().entries).toBe(3);
});

test('given a folder in which nobody looked, when it is verified, then it says so', () => {
  const { code, err } = place.run('looks', 'verify', '--data', join(place.folder, 'other'));
  expect([code, err]).toEqual([1, expect.stringContaining('nobody has looked yet')]);
});

test('given a backup, when it is restored, then the looks are in it, and their chain and anchor hold', () => {
  place.run('looks', 'anchor');
  const to = join(place.folder, 'backup');
  const files = place.run('backup', '--out', to, '--json').json<{ files: { file: string }[] }>().files;
  expect(files.map(({ file }) => file)).toEqual(['log.sqlite', 'looks.sqlite']);
  const restored = join(place.folder, 'restored');
  expect(place.run('restore', '--from', to, '--data', restored).code).toBe(0);
  expect(place.run('looks', 'verify', '--data', restored, '--json').json()).toMatchObject({
    entries: 3,
    anchoredUpTo: 3,
  });
});
