import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childStream } from '@permanence/care/child/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import { openLog, openRememberingLog, openStoredLog } from '@permanence/permanence/data-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder } from '../operations/running.ts';
import { found } from './bytes.ts';
import { killedAt } from './killed.ts';
import { cli, does } from './told.ts';

const TEXT = 'ZZ91 4HJ';
const STREAM = childStream('999', 'C1');
const metadata = {
  ...{ actor: 'worker-1', authority: '999', source: 'test' },
  ...{ commandId: '', correlationId: '', causationId: '' },
};
const placed = (on: string, placementType = 'U6') => ({
  ...{ id: randomUUID(), type: 'PlacementStarted', version: 1, metadata },
  data: { on, placementType, provider: 'PR4', postcode: TEXT },
});
const fact = (type: string, data: object) => ({
  ...{ id: randomUUID(), type, version: 1, metadata },
  data: { on: '2016-01-08', ...data },
});

let folder: ReturnType<typeof emptyFolder>;
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => folder.remove());

const data = () => join(folder.path, 'data');

async function telling(open: (folder: string) => EventStore): Promise<void> {
  const log = open(data());
  const inCare = [
    fact('ChildBorn', { on: '2010-01-01' }),
    fact('PeriodOfCareStarted', {}),
    fact('LegalStatusChanged', { legalStatus: 'C2' }),
  ];
  const stay = [placed('2016-01-08'), placed('2017-01-08', 'T1'), placed('2017-02-01')];
  await log.append(STREAM, [...inCare, ...stay], { kind: 'no-stream' });
  await log.close();
}

async function read(): Promise<readonly unknown[]> {
  const log = openLog(data());
  const events = await log.readStream(STREAM);
  await log.close();
  return events.flatMap(({ data: { postcode } }) => (postcode === undefined ? [] : [postcode]));
}

async function figure(): Promise<unknown> {
  const asked = ['placements-3-plus', '--as-at', '2017-03-31', '--children', '--json'];
  const { numerator, denominator, rows } = JSON.parse((await does(folder.path, 'measure', ...asked)).out);
  return { numerator, denominator, rows };
}

describe('given a log from before texts were sealed', () => {
  it('then it reads, and sealed in place it reads the same, figures are the same, and no text is in a file', async () => {
    await telling(openStoredLog);
    const before = await figure();
    expect(await read()).toEqual([TEXT, TEXT, TEXT]);
    expect(found(data(), [TEXT])).not.toEqual([]);
    expect(JSON.parse((await does(folder.path, 'keys', 'seal', '--json')).out)).toEqual({ sealed: 3 });
    expect(JSON.parse((await does(folder.path, 'keys', 'seal', '--json')).out)).toEqual({ sealed: 0 });
    expect(found(data(), [TEXT])).toEqual([]);
    expect(await read()).toEqual([TEXT, TEXT, TEXT]);
    await does(folder.path, 'projections', 'rebuild');
    expect(await figure()).toEqual(before);
  });
});

describe('given keys that are copied, rotated and lost', () => {
  it('then a copy puts every text back, and what was rotated since as well', async () => {
    await telling(openLog);
    await does(folder.path, 'keys', 'rotate', '--data-keys');
    const copy = join(folder.path, 'copy.sqlite');
    await does(folder.path, 'keys', 'backup', '--to', copy);
    for (const name of readdirSync(join(data(), 'keys'))) {
      if (name.startsWith('keys.sqlite')) rmSync(join(data(), 'keys', name));
    }
    expect(await read()).toEqual(Array(3).fill({ forgotten: 'contact', same: expect.any(String) }));
    const lost = await cli(folder.path, 'keys', 'verify', '--json');
    expect(lost.code).toBe(1);
    expect(JSON.parse(lost.out)).toMatchObject({ opened: 0, keyMissing: 3 });
    expect((await cli(folder.path, 'keys', 'restore', '--from', copy)).said).toContain(
      'there are keys already',
    );
    for (const name of readdirSync(join(data(), 'keys'))) {
      if (name.startsWith('keys.sqlite')) rmSync(join(data(), 'keys', name));
    }
    await does(folder.path, 'keys', 'restore', '--from', copy);
    expect(await read()).toEqual([TEXT, TEXT, TEXT]);
    expect(JSON.parse((await does(folder.path, 'keys', 'verify', '--json')).out)).toMatchObject({
      opened: 3,
      broken: [],
    });
  });
});

describe('given a rotation of the master key that is killed at any of its steps', () => {
  it('then every text opens, and rotated again it is finished', async () => {
    await telling(openLog);
    let steps = 0;
    for (let nth = 1; ; nth += 1) {
      const killed = await killedAt(nth, ['keys', 'rotate', '--data-keys', '--data', data()]);
      expect(await read(), `step ${nth}`).toEqual([TEXT, TEXT, TEXT]);
      if (!killed) break;
      steps += 1;
    }
    expect(steps).toBeGreaterThan(2);
    const masters = readdirSync(join(data(), 'keys')).filter((name) => name.startsWith('master-'));
    expect(masters).toHaveLength(1);
  });
});

describe('given a process that remembers what it opened', () => {
  it('then it forgets it when a key is destroyed by another', async () => {
    await telling(openLog);
    const log = openRememberingLog(data());
    const postcodes = async () =>
      (await log.readStream(STREAM)).flatMap(({ data: { postcode } }) =>
        postcode === undefined ? [] : [postcode],
      );
    expect(await postcodes()).toEqual([TEXT, TEXT, TEXT]);
    await does(
      folder.path,
      ...['erase', '--child', 'C1', '--authority', '999', '--basis', 'court-order', '--reason', 'court'],
      ...['--by', 'a', '--approved-by', 'b', '--class', 'contact'],
    );
    expect(await postcodes()).toEqual(Array(3).fill({ forgotten: 'contact', same: expect.any(String) }));
    await log.close();
  });
});
