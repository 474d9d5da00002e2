import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptedStream } from '@permanence/care/adopted/stream';
import { childStream } from '@permanence/care/child/stream';
import { ENOUGH_IDENTITIES } from '@permanence/permanence/adoption-links';
import { looksFile, openLog, openStoredLog } from '@permanence/permanence/data-folder';
import { newIdentities } from '@permanence/record/adopted/identities';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { requestHeaders } from '../http/request-headers.ts';
import { emptyFolder, type Running, running } from '../operations/running.ts';
import { found } from './bytes.ts';
import { AUTHORITY, cli, does } from './told.ts';
import {
  LATE,
  linksOf,
  OLD,
  saidInLinks,
  TEXTS_OF_ADOPTED,
  type ToldAdopted,
  tellAdopted,
} from './told-adopted.ts';

const folder = emptyFolder();
const at = (name: string) => join(folder.path, name);
const here = (...args: readonly string[]) => cli(folder.path, ...args);
const WHO = ['--by', 'officer-1', '--approved-by', 'officer-2', '--reason', 'schedule-2026'];
const erasing = (which: readonly string[], basis: string, ...more: readonly string[]) =>
  here('erase', ...which, '--authority', AUTHORITY, '--basis', basis, ...WHO, ...more);
const texts = Object.values(TEXTS_OF_ADOPTED);
/** Of the six that were set aside, when two are in use. */
const STILL_FREE = 4;

let told: ToldAdopted;
let scorecardBefore = '';
let birthBefore: unknown;
const scorecard = async () => (await does(folder.path, 'scorecard', '--as-at', '2018-03-31', '--json')).out;

async function storedOf(stream: string) {
  const log = openStoredLog(at('data'));
  try {
    return await log.readStream(stream);
  } finally {
    await log.close();
  }
}

async function listed(due: string, ...more: readonly string[]) {
  const { records } = JSON.parse(
    (await does(folder.path, 'retention', '--due', due, '--json', ...more)).out,
  ) as {
    records: {
      record: string;
      child: string;
      class: string;
      until: string | null;
      due: boolean;
      holds: [];
    }[];
  };
  return records;
}

beforeAll(async () => {
  told = await tellAdopted(folder.path);
  scorecardBefore = await scorecard();
  birthBefore = await storedOf(childStream(AUTHORITY, OLD));
});
afterAll(() => folder.remove());

describe('given records of adopted children', () => {
  it('then they are listed with how long the law keeps them, to the year and not to the day of the order', async () => {
    const all = await listed('2026-12-31', '--all');
    expect(all.filter(({ record }) => record === 'adopted')).toMatchObject([
      { child: told.old, class: 'adopted', until: '2001-01-01', due: true },
      { child: told.late, class: 'adopted', until: '2120-01-01', due: false },
    ]);
    expect((await listed('2026-12-31')).map(({ child }) => child).toSorted()).toEqual(
      [OLD, told.old].toSorted(),
    );
  });

  it('then no list, and no refusal, says a day that is in the birth record', async () => {
    const day = '2119-03-04';
    const adopted = (await listed('2026-12-31', '--all')).filter(({ record }) => record === 'adopted');
    expect(JSON.stringify(adopted)).not.toContain(day);
    const refused = await erasing(['--adopted', told.late], 'retention-expired');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.said).toContain('the law keeps it until 2120-01-01');
    expect(refused.said).not.toContain(day);
  });

  it('then neither a record that is not there nor one that waits for a child can be erased', async () => {
    const log = openStoredLog(at('data'));
    const names = await log.streams(adoptedStream(AUTHORITY, ''));
    await log.close();
    const waiting = names
      .map((name) => name.slice(adoptedStream(AUTHORITY, '').length))
      .find((reference) => ![told.old, told.late].includes(reference));
    for (const reference of ['NOBODY', String(waiting)]) {
      const refused = await erasing(['--adopted', reference], 'court-order');
      expect([refused.code, refused.said]).toEqual([
        1,
        'permanence: there is no such record of an adopted child\n',
      ]);
    }
    const both = ['--adopted', told.late, '--child', LATE];
    expect((await erasing(both, 'court-order')).code).toBe(2);
    expect((await erasing([], 'court-order')).code).toBe(2);
  });

  it('then a hold on the birth record keeps it, and nothing is said but that there is one', async () => {
    const log = openLog(at('data'));
    const metadata = { actor: 'a', authority: AUTHORITY, source: 'test' };
    const caused = { commandId: '', correlationId: '', causationId: '' };
    const [hold, lift] = [
      '7b0a4c5e-30c1-4d5b-9b0e-3f1d2a6c8e91',
      '7b0a4c5e-30c1-4d5b-9b0e-3f1d2a6c8e92',
    ] as const;
    const event = (id: string, type: string, data: object) => ({
      ...{ id, type, version: 1, metadata: { ...metadata, ...caused } },
      data: { on: '2024-03-01', ...data },
    });
    const stream = childStream(AUTHORITY, LATE);
    await log.append(stream, [event(hold, 'LegalHoldPlaced', { basis: 'INQUIRY' })], { kind: 'any' });
    const refused = await erasing(['--adopted', told.late], 'wrong-person');
    expect(refused.said).toContain('a legal hold is in force');
    expect(refused.said).not.toMatch(/INQUIRY|2024/);
    await log.append(stream, [event(lift, 'LegalHoldLifted', { hold })], { kind: 'any' });
    await log.close();
  });
});

describe('given texts of one class that a court has erased', () => {
  it('then those are forgotten, and the record keeps its reference and its other texts', async () => {
    const done = await erasing(['--adopted', told.late], 'court-order', '--class', 'narrative', '--json');
    expect(done.code, done.said).toBe(0);
    const log = openLog(at('data'));
    const events = await log.readStream(adoptedStream(AUTHORITY, told.late));
    await log.close();
    expect(events.map(({ type, data }) => [type, data.surname, data.by])).toEqual([
      ['AdoptedIdentityReserved', undefined, undefined],
      ['AdoptedChildNamed', 'Example', { forgotten: 'narrative' }],
      ['AdoptedRecordErased', undefined, undefined],
    ]);
  });
});

describe('given the whole record of an adopted child that is erased, while the service goes on, when the law keeps it no longer', () => {
  let certificate: Readonly<Record<string, unknown>> = {};
  let linksBefore = 0;
  let freeBefore = 0;
  let service: Running;

  const askedFor = async (reference: string) => {
    const headers = requestHeaders(AUTHORITY, 'adoption/new-identity');
    return (await fetch(`${service.url}/v1/adopted/${reference}`, { headers })).status;
  };

  async function counted() {
    const links = await linksOf(at('data'));
    const log = openStoredLog(at('data'));
    const free = await newIdentities(log, links, Date.now).free(AUTHORITY);
    const all = (await links.links(AUTHORITY)).length;
    links.close();
    await log.close();
    return { all, free };
  }

  beforeAll(async () => {
    service = await running(at('data'), {}, 'record');
    expect(await askedFor(told.old)).toBe(200);
    // It sets more aside when it starts.
    const enough = STILL_FREE + ENOUGH_IDENTITIES;
    await vi.waitUntil(async () => (await counted()).free === enough, { timeout: 30_000 });
    ({ all: linksBefore, free: freeBefore } = await counted());
    const backups = ['--backup', at('backup'), at('keys-copy.sqlite')];
    const erased = await erasing(['--adopted', told.old], 'retention-expired', ...backups, '--json');
    expect(erased.code, erased.said).toBe(0);
    certificate = JSON.parse(erased.out);
  });

  it('then the service, which had read the record, knows it by neither name', async () => {
    const name = String(certificate.replacement).slice(adoptedStream(AUTHORITY, '').length);
    expect([await askedFor(told.old), await askedFor(name)]).toEqual([404, 404]);
    expect(await service.stop()).toBe(0);
  });

  it('then neither its texts nor its reference are in any file, in whatever guise', () => {
    for (const place of ['data', 'backup']) expect(found(at(place), [told.old, ...texts])).toEqual([]);
    const copy = readFileSync(at('keys-copy.sqlite'));
    for (const text of [told.old, ...texts]) expect(copy.includes(text)).toBe(false);
  });

  it('then whoever has the keys finds none of them in what is sealed either, nor in the copy of the keys', async () => {
    for (const said of [
      await saidInLinks(at('data')),
      await saidInLinks(at('data'), at('keys-copy.sqlite')),
    ]) {
      for (const text of [told.old, ...texts]) expect(said).not.toContain(text);
      expect(said).toContain(OLD);
      expect(said).toContain('"purpose":"COURT"');
      expect(said).toContain('Another.');
    }
  });

  it('then the birth record is to the byte what it was, and so is every figure', async () => {
    expect(await storedOf(childStream(AUTHORITY, OLD))).toEqual(birthBefore);
    const [before, after] = [scorecardBefore, await scorecard()].map((text) => JSON.parse(text).rows);
    expect(after).toEqual(before);
    expect((await here('projections', 'verify')).code).toBe(0);
  });

  it('then there are as many links, and as many identities set aside: the new name is nobody else’s', async () => {
    expect(await counted()).toEqual({ all: linksBefore, free: freeBefore });
  });

  it('then looks say another name, by which the two who open the link can still ask for them', async () => {
    const links = await linksOf(at('data'));
    const name = String(certificate.replacement).slice(adoptedStream(AUTHORITY, '').length);
    const [before, after] = [told.old, name].map((each) => links.nameInLooks(AUTHORITY, each));
    links.close();
    const looks = readFileSync(looksFile(at('data')), 'latin1');
    expect(looks).not.toContain(before);
    expect(looks).toContain(after);
    expect((await here('looks', 'verify')).code).toBe(0);
  });

  it('then the record says that it was erased, and of nobody by whom', async () => {
    const [last] = (await storedOf(String(certificate.replacement))).slice(-1);
    expect(last).toMatchObject({
      type: 'AdoptedRecordErased',
      data: { erasure: certificate.erasure, whole: true, basis: 'retention-expired' },
      metadata: { actor: 'adopted' },
    });
    expect(JSON.stringify(last)).not.toMatch(/officer|schedule/);
  });

  it('then the certificate says what was done, by whom, and of whom nothing', () => {
    const { skeleton, replacement } = certificate as {
      skeleton: { before: string; after: string };
      replacement: string;
    };
    expect(skeleton.after).toBe(skeleton.before);
    expect(replacement).toMatch(/^adopted-999-erased-[0-9a-f]{24}$/);
    expect(certificate).toMatchObject({ by: 'officer-1', approvedBy: 'officer-2', whole: true });
    expect(JSON.stringify(certificate)).not.toContain(told.old);
    expect(JSON.stringify(certificate)).not.toContain(OLD);
  });

  it('then nothing is broken, and whoever asks again is told the same', async () => {
    const verified = await here('keys', 'verify', '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ keyMissing: 0, broken: [] });
    const again = await erasing(['--adopted', told.old], 'retention-expired', '--json');
    expect(JSON.parse(again.out)).toEqual(certificate);
  });

  it('when its birth record is erased as well, then the link knows neither by what it was called', async () => {
    const erased = await erasing(['--child', OLD], 'retention-expired', '--backup', at('keys-copy.sqlite'));
    expect(erased.code, erased.said).toBe(0);
    for (const file of [undefined, at('keys-copy.sqlite')]) {
      const said = await saidInLinks(at('data'), file);
      expect(said.match(/erased-/g)).toHaveLength(3);
      expect(said).not.toContain(OLD);
    }
  });
});

describe('given a backup from before an erasure that nobody told of it', () => {
  it('when what was erased is erased again, then it is gone there, though the log has lost it long since', async () => {
    const [backup, keys] = [at('late-backup'), at('late-keys.sqlite')];
    await does(folder.path, 'backup', '--out', backup);
    await does(folder.path, 'keys', 'backup', '--to', keys);
    const erased = await erasing(['--adopted', told.late], 'wrong-person');
    expect(erased.code, erased.said).toBe(0);
    expect(found(backup, [told.late])).not.toEqual([]);
    const again = await does(folder.path, 'erase-again', '--backup', backup, keys, '--json');
    expect(JSON.parse(again.out)).toEqual({ erasedAgain: 1 });
    expect(found(backup, [told.late])).toEqual([]);
    expect(await saidInLinks(at('data'), keys)).not.toContain(told.late);
    cpSync(at('data/keys'), at('restored/data/keys'), { recursive: true });
  });
});
