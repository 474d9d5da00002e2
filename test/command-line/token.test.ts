import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keyFileIn } from '@permanence/permanence/sign-in/local-key';
import { takeCode } from '@permanence/permanence/sign-in/one-time-codes';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { episodesFile, headerFile, type Workplace, workplace } from './permanence.ts';

let place: Workplace;
const data = () => join(place.folder, 'data');

beforeAll(() => {
  place = workplace();
  const dir = place.files('return', {
    'header.csv': headerFile('1,1,01/05/2010,WBRI,,0,', '2,2,29/02/2012,WBRI,,0,'),
    'episodes.csv': episodesFile(
      '1,10/01/2016,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ1 1AA,',
      '2,01/09/2017,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ4 4DD,',
    ),
    'officers.csv': 'CHILD,IRO_ID,IRO_DECOM,IRO_DEC\n1,10000001,10/01/2016,\n2,10000001,01/09/2017,\n',
  });
  expect(place.run('import', 'ssda903', dir, '--authority', '999', '--year', '2017-18').code).toBe(0);
  expect(place.run('projections', 'rebuild').code).toBe(0);
});
afterEach(() => {
  delete process.env.OIDC_ISSUER;
  delete process.env.OIDC_AUDIENCE;
});
afterAll(() => place.dispose());

/** What a token says of whoever has it. */
function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

describe('a token', () => {
  test('given a role, then it is of the person of that role who has most children, for an hour', () => {
    const { code, out } = place.run('token', '--role', 'iro');
    expect(code).toBe(0);
    const { sub, roles, authority, iat, exp } = claimsOf(out.trim());
    expect({ sub, roles, authority }).toEqual({ sub: '10000001', roles: ['iro'], authority: '999' });
    expect(Number(exp) - Number(iat)).toBe(3_600);
    expect(statSync(keyFileIn(data())).mode & 0o777).toBe(0o600);
  });

  test('given who, which teams and how long, then it says so', () => {
    const who = ['--as', 'manager-4', '--team', 'north', 'south', '--minutes', '5', '--json'];
    const said = place
      .run('token', '--role', 'team-manager', '--authority', '886', ...who)
      .json<{ token: string }>();
    expect(said).toMatchObject({ id: 'manager-4', role: 'team-manager', authority: '886', seconds: 300 });
    expect(claimsOf(said.token)).toMatchObject({
      sub: 'manager-4',
      teams: ['north', 'south'],
      authority: '886',
    });
  });

  test.each([
    [['--role', 'root'], '--role is one of social-worker'],
    [['--role', 'iro', '--as', 'Maisie Thorne'], '--as is a pseudonym'],
    [['--role', 'iro', '--minutes', '0'], '--minutes is a whole number'],
    [['--role', 'iro', '--minutes', '20000'], '--minutes is at most'],
    [['--role', 'iro', '--authority', 'K&C'], '--authority is a code'],
    [[], '--role'],
  ])('given %o, then it is wrong usage', (options, message) => {
    const { code, out, err } = place.run('token', ...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('given an issuer, then none is made here: it would not be taken', () => {
    Object.assign(process.env, { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'x' });
    const { code, out, err } = place.run('token', '--role', 'iro');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('OIDC_ISSUER is set');
  });
});

test('given --link, then it prints a link with a code that stands for the person, once', () => {
  const { out } = place.run('token', '--role', 'returns-officer', '--link');
  const code = /^http:\/\/localhost:4000\/sign-in\?code=([\w-]+)\n$/.exec(out)?.[1] ?? '';
  const person = { id: 'returns-officer-1', role: 'returns-officer', authority: '999', teams: [] };
  expect(takeCode(data(), code, Date.now())).toEqual(person);
  expect(takeCode(data(), code, Date.now())).toBeUndefined();
});
