import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, emptyFolder, type Running, running } from '../operations/running.ts';
import { found } from './bytes.ts';
import { AUTHORITY, CHILD, cli, does, IMPORTED, OTHER, SENT, TEXTS, tellEverything } from './told.ts';

const folder = emptyFolder();
const at = (name: string) => join(folder.path, name);
const here = (...args: readonly string[]) => cli(folder.path, ...args);

const WHO = ['--by', 'officer-1', '--approved-by', 'officer-2', '--reason', 'subject-request'];
const erasing = (child: string, basis: string, ...more: readonly string[]) =>
  here('erase', '--child', child, '--authority', AUTHORITY, '--basis', basis, ...WHO, ...more);

let publication = '';
let bytesBefore = '';
let otherBefore = '';
let scorecardBefore = '';

async function reproduced(): Promise<string> {
  await does(folder.path, 'reproduce', publication, '--out', at('bytes.json'));
  return readFileSync(at('bytes.json'), 'utf8');
}

const inDistrict = async () =>
  JSON.parse(
    (
      await does(
        folder.path,
        'measure',
        'children-in-care',
        '--as-at',
        '2018-03-31',
        '--district',
        'ZZ72',
        '--json',
      )
    ).out,
  ).numerator;
const scorecard = async () => (await does(folder.path, 'scorecard', '--as-at', '2018-03-31', '--json')).out;
const recordOf = async (child: string) => (await does(folder.path, 'stream', 'show', child, '--json')).out;

beforeAll(async () => {
  ({ publication } = await tellEverything(folder.path));
  bytesBefore = await reproduced();
  otherBefore = await recordOf(OTHER);
  scorecardBefore = await scorecard();
});
afterAll(() => folder.remove());

describe('given texts told over HTTP and sent in a return', () => {
  it('then no file holds one of them plainly, before anything is erased', () => {
    expect(found(at('data'), [...Object.values(TEXTS), ...Object.values(SENT)])).toEqual([]);
    expect(found(at('backup'), [...Object.values(TEXTS), ...Object.values(SENT)])).toEqual([]);
  });

  it('then every text opens', async () => {
    const verified = await here('keys', 'verify', '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ plain: 0, forgotten: 0, keyMissing: 0, broken: [] });
    expect(JSON.parse(verified.out).opened).toBeGreaterThan(15);
  });

  it('then the figures see the stay that led back, though they cannot read the postcode', async () => {
    const { rows } = JSON.parse(
      (
        await does(
          folder.path,
          'measure',
          'placements-3-plus',
          '--as-at',
          '2018-03-31',
          '--children',
          '--json',
        )
      ).out,
    ) as { rows: { child: string; outcome: string }[] };
    expect(rows.find(({ child }) => child === OTHER)?.outcome).toBe('denominator');
  });
});

describe('given an erasure that the law does not allow', () => {
  it('then it is refused with the reason, and nothing is destroyed', async () => {
    const early = await erasing(CHILD, 'retention-expired');
    expect(early).toMatchObject({ code: 1, out: '' });
    expect(early.said).toContain('the law keeps it until 2085-05-04');
    expect((await erasing(CHILD, 'wrong-person', '--approved-by', 'officer-1')).said).toContain(
      'somebody else',
    );
    expect((await erasing('NOBODY', 'wrong-person')).said).toContain('there is no record of this child');
    expect((await erasing(CHILD, 'because')).code).toBe(2);
    expect(JSON.parse((await here('keys', 'list', '--json')).out)).toMatchObject({ destroyed: 0 });
  });

  it('then a legal hold keeps the record until it is lifted', async () => {
    const service = await running(at('data'), {}, 'record');
    const held = await command(service.url, CHILD, 'legal-holds', { on: '2024-03-01', basis: 'INQUIRY' });
    expect(held.status).toBe(200);
    expect((await erasing(CHILD, 'wrong-person')).said).toContain('a legal hold is in force (INQUIRY)');
    const listed = await here('retention', '--due', '2090-01-01', '--authority', AUTHORITY, '--json');
    const { records } = JSON.parse(listed.out) as {
      records: { child: string; holds: unknown[]; until: string }[];
    };
    expect(records.find(({ child }) => child === CHILD)).toMatchObject({
      ...{ class: 'looked-after', until: '2085-05-04', due: true },
      holds: [{ basis: 'INQUIRY', start: '2024-03-01' }],
    });
    expect((await command(service.url, CHILD, 'legal-hold-ends', { on: '2024-04-01' })).status).toBe(200);
    await service.stop();
  });
});

describe('given one class of texts that is erased', () => {
  it('then those texts are forgotten and the record goes on, its figures and its reference as they were', async () => {
    await does(
      folder.path,
      'erase',
      '--child',
      CHILD,
      '--authority',
      AUTHORITY,
      '--basis',
      'court-order',
      ...WHO,
      '--class',
      'narrative',
    );
    const { events } = JSON.parse(await recordOf(CHILD)) as { events: { type: string; data: object }[] };
    expect(events.find(({ type }) => type === 'NoteMade')?.data).toMatchObject({ text: '(forgotten)' });
    expect(events.find(({ type }) => type === 'ChildNamed')?.data).toMatchObject({ surname: '(sealed)' });
    expect(events.at(-1)).toMatchObject({
      type: 'RecordErased',
      data: { classes: ['narrative'], whole: false },
    });
    expect(await reproduced()).toBe(bytesBefore);
  });
});

describe('given the whole record that is erased while the service goes on', () => {
  let certificate: Readonly<Record<string, unknown>> = {};
  let service: Running;

  beforeAll(async () => {
    service = await running(at('data'), {}, 'record');
    await command(service.url, OTHER, 'dental-checks', { on: '2018-01-10' });
    otherBefore = await recordOf(OTHER);
    scorecardBefore = await scorecard();
    expect(await inDistrict()).toBe(1);
    const backups = ['--backup', at('backup'), at('keys-copy.sqlite')];
    const erased = await erasing(CHILD, 'wrong-person', ...backups, '--json');
    expect(erased.code, erased.said).toBe(0);
    certificate = JSON.parse(erased.out);
  });

  it('then neither its texts nor its reference are in any file, in whatever guise', () => {
    const gone = [CHILD, ...Object.values(TEXTS)];
    expect(found(at('data'), gone)).toEqual([]);
    expect(found(at('backup'), gone)).toEqual([]);
    expect(readFileSync(at('keys-copy.sqlite')).includes(CHILD)).toBe(false);
  });

  it('then the service, which remembered the record, has forgotten it', async () => {
    const asked = await command(service.url, CHILD, 'dental-checks', { on: '2018-01-10' });
    expect(asked.status).toBe(404);
    await service.stop();
  });

  it('then every published figure reproduces to the byte, and today’s are what they were', async () => {
    expect(await reproduced()).toBe(bytesBefore);
    const [before, after] = [scorecardBefore, await scorecard()].map((text) => JSON.parse(text).rows);
    expect(after).toEqual(before);
  });

  it('then the figure of the district in which the child lived is what it was, though nobody knows the postcode', async () => {
    expect(await inDistrict()).toBe(1);
  });

  it('then other records are as they were', async () => {
    expect(await recordOf(OTHER)).toBe(otherBefore);
  });

  it('then the tables are what the log says', async () => {
    const verified = await here('projections', 'verify', '--json');
    expect(verified.code, verified.said).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ different: [] });
  });

  it('then nothing is broken: what is forgotten is known to be', async () => {
    const verified = await here('keys', 'verify', '--json');
    expect(verified.code, verified.said).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ keyMissing: 0, broken: [] });
  });

  it('then the certificate says what was done and of whom nothing', () => {
    const { skeleton, replacement } = certificate as {
      skeleton: { before: string; after: string };
      replacement: string;
    };
    expect(skeleton.after).toBe(skeleton.before);
    expect(replacement).toMatch(/^child-999-erased-[0-9a-f]{24}$/);
    expect(certificate).toMatchObject({
      basis: 'wrong-person',
      by: 'officer-1',
      approvedBy: 'officer-2',
      whole: true,
    });
    const kept = readFileSync(at(`data/certificates/${String(certificate.erasure)}.json`), 'utf8');
    expect(JSON.parse(kept)).toEqual(certificate);
    expect(kept).not.toContain(CHILD);
  });

  it('then the record, under its new name, says that it was erased', async () => {
    const name = String(certificate.replacement).slice('child-999-'.length);
    const { events } = JSON.parse(await recordOf(name)) as { events: { type: string; data: object }[] };
    expect(events.at(-1)).toMatchObject({
      type: 'RecordErased',
      data: { whole: true, basis: 'wrong-person' },
    });
    expect(events.find(({ type }) => type === 'ChildNamed')?.data).toMatchObject({ surname: '(forgotten)' });
  });

  it('then the backup can be restored, and holds nothing of it either', async () => {
    await cli(at('restored'), 'restore', '--from', at('backup'));
    expect(found(at('restored'), [CHILD, ...Object.values(TEXTS)])).toEqual([]);
  });
});

describe('given a return that is sent again for a child whose texts were erased', () => {
  it('then the return appends nothing, and no key is made anew', async () => {
    const erased = await erasing(IMPORTED, 'court-order', '--class', 'identity', 'contact');
    expect(erased.code, erased.said).toBe(0);
    const sent = ['import', 'ssda903', at('return'), '--authority', AUTHORITY, '--year', '2017-18', '--json'];
    const again = await does(folder.path, ...sent);
    expect(JSON.parse(again.out)).toMatchObject({ events: { appended: 0 } });
  });

  it('then, when the whole record was erased, nothing of the child is taken again', async () => {
    const keysBefore = JSON.parse((await here('keys', 'list', '--json')).out).keys;
    expect((await erasing(IMPORTED, 'wrong-person')).code).toBe(0);
    const sent = ['import', 'ssda903', at('return'), '--authority', AUTHORITY, '--year', '2017-18', '--json'];
    expect(JSON.parse((await does(folder.path, ...sent)).out)).toMatchObject({
      children: { accepted: 0, quarantined: 1 },
      events: { appended: 0 },
      problems: expect.arrayContaining([expect.objectContaining({ rule: 'erased', severity: 'quarantine' })]),
    });
    expect(JSON.parse((await here('keys', 'list', '--json')).out).keys).toEqual(keysBefore);
    rmSync(at('return'), { recursive: true });
    expect(found(at('data'), [IMPORTED])).toEqual([]);
    // Of backups that no erasure was told of, only the name is left.
    expect(found(folder.path, Object.values(SENT))).toEqual([]);
  });
});
