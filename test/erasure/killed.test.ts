import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { childStream } from '@permanence/care/child/stream';
import { openLog } from '@permanence/permanence/data-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../operations/running.ts';
import { found } from './bytes.ts';
import { killedAt } from './killed.ts';
import { cli, does } from './told.ts';

const CHILD = 'QX-KILL-3381';
const TEXTS = ['Quillfeatherstone', 'ZZ81 5TY'];
const ERASE = [
  ...['erase', '--child', CHILD, '--authority', '999', '--basis', 'wrong-person', '--reason', 'mix-up'],
  ...['--by', 'officer-1', '--approved-by', 'officer-2'],
];

const folder = emptyFolder();
const at = (name: string) => join(folder.path, name);

async function tell(data: string): Promise<void> {
  const log = openLog(data);
  const command = { commandId: '', correlationId: '', causationId: '' };
  const metadata = { actor: 'worker-1', authority: '999', source: 'test', ...command };
  const event = (type: string, said: object) => ({
    ...{ id: randomUUID(), type, version: 1, metadata },
    data: { on: '2016-01-08', ...said },
  });
  const home = { placementType: 'U6', provider: 'PR4', postcode: TEXTS[1] };
  await log.append(
    childStream('999', CHILD),
    [
      event('ChildBorn', {}),
      event('PeriodOfCareStarted', {}),
      event('LegalStatusChanged', { legalStatus: 'C2' }),
      event('PlacementStarted', home),
      event('ChildNamed', { forename: 'A', surname: TEXTS[0] }),
    ],
    { kind: 'no-stream' },
  );
  await log.close();
}

beforeAll(async () => {
  await tell(at('data'));
  await does(folder.path, 'publish', '--as-at', '2018-03-31', '--by', 'analyst-1');
  await does(folder.path, 'backup', '--out', at('backup'));
});
afterAll(() => folder.remove());

describe('given an erasure that is killed at any of its steps', () => {
  it('when it is begun again, then it is finished: every time, whatever was done before', async () => {
    let steps = 0;
    for (let nth = 1; ; nth += 1) {
      const own = at(`killed-${nth}`);
      cpSync(at('data'), join(own, 'data'), { recursive: true });
      cpSync(at('backup'), join(own, 'backup'), { recursive: true });
      if (!(await killedAt(nth, [...ERASE, '--backup', join(own, 'backup'), '--data', join(own, 'data')])))
        break;
      steps += 1;
      const again = await cli(own, ...ERASE, '--backup', join(own, 'backup'), '--json');
      expect(again.code, `step ${nth}: ${again.said}`).toBe(0);
      expect(found(own, [CHILD, ...TEXTS]), `step ${nth}`).toEqual([]);
      const { skeleton } = JSON.parse(again.out) as { skeleton: { before: string; after: string } };
      expect(skeleton.after).toBe(skeleton.before);
      expect(readdirSync(join(own, 'data/certificates'))).toHaveLength(1);
      expect((await cli(own, 'projections', 'verify')).code, `step ${nth}`).toBe(0);
    }
    expect(steps).toBeGreaterThan(8);
  });
});

describe('given a log that is restored from before an erasure', () => {
  it('when it is erased again, then nothing of the record is in it', async () => {
    const own = at('restored');
    await does(folder.path, ...ERASE);
    await does(own, 'restore', '--from', at('backup'));
    cpSync(at('data/keys'), join(own, 'data/keys'), { recursive: true });
    expect(found(own, [CHILD])).not.toEqual([]);
    const again = await does(own, 'erase-again', '--json');
    expect(JSON.parse(again.out)).toEqual({ erasedAgain: 1 });
    expect(found(own, [CHILD, ...TEXTS])).toEqual([]);
    expect((await cli(own, 'projections', 'verify')).code).toBe(0);
  });
});
