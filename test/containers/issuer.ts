import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyNamed } from '../../packages/access/test/issuer.ts';
import { ISSUER } from './stand-ins.ts';

export const AUDIENCE = 'api://permanence';
export const AUTHORITY = '999';
const HOUR = 3_600;

const CADDYFILE = `{
	auto_https off
	admin off
}
${ISSUER} {
	tls /issuer/issuer.crt /issuer/issuer.key
	root * /issuer/public
	file_server
}
`;

function certificate(folder: string): void {
  const args = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  const { host, hostname } = new URL(ISSUER);
  const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${hostname}`];
  const files = ['-keyout', join(folder, 'issuer.key'), '-out', join(folder, 'issuer.crt')];
  const { status, stderr } = spawnSync('openssl', [...args, ...names, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ended with ${status}: ${stderr}`);
}

export type Token = (role: string) => Promise<string>;

/** The files of an issuer that knows one key, and what signs with it. */
export async function issuerIn(folder: string): Promise<Token> {
  const key = await keyNamed('trial');
  const open = join(folder, 'public');
  mkdirSync(join(open, '.well-known'), { recursive: true });
  certificate(folder);
  const document = { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` };
  writeFileSync(join(open, '.well-known/openid-configuration'), JSON.stringify(document));
  writeFileSync(join(open, 'keys'), JSON.stringify({ keys: [key.open] }));
  writeFileSync(join(folder, 'Caddyfile'), CADDYFILE);
  return (role) => {
    const now = Math.floor(Date.now() / 1_000);
    const person = { sub: 'worker-7', roles: [role], authority: AUTHORITY };
    return key.sign({ iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + HOUR, ...person });
  };
}
