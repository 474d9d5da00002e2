import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deterministicId } from '@permanence/event-store/event-id';
import { openLog } from '@permanence/permanence/data-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { episodesFile, headerFile, type Workplace, workplace } from './permanence.ts';

interface Document {
  readonly authority: string;
  readonly year: string;
  readonly files: readonly { file: string; table: string; rows: number; sha256: string }[];
  readonly children: number;
  readonly problems: readonly { child: string; rule: string; severity: string }[];
  readonly notKept: readonly { table: string; column: string }[];
}

const HEADER = ['a,1,01/05/2010,WBRI,A123456789012,,', 'b,2,02/06/2011,WBRI,,,'];
const EPISODES = [
  'a,01/04/2017,S,C2,N1,U6,PR1,01/09/2017,X1,CARPL,SW1A 1AA,CT1 1AA,SC012345',
  'a,01/09/2017,P,C2,N1,U6,PR4,,,,SW1A 1AA,CT2 2AA,SC012345',
  'b,01/05/2017,S,C2,N1,U6,PR1,,,,SW1A 1AA,CT1 1AA,SC012345',
];

let place: Workplace;
const export903 = (out: string, ...more: readonly string[]) =>
  place.run(
    ...['export', 'ssda903', '--authority', '886', '--year', '2017-18'],
    ...['--out', join(place.folder, out), ...more],
  );

beforeAll(() => {
  place = workplace();
  const dir = place.files('return', {
    'header.csv': headerFile(...HEADER),
    'episodes.csv': episodesFile(...EPISODES),
    'plans.csv': 'CHILD,PLAN_DATE\nb,01/02/2018\n',
  });
  expect(place.run('import', 'ssda903', dir, '--authority', '886', '--year', '2017-18').code).toBe(0);
});
afterAll(() => place.dispose());

describe('given a return that was imported', () => {
  test('when it is written, then it is the return, in files of their owner alone, as the document says', () => {
    const ran = export903('out', '--json');
    expect(ran).toMatchObject({ code: 0 });
    const { files, ...said } = ran.json<Document>();
    const out = join(place.folder, 'out');
    expect(said).toMatchObject({ authority: '886', year: '2017-18', children: 2, problems: [] });
    expect(said.notKept.map(({ column }) => column)).toContain('UPN');
    expect(readdirSync(out).sort()).toEqual(files.map(({ file }) => file).sort());
    expect(statSync(out).mode & 0o777).toBe(0o700);
    for (const { file, sha256, rows } of files) {
      const text = readFileSync(join(out, file), 'utf8');
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      if (file.endsWith('.csv')) expect(text.trimEnd().split('\n')).toHaveLength(rows + 1);
      expect(statSync(join(out, file)).mode & 0o777).toBe(0o600);
    }
    expect(readFileSync(join(out, 'header.csv'), 'utf8')).toBe(headerFile(...HEADER));
    expect(readFileSync(join(out, 'episodes.csv'), 'utf8')).toBe(episodesFile(...EPISODES));
    expect(readFileSync(join(out, 'adoption-plans.csv'), 'utf8')).toBe('CHILD,PLAN_DATE\nb,01/02/2018\n');
    expect(readFileSync(join(out, 'ssda903-886-2017-18.xml'), 'utf8')).toContain('<PL>U6</PL>');
  });

  test('when what was written is imported again, then it adds nothing', () => {
    export903('again');
    const dir = join(place.folder, 'again');
    const ran = place.run('import', 'ssda903', dir, '--authority', '886', '--year', '2017-18', '--json');
    expect(ran.json<{ events: object }>()).toMatchObject({ events: { appended: 0 } });
  });

  test('when the folder is not empty, then nothing is written', () => {
    place.files('full', { 'mine.txt': 'mine' });
    const ran = export903('full');
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('is not empty');
    expect(readdirSync(join(place.folder, 'full'))).toEqual(['mine.txt']);
  });

  test('when nothing of the authority is recorded, or the year is none, then the use was wrong and no file stays', () => {
    expect(export903('nobody', '--authority', '887').code).toBe(2);
    expect(readdirSync(join(place.folder, 'nobody'))).toEqual([]);
    expect(export903('wrong', '--year', '2017-19').code).toBe(2);
  });

  test('when it is asked what was known before anything was, then nobody is in it', () => {
    const ran = export903('before', '--known-at', '2001-01-01T00:00:00Z', '--json');
    expect(ran.json<Document>()).toMatchObject({ children: 0, problems: [] });
  });
});

describe('given a record that cannot be taken in whole', () => {
  test('when the return is written, then the child is named', async () => {
    const log = openLog(`${place.folder}/data`);
    const metadata = {
      ...{ actor: 'test', authority: '886', source: 'test' },
      ...{ commandId: 'test', correlationId: 'test', causationId: 'test' },
    };
    const event = (type: string, version: number) => ({
      ...{ id: deterministicId(type), type, version, metadata },
      data: { on: '2018-01-01' },
    });
    await log.append('child-886-a', [event('OfALaterProgram', 1)], { kind: 'any' });
    await log.append('child-886-b', [event('ReviewHeld', 99)], { kind: 'any' });
    await log.close();
    const { problems, children } = export903('parked', '--json').json<Document>();
    expect(problems.map(({ child, rule }) => `${child} ${rule}`).sort()).toEqual([
      'a parked',
      'b parked',
      'b unreadable',
    ]);
    expect(children).toBe(1);
  });
});
