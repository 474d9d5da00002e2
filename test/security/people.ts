import { createPrivateKey, createPublicKey, type KeyObject, sign, type webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keyFileIn } from '@permanence/permanence/sign-in/local-key';
import { ROLES_OF_TESTS, type RoleOfTests } from '../../services/record/test/persons.ts';

export const AUTHORITY = '999';
export const ROLES = ROLES_OF_TESTS;
export type Role = RoleOfTests;

interface Somebody {
  readonly role: Role;
  readonly teams?: readonly string[];
  readonly authority?: string;
}

/** Everybody who asks, by id; the first of each role has to do with as many children as the role can. */
export const PEOPLE = {
  'sw-1': { role: 'social-worker', teams: ['north'] },
  'tm-1': { role: 'team-manager', teams: ['north'] },
  'aw-1': { role: 'adoption-worker' },
  'iro-1': { role: 'iro' },
  'vs-1': { role: 'virtual-school' },
  'pa-1': { role: 'performance-analyst' },
  'ro-1': { role: 'returns-officer' },
  'au-1': { role: 'auditor' },
  'ad-1': { role: 'administrator' },
  'sw-9': { role: 'social-worker', teams: ['south'] },
  'sw-glass': { role: 'social-worker', teams: ['east'] },
  'sw-late': { role: 'social-worker', teams: ['east'] },
  'sw-kin': { role: 'social-worker', teams: ['north'] },
  'named-1': { role: 'team-manager', teams: ['north'] },
  'named-2': { role: 'team-manager', teams: ['north'] },
  'sw-away': { role: 'social-worker', teams: ['north'], authority: '998' },
} as const satisfies Readonly<Record<string, Somebody>>;

export type PersonId = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as readonly PersonId[];

/** Those alone who may know of the sealed record. */
export const NAMED: readonly PersonId[] = ['named-1', 'named-2'];
export const NOT_NAMED = EVERYBODY.filter((id) => !NAMED.includes(id));

/** The first of a role. */
export function firstOf(role: Role): PersonId {
  const id = EVERYBODY.find((one) => PEOPLE[one].role === role);
  if (id === undefined) throw new Error(`nobody is ${role}`);
  return id;
}

export function somebody(id: PersonId): Required<Somebody> {
  return { teams: [], authority: AUTHORITY, ...PEOPLE[id] };
}

export type Claims = Readonly<Record<string, unknown>>;

export function base64url(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** The key of the installation, as whoever may read its data folder has it. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** As anybody could have it. */
  readonly publicPem: string;
}

export function keyIn(folder: string): SigningKey {
  const jwk = JSON.parse(readFileSync(keyFileIn(folder), 'utf8')) as webcrypto.JsonWebKey & { kid: string };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  return { kid: jwk.kid, privateKey, publicPem };
}

export function signedBy(key: KeyObject, header: Claims, claims: Claims): string {
  const said = `${base64url(header)}.${base64url(claims)}`;
  const signature = sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' });
  return `${said}.${signature.toString('base64url')}`;
}

const LIFE_IN_SECONDS = 3_600;

/** What a token of somebody says when nothing is wrong with it. */
export function claimsOf(id: PersonId, key: SigningKey, now: number): Claims {
  const { role, teams, authority } = somebody(id);
  const at = Math.floor(now / 1_000);
  return {
    ...{ iss: `urn:permanence:${key.kid}`, aud: 'permanence', sub: id, roles: [role], authority, teams },
    ...{ iat: at, exp: at + LIFE_IN_SECONDS },
  };
}

export function headerOf({ kid }: SigningKey): Claims {
  return { alg: 'ES256', kid, typ: 'JWT' };
}
