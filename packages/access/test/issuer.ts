import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export const NOW = Date.parse('2025-06-01T12:00:00Z');
export const SECONDS = NOW / 1_000;
export const AUDIENCE = 'api://permanence';

export const CLAIMS: JWTPayload = {
  aud: AUDIENCE,
  sub: 'worker-7',
  iat: SECONDS - 60,
  exp: SECONDS + 600,
  roles: ['social-worker'],
  authority: '999',
  teams: ['north'],
};

export interface Key {
  readonly kid: string;
  readonly open: JWK;
  sign(claims: JWTPayload, header?: Readonly<Record<string, unknown>>): Promise<string>;
}

export async function keyNamed(kid: string, alg = 'ES256'): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return {
    kid,
    open: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid, ...header }).sign(privateKey),
  };
}

/** An issuer on this machine: its discovery document, and its keys, which can be changed. */
export interface Issuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  keys: readonly Key[];
  /** Paths that were asked for. */
  readonly asked: string[];
  /** What the discovery document calls the issuer, when that is not its address. */
  calls?: string;
  close(): Promise<void>;
}

export async function startIssuer(...keys: readonly Key[]): Promise<Issuer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration')
      response.end(JSON.stringify({ issuer: here.calls ?? here.issuer, jwks_uri: here.jwksUrl }));
    else if (request.url === '/keys')
      response.end(JSON.stringify({ keys: here.keys.map(({ open }) => open) }));
    else response.writeHead(404).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const here: Issuer = {
    ...{ issuer, jwksUrl: `${issuer}/keys`, keys, asked },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return here;
}
