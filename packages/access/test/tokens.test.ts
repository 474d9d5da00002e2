import { createHmac } from 'node:crypto';
import { createLocalJWKSet, importJWK, type JWTPayload, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVerify, type Verify } from '../src/tokens.ts';
import { AUDIENCE, CLAIMS, type Key, keyNamed, NOW, SECONDS } from './issuer.ts';

const ISSUER = 'https://issuer.example/tenant';
const good: JWTPayload = { iss: ISSUER, ...CLAIMS };

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

let key: Key;
let other: Key;
let now: number;
let verify: Verify;

beforeAll(async () => {
  key = await keyNamed('one');
  other = await keyNamed('one');
});

function verifying(more: Partial<Parameters<typeof createVerify>[0]> = {}): Verify {
  now = NOW;
  const keys = createLocalJWKSet({ keys: [key.open] });
  return createVerify({
    issuer: ISSUER,
    audience: AUDIENCE,
    keys,
    mostSeconds: 3_600,
    now: () => now,
    ...more,
  });
}

const refusal = (code: string) => expect.objectContaining({ name: 'SignInRefused', code });

describe('given tokens of the issuer', () => {
  it('then a good one says who asks', async () => {
    verify = verifying();
    expect(await verify(await key.sign(good))).toEqual({
      id: 'worker-7',
      role: 'social-worker',
      authority: '999',
      teams: ['north'],
    });
  });

  it.each([
    ['expired', { exp: SECONDS - 11 }, 'expired'],
    ['issued too long ago, whatever its end', { iat: SECONDS - 3_611, exp: SECONDS + 9_999 }, 'expired'],
    ['of the future', { iat: SECONDS + 11 }, 'not-yet-valid'],
    ['not valid before later', { nbf: SECONDS + 11 }, 'not-yet-valid'],
    ['of another issuer', { iss: 'https://issuer.example/other' }, 'wrong-issuer'],
    ['of no issuer', { iss: undefined }, 'wrong-issuer'],
    ['for another audience', { aud: 'api://other' }, 'wrong-audience'],
    ['for no audience', { aud: undefined }, 'wrong-audience'],
    ['without an end', { exp: undefined }, 'unreadable-token'],
    ['without a beginning', { iat: undefined }, 'unreadable-token'],
    ['with an end in words', { exp: 'never' as unknown as number }, 'unreadable-token'],
    ['of nobody', { sub: undefined }, 'unreadable-token'],
    ['of somebody with a name', { sub: 'Maisie Thorne' }, 'unreadable-token'],
    ['without a role', { roles: undefined }, 'no-role'],
    ['with no role of ours', { roles: ['root', 'constructor', '__proto__'] }, 'no-role'],
    ['of no authority', { authority: undefined }, 'foreign-authority'],
    ['of two authorities', { authority: ['999', '998'] }, 'foreign-authority'],
    ['with two roles', { roles: ['iro', 'social-worker'] }, 'two-roles'],
  ])('one %s is refused', async (_what, more, code) => {
    verify = verifying();
    const claims = JSON.parse(JSON.stringify({ ...good, ...more })) as JWTPayload;
    await expect(verify(await key.sign(claims))).rejects.toEqual(refusal(code));
  });

  it('then a small difference of clocks is forgiven', async () => {
    verify = verifying();
    await expect(verify(await key.sign({ ...good, iat: SECONDS + 9 }))).resolves.toBeDefined();
    await expect(verify(await key.sign({ ...good, exp: SECONDS - 9 }))).resolves.toBeDefined();
  });

  it('then of several roles the caller chooses one, and none besides', async () => {
    verify = verifying();
    const token = await key.sign({ ...good, roles: ['iro', 'social-worker', 'printer-admin'] });
    expect(await verify(token, 'iro')).toMatchObject({ role: 'iro' });
    expect(await verify(token, 'social-worker')).toMatchObject({ role: 'social-worker' });
    for (const role of ['returns-officer', 'printer-admin', ''])
      await expect(verify(token, role)).rejects.toEqual(refusal('no-role'));
    await expect(verify(await key.sign(good), 'iro')).rejects.toEqual(refusal('no-role'));
  });

  it('then the names of claims are those that were set, and the only authority may go without saying', async () => {
    const claims = { worker: 'employee', roles: 'groups', authority: 'council', teams: 'units' };
    verify = verifying({ claims, authority: '886' });
    const token = await key.sign({ ...good, employee: 'w-1', groups: 'iro', units: 'south' });
    expect(await verify(token)).toEqual({ id: 'w-1', role: 'iro', authority: '886', teams: ['south'] });
    const foreign = await key.sign({ ...good, employee: 'w-1', groups: 'iro', council: '887' });
    await expect(verify(foreign)).rejects.toEqual(refusal('foreign-authority'));
  });
});

describe('given a token that was verified before', () => {
  it('then it is not taken once it has expired, nor once it is too old', async () => {
    verify = verifying();
    const short = await key.sign(good);
    const long = await key.sign({ ...good, exp: SECONDS + 99_999 });
    for (const token of [short, long]) await verify(token);
    now = NOW + 609_000;
    await expect(verify(short)).resolves.toBeDefined();
    now = NOW + 611_000;
    await expect(verify(short)).rejects.toEqual(refusal('expired'));
    now = NOW + (3_600 - 60 + 11) * 1_000;
    await expect(verify(long)).rejects.toEqual(refusal('expired'));
  });

  it('then a role that was chosen once is not that of the next who asks', async () => {
    verify = verifying();
    const token = await key.sign({ ...good, roles: ['iro', 'auditor'] });
    expect(await verify(token, 'auditor')).toMatchObject({ role: 'auditor' });
    await expect(verify(token)).rejects.toEqual(refusal('two-roles'));
  });

  it('then another token with the same beginning is not', async () => {
    verify = verifying();
    const token = await key.sign(good);
    await verify(token);
    await expect(verify(`${token.slice(0, -4)}AAAA`)).rejects.toEqual(refusal('bad-signature'));
  });
});

describe('given tokens that somebody forged', () => {
  const claimed = () => encoded({ ...good, roles: ['returns-officer'] });
  const signedWith = (secret: string | Buffer, header: object) => {
    const text = `${encoded(header)}.${claimed()}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };

  it.each(['none', 'None', 'NONE', ''])('with the algorithm "%s", then they are refused', async (alg) => {
    verify = verifying();
    await expect(verify(new UnsecuredJWT(good).encode())).rejects.toMatchObject({ name: 'SignInRefused' });
    await expect(verify(`${encoded({ alg, kid: 'one' })}.${claimed()}.`)).rejects.toMatchObject({
      name: 'SignInRefused',
    });
  });

  it('with the public key as a secret, then they are refused', async () => {
    verify = verifying();
    const asPem = (await importJWK({ ...key.open, ext: true }, 'ES256')) as CryptoKey;
    const spki = Buffer.from(await crypto.subtle.exportKey('spki', asPem));
    const pem = `-----BEGIN PUBLIC KEY-----\n${spki.toString('base64')}\n-----END PUBLIC KEY-----\n`;
    for (const secret of [pem, spki, JSON.stringify(key.open), String(key.open.x)])
      await expect(verify(signedWith(secret, { alg: 'HS256', kid: 'one' }))).rejects.toEqual(
        refusal('bad-signature'),
      );
  });

  it.each([
    ['a kid that is a path', () => ({ kid: '../../../dev/null' })],
    ['a kid that is a statement', () => ({ kid: "one' union select 'x" })],
    ['another kid', () => ({ kid: 'two' })],
    ['a key that they bring', () => ({ jwk: other.open })],
    ['the address of a key', () => ({ jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/x' })],
  ])('with %s, then they are refused', async (_what, header) => {
    verify = verifying();
    await expect(verify(await other.sign(good, header()))).rejects.toEqual(refusal('bad-signature'));
  });

  it('by another key of the same name, then they are refused', async () => {
    verify = verifying();
    await expect(verify(await other.sign(good))).rejects.toEqual(refusal('bad-signature'));
  });

  it('by changing what a good one says, then they are refused', async () => {
    verify = verifying();
    const [header, , signature] = (await key.sign(good)).split('.');
    await expect(verify(`${header}.${claimed()}.${signature}`)).rejects.toEqual(refusal('bad-signature'));
  });

  it('with an extension that must be understood, then they are refused', async () => {
    verify = verifying();
    const text = `${encoded({ alg: 'ES256', kid: 'one', crit: ['exp'], exp: 1 })}.${claimed()}`;
    await expect(verify(`${text}.AAAA`)).rejects.toMatchObject({ name: 'SignInRefused' });
  });

  it.each(['', 'x', 'a.b', 'a.b.c', '....', 'eyJhbGciOiJFUzI1NiJ9..', `${'x'.repeat(20_000)}.y.z`])(
    'that are no tokens at all, then they are refused',
    async (text) => {
      verify = verifying();
      await expect(verify(text)).rejects.toMatchObject({ name: 'SignInRefused' });
    },
  );
});
