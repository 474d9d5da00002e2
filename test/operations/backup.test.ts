import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { START } from '@permanence/event-store/event-store';
import { openLog } from '@permanence/permanence/data-folder';
import { manifestSchema } from '@permanence/permanence/operations/manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, emptyFolder, type Run, run, running } from './running.ts';

const BEFORE = 300;

interface Recorded {
  readonly events: readonly { readonly id: string }[];
  readonly position: number;
}

async function register(url: string, nth: number): Promise<Recorded> {
  const response = await command(url, `child-${nth}`, 'registrations', { on: '2018-05-04' });
  expect(response.status).toBe(200);
  return (await response.json()) as Recorded;
}

async function idsIn(folder: string): Promise<ReadonlySet<string>> {
  const log = openLog(folder);
  const { events } = await log.readAll({ after: START, limit: Number.MAX_SAFE_INTEGER });
  await log.close();
  return new Set(events.map(({ id }) => id));
}

describe('given a backup that is taken while commands are taken', () => {
  const folder = emptyFolder();
  const at = (name: string) => join(folder.path, name);
  const acknowledged: Recorded[] = [];
  let after = 0;
  let backup: Run;
  let restored: Run;

  beforeAll(async () => {
    const service = await running(at('data'));
    for (let nth = 0; nth < BEFORE; nth += 1) acknowledged.push(await register(service.url, nth));
    let taking = true;
    const taken = (async () => {
      for (let nth = BEFORE; taking; nth += 1, after += 1) await register(service.url, nth);
    })();
    backup = await run(['backup', '--data', at('data'), '--out', at('backup'), '--json']);
    taking = false;
    await taken;
    await service.stop();
    restored = await run(['restore', '--data', at('restored'), '--from', at('backup')]);
  });
  afterAll(() => folder.remove());

  it('then commands were taken meanwhile', () => {
    expect(backup.code, backup.said).toBe(0);
    expect(after).toBeGreaterThan(0);
  });

  it('then its manifest says what it holds, and only its owner can read it', () => {
    const manifest = manifestSchema.parse(JSON.parse(backup.out));
    expect(manifest).toEqual(JSON.parse(readFileSync(at('backup/manifest.json'), 'utf8')));
    expect(manifest.position).toBeGreaterThanOrEqual(acknowledged.at(-1)?.position ?? 0);
    expect(readdirSync(at('backup')).toSorted()).toEqual(
      ['commands.sqlite', 'log.sqlite', 'looks.sqlite', 'manifest.json', 'read-models.sqlite'].toSorted(),
    );
    for (const file of readdirSync(at('backup'))) {
      expect(statSync(at(`backup/${file}`)).mode & 0o077, file).toBe(0);
    }
  });

  it('then restored, every event acknowledged before it began is there', async () => {
    expect(restored.code, restored.said).toBe(0);
    const there = await idsIn(at('restored'));
    const missing = acknowledged.flatMap(({ events }) => events).filter(({ id }) => !there.has(id));
    expect(missing).toEqual([]);
  });

  it('then restored, it serves, and its read models are what the log says', async () => {
    const service = await running(at('restored'));
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    expect(await service.stop()).toBe(0);
    const verified = await run(['projections', 'verify', '--data', at('restored'), '--json']);
    expect(verified.code, verified.said).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ different: [] });
  });

  it('then a command that was answered before is answered the same after restoring', async () => {
    const service = await running(at('restored'));
    const key = { 'idempotency-key': 'k-1' };
    const answer = await command(service.url, 'child-0', 'registrations', { on: '2018-05-04' }, key);
    expect(await answer.json()).toEqual(acknowledged[0]);
    await service.stop();
  });

  it('then it is restored into no folder that holds something', async () => {
    const before = await idsIn(at('restored'));
    const again = await run(['restore', '--data', at('restored'), '--from', at('backup')]);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.said).toContain('there are data already');
    expect(await idsIn(at('restored'))).toEqual(before);
  });

  it('then it is not backed up over', async () => {
    const over = await run(['backup', '--data', at('data'), '--out', at('backup')]);
    expect(over.code).toBe(1);
  });

  it('then, with one byte of it another, nothing of it is restored', async () => {
    const bytes = readFileSync(at('backup/commands.sqlite'));
    const last = bytes.length - 1;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(at('backup/commands.sqlite'), bytes);
    const damaged = await run(['restore', '--data', at('elsewhere'), '--from', at('backup')]);
    expect(damaged).toMatchObject({ code: 1, out: '' });
    expect(damaged.said).toContain('the backup is damaged: commands.sqlite');
    expect(readdirSync(at('elsewhere'))).toEqual([]);
  });
});

describe('given what is no backup', () => {
  const folder = emptyFolder();
  const at = (name: string) => join(folder.path, name);
  afterAll(() => folder.remove());

  it('then restoring it is refused', async () => {
    expect((await run(['restore', '--data', at('a'), '--from', at('nothing')])).code).toBe(1);
  });

  it('then backing up a folder without a log is refused, and makes none', async () => {
    const refused = await run(['backup', '--data', at('b'), '--out', at('c')]);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('there is no log to back up');
    expect(readdirSync(at('b'))).toEqual([]);
  });

  it('then a log that a cluster keeps is not backed up from here', async () => {
    const elsewhere = { EVENT_STORE: 'esdb://127.0.0.1:1?tls=false' };
    const refused = await run(['backup', '--data', at('d'), '--out', at('e')], elsewhere);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('kept by a cluster');
  });
});
