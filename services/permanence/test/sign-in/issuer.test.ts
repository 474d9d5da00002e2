import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CLAIMS,
  type Issuer,
  type Key,
  keyNamed,
  startIssuer,
} from '../../../../packages/access/test/issuer.ts';
import { type Behind, behindTheDoor } from './behind-the-door.ts';

const AUDIENCE = 'api://permanence';

describe('given an issuer in the settings', () => {
  let issuer: Issuer;
  let key: Key;
  let behind: Behind;
  beforeEach(async () => {
    key = await keyNamed('first', 'RS256');
    issuer = await startIssuer(key);
    behind = await behindTheDoor({ OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: AUDIENCE });
  });
  afterEach(async () => {
    await behind.close();
    await issuer.close();
  });

  const token = (more: object = {}) => {
    const now = Math.floor(Date.now() / 1_000);
    return key.sign({ ...CLAIMS, iss: issuer.issuer, iat: now, exp: now + 600, ...more });
  };
  const ask = (authorization: string, more: Readonly<Record<string, string>> = {}) =>
    behind.ask('/x', { authorization, ...more });

  it('then whoever it knows is let in, as the role they choose', async () => {
    const roles = ['iro', 'auditor'];
    const { status, text } = await ask(`Bearer ${await token({ roles })}`, { 'x-role': 'auditor' });
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { id: 'worker-7', role: 'auditor', authority: '999', teams: ['north'] },
    ]);
    expect((await ask(`Bearer ${await token({ roles })}`)).status).toBe(403);
  });

  it('then there are no sessions and no links here, and no key is made', async () => {
    expect((await behind.ask('/x', { cookie: `permanence-session=${await token()}` })).status).toBe(401);
    const { status, headers, text } = await behind.ask(`/sign-in?code=${'a'.repeat(32)}`);
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    expect(text).toContain('Sign in where your organisation does');
    expect(behind.door.signingIn.local).toBeUndefined();
  });

  it('when it cannot be reached, then that is not said to be the fault of the token', async () => {
    const authorization = `Bearer ${await token()}`;
    issuer.calls = 'https://elsewhere.example';
    const { status, headers, text } = await ask(authorization);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([503, 'keys-unavailable']);
    expect(headers['www-authenticate']).toBeUndefined();
  });
});
