import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { Attacked } from './attacked.ts';
import { base64url, type Claims, claimsOf, headerOf, signedBy } from './people.ts';

/** A token that should let nobody in, and what is said to it. */
export interface Forged {
  readonly what: string;
  readonly token: string;
  readonly status: 401 | 403;
  readonly headers?: Readonly<Record<string, string>>;
}

function withSecret(secret: string, header: Claims, claims: Claims): string {
  const said = `${base64url(header)}.${base64url(claims)}`;
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
}

function tampered(token: string, change: (claims: Claims) => Claims): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  return `${header}.${base64url(change(claims))}.${signature}`;
}

const DAY = 86_400;

/** Signed by nobody, or by somebody else. */
function wronglySigned({ key, tokens }: Attacked, claims: Claims): readonly Omit<Forged, 'status'>[] {
  const { privateKey: foreign, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const header = headerOf(key);
  const said = `${base64url({ ...header, alg: 'none' })}.${base64url(claims)}`;
  const byForeign = (more: Claims) => signedBy(foreign, { ...header, ...more }, claims);
  return [
    { what: 'no algorithm', token: `${said}.` },
    { what: 'no algorithm, and a signature', token: `${said}.${tokens['ro-1'].split('.')[2]}` },
    {
      what: 'no algorithm, in capitals',
      token: `${base64url({ ...header, alg: 'NONE' })}.${base64url(claims)}.`,
    },
    {
      what: 'the public key as a secret',
      token: withSecret(key.publicPem, { ...header, alg: 'HS256' }, claims),
    },
    {
      what: 'the name of the key as a secret',
      token: withSecret(key.kid, { ...header, alg: 'HS256' }, claims),
    },
    { what: 'a foreign key under the name of ours', token: byForeign({}) },
    { what: 'a foreign key that it brings', token: byForeign({ jwk }) },
    {
      what: 'a foreign key that it says where to find',
      token: byForeign({ jku: 'http://127.0.0.1:9/keys' }),
    },
    { what: 'a key elsewhere', token: byForeign({ kid: '../../../dev/null' }) },
    { what: 'a key of no name', token: byForeign({ kid: '' }) },
    {
      what: 'something critical that nobody knows',
      token: signedBy(key.privateKey, { ...header, crit: ['x'], x: 1 }, claims),
    },
    {
      what: 'another role than was signed',
      token: tampered(tokens['sw-1'], (own) => ({ ...own, roles: ['returns-officer'] })),
    },
    {
      what: 'another person than was signed',
      token: tampered(tokens['sw-9'], (own) => ({ ...own, sub: 'sw-1' })),
    },
    { what: 'half a token', token: tokens['ro-1'].split('.').slice(0, 2).join('.') },
    { what: 'no signature', token: `${tokens['ro-1'].split('.').slice(0, 2).join('.')}.` },
    { what: 'nonsense', token: 'e30.e30.e30' },
    { what: 'a very long one', token: `${tokens['ro-1']}${'A'.repeat(12_001)}` },
  ];
}

/** Well signed, and wrong all the same. */
function wronglySaid({ key }: Attacked, claims: Claims, now: number): readonly Forged[] {
  const at = Math.floor(now / 1_000);
  const signed = (more: Claims) => signedBy(key.privateKey, headerOf(key), { ...claims, ...more });
  const { exp: _end, ...endless } = claims;
  return [
    { what: 'ended', token: signed({ iat: at - 7_200, exp: at - 3_600 }), status: 401 },
    { what: 'not begun', token: signed({ nbf: at + 3_600 }), status: 401 },
    { what: 'issued tomorrow', token: signed({ iat: at + DAY, exp: at + 2 * DAY }), status: 401 },
    { what: 'older than a week', token: signed({ iat: at - 8 * DAY, exp: at + DAY }), status: 401 },
    { what: 'without an end', token: signedBy(key.privateKey, headerOf(key), endless), status: 401 },
    { what: 'of another issuer', token: signed({ iss: 'https://login.invalid' }), status: 401 },
    { what: 'for another program', token: signed({ aud: 'payroll' }), status: 401 },
    { what: 'of nobody', token: signed({ sub: '' }), status: 401 },
    { what: 'of two authorities', token: signed({ authority: ['999', '998'] }), status: 403 },
    { what: 'of every authority', token: signed({ authority: '*' }), status: 403 },
    { what: 'of no role', token: signed({ roles: [] }), status: 403 },
    {
      what: 'of a role that there is not',
      token: signed({ roles: ['__proto__', 'constructor', 'root'] }),
      status: 403,
    },
    {
      what: 'of two roles, and none chosen',
      token: signed({ roles: ['iro', 'returns-officer'] }),
      status: 403,
    },
    {
      ...{
        what: 'a role that is chosen and was not given',
        token: signed({ roles: ['auditor'] }),
        status: 403,
      },
      headers: { 'x-role': 'returns-officer' },
    },
    {
      ...{ what: 'an authority that is asked for and is another', token: signed({}), status: 403 },
      headers: { 'x-authority': '998' },
    },
  ];
}

export function forgedTokens(target: Attacked, now: number): readonly Forged[] {
  const claims = claimsOf('ro-1', target.key, now);
  const unsigned = wronglySigned(target, claims).map((one) => ({ ...one, status: 401 as const }));
  return [...unsigned, ...wronglySaid(target, claims, now)];
}
