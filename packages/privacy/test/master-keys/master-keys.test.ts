import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { masterKeysIn } from '@permanence/privacy/master-keys';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { openVaultKeeper } from '@permanence/privacy/vault-keeper';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { masterKeysContract, type Subject } from './contract.ts';
import { type KmsStandIn, kmsStandIn } from './kms-stand-in.ts';

const ALIAS = 'alias/permanence';
const STREAM = 'child-886-C1';

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
  folder = mkdtempSync(join(tmpdir(), 'permanence-masters-'));
  service.pointAlias(ALIAS);
});
afterEach(() => rmSync(folder, { recursive: true }));

function subject(key: string | undefined, more: Pick<Subject, 'unknown' | 'discarded' | 'renew'>): Subject {
  const reopened = () => masterKeysIn(folder, key);
  return { masters: reopened(), reopened, dispose: async () => {}, ...more };
}

masterKeysContract('in files', async () =>
  subject(undefined, { unknown: '0123456789abcdef', discarded: 'destroyed', renew: () => {} }),
);

masterKeysContract('in a key service', async () =>
  subject(ALIAS, {
    unknown: 'arn:aws:kms:eu-west-2:111122223333:key/00000000-0000-4000-8000-000000000000',
    discarded: 'left',
    renew: () => void service.pointAlias(ALIAS),
  }),
);

const keysPath = () => join(folder, 'keys.sqlite');
const hex = (key: { key: Uint8Array } | undefined) => Buffer.from(key?.key ?? []).toString('hex');

it('given a vault wrapped by files, when it is rotated into a key service and back, then every key is what it was', async () => {
  const open = (key: string | undefined) => openKeyVault(keysPath(), masterKeysIn(folder, key));
  const vault = await open(undefined);
  const before = hex(await vault.keyFor(STREAM, 'identity'));
  vault.close();
  for (const key of [ALIAS, undefined, ALIAS]) {
    const keeper = await openVaultKeeper(keysPath(), masterKeysIn(folder, key));
    const { master, rewrapped } = await keeper.rotateMaster();
    keeper.close();
    expect([master.startsWith('arn:'), rewrapped]).toEqual([key !== undefined, 1]);
    const later = await open(key);
    expect(hex(await later.keyFor(STREAM, 'identity'))).toBe(before);
    later.close();
  }
});

it('given two processes that begin a vault in a key service at once, then they have the same keys', async () => {
  const vaults = await Promise.all([1, 2].map(() => openKeyVault(keysPath(), masterKeysIn(folder, ALIAS))));
  const keys = await Promise.all(vaults.map((vault) => vault.keyFor(STREAM, 'contact')));
  expect(hex(keys[0])).toBe(hex(keys[1]));
  for (const vault of vaults) vault.close();
});

it('given a key service, then what it writes down of a request names no subject and no class', async () => {
  const from = service.contexts.length;
  const vault = await openKeyVault(keysPath(), masterKeysIn(folder, ALIAS));
  await vault.keyFor(STREAM, 'identity');
  vault.close();
  const seen = service.contexts.slice(from);
  expect(seen.length).toBeGreaterThan(2);
  for (const context of seen) {
    expect(Object.keys(context)).toEqual(['permanence']);
    expect(context.permanence).toMatch(/^[\w-]{43}$/);
  }
});
