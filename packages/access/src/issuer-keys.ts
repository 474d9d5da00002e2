import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { SignInRefused } from './sign-in-refused.ts';

export interface IssuerKeys {
  readonly issuer: string;
  /** Absent: where the issuer's discovery document says. */
  readonly jwksUrl?: string | undefined;
  /** How soon after fetching keys an unknown one makes us fetch again: whoever sends tokens with invented keys must not make us ask the issuer each time. */
  readonly coolDownMilliseconds?: number;
}

const PATIENCE_MILLISECONDS = 5_000;
const COOL_DOWN_MILLISECONDS = 30_000;
const MOST_AGE_MILLISECONDS = 600_000;

const discovered = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Only over TLS, or on this machine: whoever can put keys in our way can be anybody. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && here);
}

/** OpenID Connect Discovery 1.0, section 4: the document must name the very issuer it was asked of. */
async function discover(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const response = await fetch(address, { signal, redirect: 'error' });
  const said = discovered.parse(await response.json());
  if (said.issuer !== issuer || !isSafeAddress(said.jwks_uri)) throw new SignInRefused('keys-unavailable');
  return said.jwks_uri;
}

/** The public keys of an issuer: asked for when first needed, again when a token names a new one, and every ten minutes. */
export function issuerKeys({ issuer, jwksUrl, coolDownMilliseconds }: IssuerKeys): JWTVerifyGetKey {
  const keySet = async () =>
    createRemoteJWKSet(new URL(jwksUrl ?? (await discover(issuer))), {
      timeoutDuration: PATIENCE_MILLISECONDS,
      cooldownDuration: coolDownMilliseconds ?? COOL_DOWN_MILLISECONDS,
      cacheMaxAge: MOST_AGE_MILLISECONDS,
    });
  let keys: ReturnType<typeof keySet> | undefined;
  return async (header, token) => {
    keys ??= keySet();
    const found = await keys.catch((error: unknown) => {
      // An issuer that could not be reached is asked again.
      keys = undefined;
      throw error;
    });
    return found(header, token);
  };
}
