import { hash } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { CLAIM_NAMES, type Claimed, type ClaimNames, claimedIn, personIn } from './claims.ts';
import type { Person } from './person.ts';
import { type SignInRefusal, SignInRefused } from './sign-in-refused.ts';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Finds the key of the issuer that a token names; never a key that the token brings. */
  readonly keys: JWTVerifyGetKey;
  readonly claims?: ClaimNames;
  /** The authority of everybody, where tokens do not say one. */
  readonly authority?: string | undefined;
  /** However long its issuer lets a token live: this long after it was issued it is not taken any more. */
  readonly mostSeconds: number;
  /** The clock: epoch milliseconds. */
  readonly now?: () => number;
}

/** Who a token says is asking, as the role that was chosen; rejects with `SignInRefused`. */
export type Verify = (token: string, role?: string) => Promise<Person>;

/** Asymmetric ones alone: with a secret that both sides know, whoever can verify a token can make one. */
const ALGORITHMS = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'EdDSA'];
/** Clocks of two machines differ. */
const LEEWAY_SECONDS = 10;
const LONGEST_TOKEN = 12_000;
/** Tokens of everybody who works at once; an entry is a few hundred bytes. */
const MOST_REMEMBERED = 10_000;

/** A token that does not say whom it is for is not for us. */
const OF_CLAIM: Readonly<Record<string, SignInRefusal>> = { iss: 'wrong-issuer', aud: 'wrong-audience' };
/** The times that a token must have reached. */
const TIMES: readonly string[] = ['nbf', 'iat'];

function refusalOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): SignInRefusal {
  if (TIMES.includes(claim) && reason === 'check_failed') return 'not-yet-valid';
  return OF_CLAIM[claim] ?? 'unreadable-token';
}

/** Whatever fails is refused; only what fails on the way to the keys is said not to be the token's fault. */
function refusalOf(error: unknown): SignInRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error);
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'unreadable-token';
  return error instanceof errors.JOSEError && !KEYS_FAILED.includes(error.code)
    ? 'bad-signature'
    : 'keys-unavailable';
}

const KEYS_FAILED = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

interface Remembered {
  readonly claimed: Claimed;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** What verified tokens said, by hash, so that no token is kept; what was least lately asked goes first. */
function memory() {
  const kept = new Map<string, Remembered>();
  return {
    recall: (key: string, now: number): Claimed | undefined => {
      const found = kept.get(key);
      kept.delete(key);
      if (found === undefined || now >= found.until) return undefined;
      kept.set(key, found);
      return found.claimed;
    },
    keep: (key: string, one: Remembered): void => {
      kept.set(key, one);
      const [oldest] = kept.size > MOST_REMEMBERED ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
}

function endOf({ exp = 0, iat = 0 }: JWTPayload, mostSeconds: number): number {
  return (Math.min(exp, iat + mostSeconds) + LEEWAY_SECONDS) * 1_000;
}

/** Verifies tokens of one issuer. A signature is looked at once; what the clock says, every time. */
export function createVerify(rules: TokenRules): Verify {
  const { issuer, audience, keys, claims = CLAIM_NAMES, authority, mostSeconds, now = Date.now } = rules;
  const { recall, keep } = memory();
  const payloadOf = async (token: string): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(token, keys, {
      ...{ issuer, audience, algorithms: ALGORITHMS, clockTolerance: LEEWAY_SECONDS },
      ...{ maxTokenAge: mostSeconds, requiredClaims: ['exp'], currentDate: new Date(now()) },
    });
    return payload;
  };
  return async (token, role) => {
    if (token.length > LONGEST_TOKEN) throw new SignInRefused('unreadable-token');
    const key = hash('sha256', token, 'base64');
    const known = recall(key, now());
    if (known !== undefined) return personIn(known, role);
    const payload = await payloadOf(token).catch((error: unknown) => {
      throw error instanceof SignInRefused ? error : new SignInRefused(refusalOf(error));
    });
    const claimed = claimedIn(payload, claims, authority);
    keep(key, { claimed, until: endOf(payload, mostSeconds) });
    return personIn(claimed, role);
  };
}
