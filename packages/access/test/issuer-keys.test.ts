import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSafeAddress, issuerKeys } from '../src/issuer-keys.ts';
import { createVerify, type Verify } from '../src/tokens.ts';
import { AUDIENCE, CLAIMS, type Issuer, type Key, keyNamed, NOW, startIssuer } from './issuer.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'SignInRefused', code });

describe('given an issuer that changes its keys', () => {
  let issuer: Issuer;
  let first: Key;
  let second: Key;
  beforeEach(async () => {
    [first, second] = await Promise.all([keyNamed('first'), keyNamed('second', 'RS256')]);
    issuer = await startIssuer(first);
  });
  afterEach(() => issuer.close());

  const claims = () => ({ ...CLAIMS, iss: issuer.issuer });
  const verifying = (coolDownMilliseconds: number, jwksUrl?: string): Verify =>
    createVerify({
      ...{ issuer: issuer.issuer, audience: AUDIENCE, mostSeconds: 3_600, now: () => NOW },
      keys: issuerKeys({ issuer: issuer.issuer, jwksUrl, coolDownMilliseconds }),
    });

  it('then its keys are found by its discovery document, and asked for once', async () => {
    const verify = verifying(60_000);
    await Promise.all([
      verify(await first.sign(claims())),
      verify(await first.sign({ ...claims(), jti: '2' })),
    ]);
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('then they are asked for where the settings say, when they do', async () => {
    await verifying(60_000, issuer.jwksUrl)(await first.sign(claims()));
    expect(issuer.asked).toEqual(['/keys']);
  });

  it('when a token names a new key, then it is fetched, and the old one is no longer taken', async () => {
    const verify = verifying(0);
    const old = await first.sign(claims());
    await verify(old);
    issuer.keys = [second];
    await expect(verify(await second.sign(claims()))).resolves.toMatchObject({ id: 'worker-7' });
    await expect(verify(await first.sign({ ...claims(), jti: 'new' }))).rejects.toEqual(
      refusal('bad-signature'),
    );
  });

  it('when many tokens name keys that there are not, then the issuer is not asked for each', async () => {
    const verify = verifying(60_000);
    await verify(await first.sign(claims()));
    for (let nth = 0; nth < 20; nth += 1)
      await expect(verify(await second.sign(claims(), { kid: `invented-${nth}` }))).rejects.toEqual(
        refusal('bad-signature'),
      );
    expect(issuer.asked.filter((path) => path === '/keys')).toHaveLength(1);
  });

  it('when its document is about another issuer, then nobody is let in', async () => {
    issuer.calls = 'https://elsewhere.example';
    await expect(verifying(0)(await first.sign(claims()))).rejects.toEqual(refusal('keys-unavailable'));
  });

  it('when it could not be reached, then that is said, and it is asked again', async () => {
    const { issuer: address } = issuer;
    const calls = issuer.calls;
    issuer.calls = 'https://elsewhere.example';
    const verify = verifying(0);
    const token = await first.sign({ ...CLAIMS, iss: address });
    await expect(verify(token)).rejects.toEqual(refusal('keys-unavailable'));
    if (calls === undefined) delete issuer.calls;
    await expect(verify(token)).resolves.toMatchObject({ id: 'worker-7' });
  });

  it('when its keys cannot be read, then nobody new is let in', async () => {
    const verify = verifying(0, `${issuer.issuer}/nowhere`);
    await expect(verify(await first.sign(claims()))).rejects.toEqual(refusal('keys-unavailable'));
  });
});

it.each([
  ['https://login.example/tenant/v2.0', true],
  ['http://127.0.0.1:8080', true],
  ['http://localhost:8080/realm', true],
  ['http://login.example', false],
  ['file:///etc/passwd', false],
  ['login.example', false],
])('given the address %s, then that it is safe is %s', (address, safe) => {
  expect(isSafeAddress(address)).toBe(safe);
});
