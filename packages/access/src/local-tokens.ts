import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import type { Person } from './person.ts';

const ALGORITHM = 'ES256';
/** Its tokens are for itself. */
export const LOCAL_AUDIENCE = 'permanence';

/** An installation that signs in by itself, without an issuer: with a key that never leaves it. */
export interface LocalIssuer {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  sign(person: Person, seconds: number): Promise<string>;
}

/** A new key, named by its thumbprint (RFC 7638). */
export async function generateLocalKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: await calculateJwkThumbprint(key), alg: ALGORITHM };
}

function publicPartOf({ d: _private, ...key }: JWK): JWK {
  return key;
}

export async function localIssuer(key: JWK, now: () => number = Date.now): Promise<LocalIssuer> {
  const kid = key.kid ?? (await calculateJwkThumbprint(key));
  const issuer = `urn:permanence:${kid}`;
  const signing = await importJWK(key, ALGORITHM);
  return {
    issuer,
    keys: createLocalJWKSet({ keys: [{ ...publicPartOf(key), kid, alg: ALGORITHM }] }),
    sign: ({ id, role, authority, teams }, seconds) => {
      const at = Math.floor(now() / 1_000);
      return new SignJWT({ roles: [role], authority, teams: [...teams] })
        .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(LOCAL_AUDIENCE)
        .setSubject(id)
        .setIssuedAt(at)
        .setExpirationTime(at + seconds)
        .sign(signing);
    },
  };
}
