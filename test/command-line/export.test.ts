import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS } from '@permanence/care/child/catalogue';
import { sealedFields } from '@permanence/care/child/fact';
import { openLog } from '@permanence/permanence/data-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { episodesFile, headerFile, type Workplace, workplace } from './permanence.ts';

/** What must never leave: each is in the record, sealed. */
const SECRETS = ['A123456789012', 'SW1A1AA', 'CT11AA'];

interface Manifest {
  readonly knownAt: string;
  readonly position: number;
  readonly tables: readonly {
    readonly name: string;
    readonly file: string;
    readonly rows: number;
    readonly sha256: string;
    readonly columns: readonly { readonly name: string; readonly meaning: string }[];
  }[];
}

describe('given a return that has been imported', () => {
  let place: Workplace;
  beforeAll(() => {
    place = workplace();
    const folder = place.files('return', {
      'header.csv': headerFile('a,1,2010-05-01,WBRI,A123456789012,0,', '=b,2,2011-05-01,WBRI,,0,'),
      'episodes.csv': episodesFile(
        'a,2017-04-01,S,C2,N1,U6,PR1,2017-09-01,X1,CARPL,SW1A 1AA,CT1 1AA,SC012345',
        'a,2017-09-01,P,C2,N1,U6,PR1,,,,SW1A 1AA,CT1 1AA,SC012345',
        '=b,2017-05-01,S,C2,N1,U6,PR1,,,,SW1A 1AA,CT1 1AA,SC012345',
      ),
    });
    const { code } = place.run(
      ...['import', 'ssda903', folder, '--authority', '886', '--year', '2017-18', '--json'],
    );
    expect(code).toBe(0);
  });
  afterAll(() => place.dispose());

  const day = ['--as-at', '2018-03-31'];
  const exported = (name: string, ...more: readonly string[]) => {
    const out = join(place.folder, name);
    const ran = place.run('export', 'tables', '--out', out, '--json', ...more);
    expect(ran.code).toBe(0);
    return { out, manifest: ran.json<Manifest>() };
  };
  const inTheLog = () => {
    const data = join(place.folder, 'data');
    return readdirSync(data)
      .filter((file) => file.startsWith('log.sqlite'))
      .map((file) => readFileSync(join(data, file), 'latin1').replaceAll(' ', ''))
      .join('');
  };
  const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

  it('a file says what was done so that few children are not told of', () => {
    const figure = ['measure', 'children-in-care', ...day];
    const rounded = place.run(...figure, '--format', 'json', '--disclosure', 'dfe-rounding').json();
    expect(rounded).toMatchObject({ numerator: 0, value: '0', disclosure: 'dfe-rounding' });
    expect(place.run(...figure, '--format', 'json').json()).toMatchObject({
      numerator: 2,
      disclosure: 'none',
    });
    for (const wrong of [
      ['--disclosure', 'none'],
      ['--format', 'json', '--disclosure', 'some'],
    ]) {
      expect(place.run(...figure, ...wrong)).toMatchObject({ code: 2, out: '' });
    }
  });

  it('a figure is printed as a file with what it is of', () => {
    const csv = place.run('measure', 'children-in-care', ...day, '--format', 'csv', '--children').out;
    const [head, ...lines] = csv.trimEnd().split('\r\n');
    expect(head).toMatch(/^definition,title,authority,asAt,knownAt,position,/);
    expect(lines.map((line) => line.split(',').at(17))).toEqual(["'=b", 'a']);
    const json = place.run('scorecard', ...day, '--format', 'json').json<{ rows: object[] }>();
    expect(json.rows[0]).toMatchObject({ definition: 'children-in-care@1', value: '2' });
    expect(place.run('measure', 'children-in-care', ...day, '--format', 'xlsx').code).toBe(2);
  });

  it('every table is a file, as its manifest says', () => {
    const { out, manifest } = exported('tables');
    const files = manifest.tables.map(({ file }) => file);
    expect(readdirSync(out).sort()).toEqual([...files, 'README.txt', 'manifest.json'].sort());
    for (const { file, rows, sha256, columns } of manifest.tables) {
      const text = read(out, file);
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      expect(text.split('\r\n')[0]).toBe(columns.map(({ name }) => name).join(','));
      expect(text.trimEnd().split('\r\n')).toHaveLength(rows + 1);
    }
    expect(read(out, 'placement.csv')).toContain('886,a,carer,2017-04-01,2017-09-01');
    expect(manifest.tables.find(({ name }) => name === 'episode')?.rows).toBe(3);
  });

  it('what was believed at an instant is the same bytes whenever it is asked for', () => {
    const { out, manifest } = exported('then');
    const folder = place.files('correction', {
      'header.csv': headerFile('a,1,2010-05-02,WBRI,A123456789012,0,'),
      'episodes.csv': episodesFile('a,2017-04-01,S,C2,N1,U6,PR1,,,,SW1A 1AA,CT1 1AA,SC012345'),
    });
    place.run('import', 'ssda903', folder, '--authority', '886', '--year', '2017-18');
    const again = exported('again', '--known-at', manifest.knownAt);
    const now = exported('now');
    for (const { file } of manifest.tables) expect(read(again.out, file)).toBe(read(out, file));
    expect(read(now.out, 'child.csv')).not.toBe(read(out, 'child.csv'));
  });

  it('only what had begun by a day is in it when one is given', () => {
    const { manifest } = exported('early', '--as-at', '2017-06-01');
    expect(manifest.tables.find(({ name }) => name === 'episode')?.rows).toBeLessThanOrEqual(2);
  });

  it('nothing that tells who a person is leaves, in any file', async () => {
    const { out, manifest } = exported('sealed');
    const facts = Object.values(FACTS);
    const open = facts.flatMap((fact) =>
      Object.keys(fact.schema.shape).filter((name) => !(name in sealedFields(fact))),
    );
    // A reason is a code in most facts and a text in one.
    const sealed = new Set(facts.flatMap((fact) => Object.keys(sealedFields(fact)))).difference(
      new Set(open),
    );
    expect(sealed.size).toBeGreaterThan(1);
    const store = openLog(join(place.folder, 'data'));
    const opened = JSON.stringify(await store.readStream('child-886-a')).replaceAll(' ', '');
    await store.close();
    const log = inTheLog();
    for (const secret of SECRETS) {
      expect(opened).toContain(secret);
      expect(log).not.toContain(secret);
    }
    const columns = manifest.tables.flatMap((table) => table.columns.map(({ name }) => name));
    expect(columns.filter((name) => sealed.has(name))).toEqual([]);
    for (const file of readdirSync(out)) {
      const text = read(out, file).replaceAll(' ', '');
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      for (const name of sealed) expect(text).not.toContain(`""${name}""`);
    }
  });
});
