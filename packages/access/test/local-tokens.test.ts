import { decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { generateLocalKey, LOCAL_AUDIENCE, localIssuer } from '../src/local-tokens.ts';
import type { Person } from '../src/person.ts';
import { createVerify } from '../src/tokens.ts';

const person: Person = { id: 'w-1', role: 'iro', authority: '999', teams: ['a', 'b'] };
const verifierOf = async (key: Awaited<ReturnType<typeof generateLocalKey>>) => {
  const { issuer, keys } = await localIssuer(key);
  return createVerify({ issuer, audience: LOCAL_AUDIENCE, keys, mostSeconds: 86_400 });
};

test('given a key of an installation, then what it signs is the same person again, and says nothing of the key', async () => {
  const key = await generateLocalKey();
  const token = await (await localIssuer(key)).sign(person, 60);
  expect(await (await verifierOf(key))(token)).toEqual(person);
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', kid: key.kid, typ: 'JWT' });
  expect(token).not.toContain(key.d);
});

test('given two installations, then neither takes what the other signs', async () => {
  const [mine, theirs] = await Promise.all([generateLocalKey(), generateLocalKey()]);
  const token = await (await localIssuer(theirs)).sign(person, 60);
  await expect((await verifierOf(mine))(token)).rejects.toMatchObject({ code: 'bad-signature' });
});
