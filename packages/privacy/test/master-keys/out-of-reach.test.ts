import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '@permanence/event-store/errors';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { kmsMasterKeys } from '@permanence/privacy/kms/kms-master-keys';
import { openedLater } from '@permanence/privacy/later-vault';
import { KeysUnavailable, WrongMasterKey } from '@permanence/privacy/master-key';
import { withSealing } from '@permanence/privacy/sealing';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { named, STREAM } from '../given.ts';
import { type KmsStandIn, kmsStandIn } from './kms-stand-in.ts';

const ALIAS = 'alias/permanence';
const KEY = new Uint8Array(32).fill(7);
const ANY = { kind: 'any' } as const;
/** Short, so that giving up is not waited for. */
const IMPATIENT = { connectMilliseconds: 500, answerMilliseconds: 500, attempts: 2, milliseconds: 5_000 };

let service: KmsStandIn;
let folder: string;
beforeAll(async () => {
  service = await kmsStandIn();
  for (const [name, value] of Object.entries(service.environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await service.stop();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'permanence-away-'));
  service.mood('answers');
  service.pointAlias(ALIAS);
});
afterEach(() => rmSync(folder, { recursive: true }));

const masters = () => kmsMasterKeys(ALIAS);
const impatient = () => kmsMasterKeys(ALIAS, IMPATIENT);

describe('given a key service that does not do what it is asked', () => {
  it.each(['silent', 'away', 'denies'] as const)(
    'when it is %s, then the error says so after as many attempts as were set, and holds no key',
    async (mood) => {
      const master = await impatient().make();
      const before = service.requests();
      service.mood(mood);
      const failed: unknown = await master.wrap(KEY, 'about a subject').catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(KeysUnavailable);
      expect(failed).toBeInstanceOf(StoreUnavailable);
      expect(service.requests() - before).toBe(mood === 'denies' ? 1 : IMPATIENT.attempts);
      const { message, cause, stack } = failed as KeysUnavailable;
      const said = [message, stack, JSON.stringify(failed), JSON.stringify(cause), String(cause)].join(' ');
      expect(message).toContain('did not wrap a key');
      expect(said).not.toContain('about a subject');
      expect(said).not.toContain(Buffer.from(KEY).toString('base64'));
    },
  );

  it('when it asks for patience once, then the answer comes all the same', async () => {
    const master = await masters().make();
    service.mood('throttles-once');
    const wrapped = await master.wrap(KEY, 'a');
    expect(Buffer.from(await master.unwrap(wrapped, 'a'))).toEqual(Buffer.from(KEY));
  });

  it('when many keys are asked for at once, then each is answered, none for having waited', async () => {
    const master = await masters().make();
    const wrapped = await Promise.all(Array.from({ length: 400 }, (_, nth) => master.wrap(KEY, `${nth}`)));
    expect(new Set(wrapped.map((each) => Buffer.from(each).toString('hex'))).size).toBe(400);
  });

  it('when its key was destroyed, then that is another error: it will not pass', async () => {
    const master = await masters().make();
    const wrapped = await master.wrap(KEY, 'a');
    const { id } = master;
    service.destroyKey(id);
    await expect((await masters().find(id)).unwrap(wrapped, 'a')).rejects.toBeInstanceOf(WrongMasterKey);
  });
});

describe('given a log whose keys a key service keeps', () => {
  const opened = () => {
    const stored = openSqliteEventStore(join(folder, 'log.sqlite'));
    const vault = openedLater(() => openKeyVault(join(folder, 'keys.sqlite'), impatient()));
    return { stored, log: withSealing(stored, vault) };
  };

  it('when the service is away, then nothing is recorded, and once it is back the same log records', async () => {
    const { stored, log } = opened();
    service.mood('away');
    await expect(log.append(STREAM, [named('Quillfeather')], ANY)).rejects.toBeInstanceOf(KeysUnavailable);
    expect(await stored.readStream(STREAM)).toEqual([]);
    service.mood('answers');
    await log.append(STREAM, [named('Quillfeather')], ANY);
    service.mood('away');
    await expect(log.append('child-886-C2', [named('Other')], ANY)).rejects.toBeInstanceOf(KeysUnavailable);
    expect(await stored.readStream('child-886-C2')).toEqual([]);
    expect(await log.readStream(STREAM)).toMatchObject([{ data: { surname: 'Quillfeather' } }]);
    await log.close();
  });

  it('when a process begins while it is away, then texts are out of reach and not forgotten', async () => {
    const first = opened();
    await first.log.append(STREAM, [named('Quillfeather')], ANY);
    await first.log.close();
    service.mood('away');
    const { log } = opened();
    await expect(log.readStream(STREAM)).rejects.toBeInstanceOf(KeysUnavailable);
    service.mood('answers');
    expect(await log.readStream(STREAM)).toMatchObject([{ data: { surname: 'Quillfeather' } }]);
    await log.close();
    expect(existsSync(join(folder, 'keys.sqlite'))).toBe(true);
  });
});
