import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childStream } from '@permanence/care/child/stream';
import { openStoredLog } from '@permanence/permanence/data-folder';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type KmsStandIn, kmsStandIn } from '../../packages/privacy/test/master-keys/kms-stand-in.ts';
import { command, emptyFolder, run, running } from '../operations/running.ts';
import { found } from './bytes.ts';
import { cli, does } from './told.ts';

const ALIAS = 'alias/permanence';
const CHILD = 'QX-KMS-6612';
const NAMES = { on: '2010-05-04', forename: 'Zebedeeana', surname: 'Quillfeatherstone' };

let folder: ReturnType<typeof emptyFolder>;
let service: KmsStandIn;
let key: string;
beforeEach(async () => {
  folder = emptyFolder();
  service = await kmsStandIn();
  key = service.pointAlias(ALIAS);
  for (const [name, value] of Object.entries(service.environment)) vi.stubEnv(name, value);
  vi.stubEnv('PERMANENCE_KMS', ALIAS);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await service.stop();
  folder.remove();
});

const data = () => join(folder.path, 'data');
const here = (...args: readonly string[]) => does(folder.path, ...args);

async function recorded(): Promise<number> {
  const log = openStoredLog(data());
  try {
    return (await log.readStream(childStream('999', CHILD))).length;
  } finally {
    await log.close();
  }
}

async function register(): Promise<void> {
  const record = await running(data(), {}, 'record');
  await command(record.url, CHILD, 'registrations', { on: '2010-05-04', sex: 'F' });
  expect((await command(record.url, CHILD, 'names', NAMES)).status).toBe(200);
  await record.stop();
}

it('given a process whose keys a key service keeps, when that is away, then it answers 503 and records nothing until it is back', async () => {
  const record = await running(data(), {}, 'record');
  await command(record.url, CHILD, 'registrations', { on: '2010-05-04', sex: 'F' });
  const before = await recorded();
  service.mood('away');
  const away = await command(record.url, CHILD, 'names', NAMES, { 'idempotency-key': 'names-1' });
  expect(away.status).toBe(503);
  expect(await away.json()).toMatchObject({ code: 'store-unavailable' });
  expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await recorded()).toBe(before);
  service.mood('answers');
  const back = await command(record.url, CHILD, 'names', NAMES, { 'idempotency-key': 'names-1' });
  expect([back.status, await recorded()]).toEqual([200, before + 1]);
  expect(await record.stop()).toBe(0);
  const said = [...record.lines, ...record.printed].join('\n');
  for (const secret of [...service.secrets(), CHILD, NAMES.surname]) expect(said).not.toContain(secret);
  expect(readdirSync(join(data(), 'keys')).filter((name) => name.startsWith('master-'))).toEqual([]);
  expect(found(folder.path, [NAMES.surname, CHILD.toLowerCase()])).toEqual([]);
});

it('given keys in a key service, then they are listed, verified, rotated, copied and put back', async () => {
  await register();
  const verified = async () => JSON.parse((await here('keys', 'verify', '--json')).out);
  const opened = (await verified()).opened;
  expect(opened).toBeGreaterThan(0);
  expect((await here('keys', 'rotate')).out).toContain('the same master key as before');
  const next = service.pointAlias(ALIAS);
  const rotated = await here('keys', 'rotate', '--data-keys', '--json');
  expect(JSON.parse(rotated.out)).toMatchObject({ master: next, isAnother: true, left: [key] });
  service.destroyKey(key);
  expect(await verified()).toMatchObject({ opened, keyMissing: 0, broken: [] });
  const copy = join(folder.path, 'copy.sqlite');
  await here('keys', 'backup', '--to', copy);
  rmSync(join(data(), 'keys'), { recursive: true });
  await here('keys', 'restore', '--from', copy);
  expect(await verified()).toMatchObject({ opened, keyMissing: 0, broken: [] });
  const which = ['--child', CHILD, '--authority', '999', '--basis', 'court-order', '--reason', 'court'];
  await here('erase', ...which, '--by', 'a', '--approved-by', 'b', '--backup', copy);
  expect(await verified()).toMatchObject({ opened: 0, keyMissing: 0, broken: [] });
});

it('given a copy of keys that the service opens no more, then it is not put back, and that is said', async () => {
  await register();
  const copy = join(folder.path, 'copy.sqlite');
  await here('keys', 'backup', '--to', copy);
  rmSync(join(data(), 'keys'), { recursive: true });
  service.destroyKey(key);
  const refused = await cli(folder.path, 'keys', 'restore', '--from', copy);
  expect([refused.code, refused.said]).toEqual([
    1,
    expect.stringMatching(/^permanence: master key arn:.* NotFound/),
  ]);
  expect(existsSync(join(data(), 'keys', 'keys.sqlite'))).toBe(false);
});

it('given keys in files, then they move into the service and back, and every text opens', async () => {
  vi.stubEnv('PERMANENCE_KMS', undefined);
  await register();
  const opened = async () => JSON.parse((await here('keys', 'verify', '--json')).out);
  const before = await opened();
  vi.stubEnv('PERMANENCE_KMS', ALIAS);
  await here('keys', 'rotate');
  expect(readdirSync(join(data(), 'keys')).filter((name) => name.startsWith('master-'))).toEqual([]);
  expect(await opened()).toEqual(before);
  vi.stubEnv('PERMANENCE_KMS', undefined);
  expect(await opened()).toEqual(before);
  cpSync(data(), join(folder.path, 'copied'), { recursive: true });
  expect((await here('keys', 'rotate')).out).toContain(`LEFT TO DO: ${key} is not ours to destroy`);
  service.mood('away');
  expect(await opened()).toEqual(before);
  const away = await run(['keys', 'verify', '--data', join(folder.path, 'copied')]);
  expect([away.code, away.out]).toEqual([1, '']);
  expect(away.said).toContain('The keys of texts are out of reach');
});

it('given a key service that is away when a process starts, then that is said and the process ends', async () => {
  await register();
  service.mood('away');
  const started = await run(['record'], { PERMANENCE_DATA: data(), PORT: '0' });
  expect([started.code, started.said]).toEqual([
    1,
    expect.stringMatching(/^permanence: The keys of texts are out of reach: .*\n$/),
  ]);
});

it.each([
  [{ PERMANENCE_KMS: 'our key' }, 'PERMANENCE_KMS'],
  [{ AWS_ENDPOINT_URL_KMS: 'http://kms.example' }, 'AWS_ENDPOINT_URL_KMS'],
])('given the setting %o, then it is named and nothing starts', async (environment, name) => {
  const served = await run(['record'], { ...environment, PERMANENCE_DATA: data(), PORT: '0' });
  expect(served.code).toBe(2);
  expect(served.said).toContain(`a setting is wrong: ${name}: `);
});
