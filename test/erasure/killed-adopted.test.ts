import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../operations/running.ts';
import { found } from './bytes.ts';
import { killedAt } from './killed.ts';
import { AUTHORITY, cli, does } from './told.ts';
import { OLD, saidInLinks, TEXTS_OF_ADOPTED, tellAdopted } from './told-adopted.ts';

const folder = emptyFolder();
const at = (name: string) => join(folder.path, name);
afterAll(() => folder.remove());

describe('given the record of an adopted child, and its erasure that is killed at any of its steps', () => {
  it('when it is begun again, then it is finished, in the links and in copies of the keys as well', async () => {
    const { old } = await tellAdopted(folder.path);
    const which = ['erase', '--adopted', old, '--authority', AUTHORITY, '--basis', 'retention-expired'];
    const who = ['--reason', 'schedule', '--by', 'officer-1', '--approved-by', 'officer-2'];
    const gone = [old, ...Object.values(TEXTS_OF_ADOPTED)];
    let steps = 0;
    for (let nth = 1; ; nth += 1) {
      const own = at(`killed-${nth}`);
      for (const name of ['data', 'backup', 'keys-copy.sqlite'])
        cpSync(join(folder.path, name), join(own, name), { recursive: true });
      const copy = join(own, 'keys-copy.sqlite');
      const all = [...which, ...who, '--backup', join(own, 'backup'), copy];
      if (!(await killedAt(nth, [...all, '--data', join(own, 'data')]))) break;
      steps += 1;
      const again = await cli(own, ...all, '--json');
      expect(again.code, `step ${nth}: ${again.said}`).toBe(0);
      expect(found(own, gone), `step ${nth}`).toEqual([]);
      for (const file of [undefined, copy]) {
        const said = await saidInLinks(join(own, 'data'), file);
        for (const text of gone) expect(said, `step ${nth}`).not.toContain(text);
        expect(said).toContain(OLD);
      }
      const { skeleton } = JSON.parse(again.out) as { skeleton: { before: string; after: string } };
      expect(skeleton.after).toBe(skeleton.before);
      expect(readdirSync(join(own, 'data/certificates'))).toHaveLength(1);
      expect((await cli(own, 'keys', 'verify')).code, `step ${nth}`).toBe(0);
    }
    expect(steps).toBeGreaterThan(12);
  });
});

describe('given a log that is restored from before the erasure of an adopted child’s record', () => {
  it('when it is erased again, then nothing of the record is in it, and everything that is checked is sound', async () => {
    const own = at('adopted-restored');
    const { old } = await tellAdopted(at('adopted'));
    const which = ['erase', '--adopted', old, '--authority', AUTHORITY, '--basis', 'court-order'];
    const who = ['--reason', 'court', '--by', 'officer-1', '--approved-by', 'officer-2'];
    await does(at('adopted'), ...which, ...who);
    await does(own, 'restore', '--from', at('adopted/backup'));
    cpSync(at('adopted/data/keys'), join(own, 'data/keys'), { recursive: true });
    expect(found(own, [old])).not.toEqual([]);
    const again = await does(own, 'erase-again', '--json');
    expect(JSON.parse(again.out)).toEqual({ erasedAgain: 1 });
    expect(found(own, [old, ...Object.values(TEXTS_OF_ADOPTED)])).toEqual([]);
    expect((await cli(own, 'looks', 'verify')).code).toBe(0);
    expect((await cli(own, 'keys', 'verify')).code).toBe(0);
  });
});
