import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { masterKeyFiles } from '@permanence/privacy/master-key-files';
import { withSealing } from '@permanence/privacy/sealing';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { vaultChanges } from '@permanence/privacy/vault-changes';
import { destroyInCopy, openVaultKeeper, type VaultKeeper } from '@permanence/privacy/vault-keeper';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { named, type Place, place, placed, STREAM } from './given.ts';

const ANY = { kind: 'any' } as const;
let at: Place;
let keeper: VaultKeeper;
const masters = () => masterKeyFiles(join(at.folder, 'keys'));
const said = async () => (await at.log.readStream(STREAM)).map(({ data }) => data);

beforeEach(async () => {
  at = await place();
  keeper = await openVaultKeeper(at.keys, masters());
});
afterEach(async () => {
  keeper.close();
  await at.dispose();
});

describe('given keys of a child', () => {
  it('then two processes that ask at once are given one key a class', async () => {
    const other = await at.openVault();
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => (nth % 2 === 0 ? at.vault : other).keyFor(STREAM, 'contact')),
    );
    expect(new Set(asked.map((key) => key?.id)).size).toBe(1);
    expect(new Set(asked.map((key) => Buffer.from(key?.key ?? []).toString('hex'))).size).toBe(1);
    other.close();
  });

  it('then only their owner can read the files, and no file names the child', async () => {
    await at.vault.keyFor('child-886-REFERENCE-1', 'identity');
    const [master = ''] = await masters().ids();
    expect(statSync(at.keys).mode & 0o077).toBe(0);
    expect(statSync(join(at.folder, 'keys', `master-${master}.key`)).mode & 0o077).toBe(0);
    expect(at.bytes()).not.toContain('REFERENCE-1');
  });

  it('when a class is destroyed, then its texts are forgotten and others are not, in every process', async () => {
    await at.log.append(STREAM, [named('Quillfeather'), placed('ZZ1 1ZZ'), placed('ZZ1 1ZZ')], ANY);
    expect((await said())[1]).toMatchObject({ postcode: 'ZZ1 1ZZ' });
    keeper.destroy(STREAM, ['contact']);
    const [name, first, second] = await said();
    expect(name).toMatchObject({ surname: 'Quillfeather' });
    expect(first?.postcode).toEqual({ forgotten: 'contact', same: expect.any(String) });
    expect(second?.postcode).toEqual(first?.postcode);
  });

  it('when a class was destroyed, then what is said of it later is forgotten as well, and no key is made', async () => {
    keeper.destroy(STREAM, ['identity']);
    await at.log.append(STREAM, [named('Quillfeather')], ANY);
    expect(await said()).toMatchObject([
      { forename: { forgotten: 'identity' }, surname: { forgotten: 'identity' } },
    ]);
    expect(at.bytes()).not.toContain('Quillfeather');
    expect(keeper.counts()).toEqual([]);
    await at.log.append('child-886-C2', [named('Quillfeather')], ANY);
    expect((await at.log.readStream('child-886-C2'))[0]?.data.surname).toBe('Quillfeather');
  });

  it('when keys are destroyed, then whoever remembers what was read hears of it', async () => {
    const changes = vaultChanges(at.keys);
    const before = changes.count();
    await at.vault.keyFor(STREAM, 'identity');
    expect(changes.count()).toBe(before);
    keeper.destroy(STREAM, ['identity']);
    expect(changes.count()).toBe(before + 1);
    changes.close();
  });

  it('when a forgotten text is said on, then it stays forgotten, with its mark', async () => {
    await at.log.append(STREAM, [placed('ZZ1 1ZZ')], ANY);
    keeper.destroy(STREAM, ['contact']);
    const [{ postcode } = {}] = await said();
    await at.log.append(
      STREAM,
      [{ ...placed('x'), data: { on: '2024-04-01', placementType: 'U6', postcode } }],
      ANY,
    );
    expect((await said())[1]?.postcode).toEqual(postcode);
  });
});

describe('given keys that are looked after', () => {
  it('when the master key is another, then every text still opens, also in a process that was there before', async () => {
    await at.log.append(STREAM, [named('Quillfeather')], ANY);
    const [before] = await masters().ids();
    expect(await keeper.rotateMaster()).toMatchObject({ rewrapped: 1 });
    const ids = await masters().ids();
    expect(ids).toHaveLength(1);
    expect(ids[0]).not.toBe(before);
    expect(await said()).toMatchObject([{ surname: 'Quillfeather' }]);
    await at.log.append(STREAM, [placed('ZZ1 1ZZ')], ANY);
    const later = await at.openVault();
    expect(await withSealing(at.stored, later).readStream(STREAM)).toMatchObject([
      { data: { surname: 'Quillfeather' } },
      { data: { postcode: 'ZZ1 1ZZ' } },
    ]);
    later.close();
  });

  it('when keys are retired, then new texts have new keys, old ones open, and equal texts keep their mark', async () => {
    await at.log.append(STREAM, [placed('ZZ1 1ZZ')], ANY);
    expect(keeper.retire()).toBe(1);
    await at.log.append(STREAM, [placed('ZZ1 1ZZ')], ANY);
    expect((await said()).map(({ postcode }) => postcode)).toEqual(['ZZ1 1ZZ', 'ZZ1 1ZZ']);
    const stored = (await at.stored.readStream(STREAM)).map(
      ({ data }) => data.postcode as Record<string, string>,
    );
    expect(stored[0]?.key).not.toBe(stored[1]?.key);
    expect(stored[0]?.same).toBe(stored[1]?.same);
    expect(keeper.counts()).toEqual([{ class: 'contact', keys: 2, retired: 1 }]);
  });

  it('when a copy of the keys is put back, then texts open; a key destroyed there as well is gone for good', async () => {
    await at.log.append(STREAM, [named('Quillfeather'), placed('ZZ1 1ZZ')], ANY);
    const copy = join(at.folder, 'copy.sqlite');
    await keeper.backUp(copy);
    keeper.destroy(STREAM, ['contact']);
    const restored = await openKeyVault(copy, masters());
    expect((await withSealing(at.stored, restored).readStream(STREAM))[1]?.data.postcode).toBe('ZZ1 1ZZ');
    restored.close();
    destroyInCopy(copy, keeper.destroyed());
    expect(existsSync(`${copy}-wal`)).toBe(false);
    const again = await openKeyVault(copy, masters());
    expect((await withSealing(at.stored, again).readStream(STREAM)).map(({ data }) => data)).toMatchObject([
      { surname: 'Quillfeather' },
      { postcode: { forgotten: 'contact' } },
    ]);
    again.close();
  });

  it('when the file of the master key is gone, then the vault says so, and no name with it', async () => {
    const [master = ''] = await masters().ids();
    await masters().discard(master);
    await expect(at.openVault()).rejects.toThrow(`master key ${master} is not there`);
  });
});

it('given a file that somebody is still making, then nothing has changed in it yet', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'));
  const path = join(folder, 'keys.sqlite');
  writeFileSync(path, '');
  const changes = vaultChanges(path);
  expect(changes.count()).toBe(0);
  const vault = await openKeyVault(path, masterKeyFiles(folder));
  await vault.keyFor(STREAM, 'identity');
  vault.close();
  const before = changes.count();
  const keeper = await openVaultKeeper(path, masterKeyFiles(folder));
  keeper.destroy(STREAM, ['identity']);
  expect(changes.count()).toBeGreaterThan(before);
  keeper.close();
  changes.close();
  rmSync(folder, { recursive: true });
});

it('the envelope that is on file opens for good', async () => {
  const file = new URL('../history/envelope.v1.json', import.meta.url);
  const { openText } = await import('@permanence/privacy/envelope');
  const golden = JSON.parse(readFileSync(file, 'utf8'));
  const key = {
    id: golden.envelope.key,
    key: Buffer.from(golden.dataKey, 'base64url'),
    marks: Buffer.alloc(0),
  };
  expect(openText(golden.envelope, key, golden.place)).toBe(golden.text);
  expect(Object.keys(golden.envelope)).toEqual(['sealed', 'as', 'same', 'key', 'iv', 'text', 'tag']);
});
