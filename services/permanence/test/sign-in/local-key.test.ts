import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFileIn, localIssuerIn } from '@permanence/permanence/sign-in/local-key';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'permanence-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('given a folder, then its key is made once, and is the same afterwards', async () => {
  const data = join(folder, 'data');
  const first = await localIssuerIn(data);
  expect((await localIssuerIn(data)).issuer).toBe(first.issuer);
  expect(statSync(keyFileIn(data)).mode & 0o777).toBe(0o600);
  expect(statSync(data).mode & 0o777).toBe(0o700);
});

test('given many that begin at once, then all have the same key, and nothing is left beside it', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => localIssuerIn(folder)));
  expect(new Set(all.map(({ issuer }) => issuer)).size).toBe(1);
  expect(readdirSync(folder)).toEqual(['sign-in.key.json']);
});

test('given a file that is no key, then nothing is signed, and it is not written over', async () => {
  writeFileSync(keyFileIn(folder), '{}');
  await expect(localIssuerIn(folder)).rejects.toThrow();
  expect(statSync(keyFileIn(folder)).size).toBe(2);
});
