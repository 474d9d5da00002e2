import {
  type Asked,
  INTENTS_OF_AUTHORITY,
  INTENTS_OF_CHILD,
  OTHER_ROUTES,
  rolesFor,
} from '@permanence/access/rest-matrix';
import { ROLE_NAMES } from '@permanence/access/roles';
import { SignInRefused } from '@permanence/access/sign-in-refused';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTHORITY_INTENTS, INTENTS } from '../src/intents.ts';
import { eventsInLog, inCare, type Running, running } from './server.ts';

interface Way {
  readonly asked: Asked;
  readonly method: string;
  readonly path: string;
}

const post = (asked: Asked, path: string): Way => ({ asked, method: 'POST', path: `${path}?dryRun=true` });

const WAYS: readonly Way[] = [
  ...INTENTS.map(({ path }) => post({ ofChild: path }, `/v1/children/a/${path}`)),
  ...AUTHORITY_INTENTS.map(({ path }) => post({ ofAuthority: path }, `/v1/authority/${path}`)),
  ...OTHER_ROUTES.map((route): Way => {
    const [method = '', path = ''] = route.split(' ');
    return { asked: { route }, method, path: path.replace('{child}', 'a') };
  }),
];

describe('given the matrix of roles and endpoints', () => {
  it('names every intent, and no intent that there is not', () => {
    expect(INTENTS_OF_CHILD.toSorted()).toEqual(INTENTS.map(({ path }) => path).toSorted());
    expect(INTENTS_OF_AUTHORITY.toSorted()).toEqual(AUTHORITY_INTENTS.map(({ path }) => path).toSorted());
  });

  it('lets nobody ask what it does not name', () => {
    expect(rolesFor({ ofChild: 'unheard-of' })).toEqual([]);
  });

  it('lets nobody write to a child who has no case to work on', () => {
    for (const path of INTENTS_OF_CHILD) {
      const none = ['performance-analyst', 'auditor', 'administrator'] as const;
      expect(rolesFor({ ofChild: path }).filter((role) => none.some((each) => each === role))).toEqual([]);
    }
  });
});

describe('given people of every role', () => {
  let service: Running;
  beforeAll(async () => {
    service = await running();
    await inCare(service, 'a');
  });
  afterAll(() => service.close());

  it.each(ROLE_NAMES)('a %s is let in where the matrix says so, and nowhere else', async (role) => {
    for (const { asked, method, path } of WAYS) {
      // The body is no body: it is looked at after the door.
      const reply = await service.request(path, {
        method,
        headers: { 'x-role': role, 'content-type': 'text/plain' },
        ...(method === 'POST' ? { body: 'x' } : {}),
      });
      const stopped = reply.body.code === 'not-for-this-role';
      expect([path, stopped], path).toEqual([path, !rolesFor(asked).includes(role)]);
      expect(reply.status === 403).toBe(stopped || reply.body.code === 'restricted');
    }
  });

  it('the body of whoever may not ask is not even read', async () => {
    const body = 'x'.repeat(200_000);
    const send = (role: string) =>
      service.request('/v1/children/a/reviews', { method: 'POST', headers: { 'x-role': role }, body });
    expect((await send('iro')).status).toBe(413);
    expect((await send('social-worker')).body.code).toBe('not-for-this-role');
  });

  it('a line of a file is as its endpoint: the record of a line that the role may not say stays as it was', async () => {
    const before = await eventsInLog(service.log);
    const lines = [
      { child: 'a', intent: 'dental-checks', key: '1', body: { on: '2024-02-01' } },
      { child: 'a', intent: 'reviews', key: '2', body: { on: '2024-02-01' } },
    ];
    const reply = await service.request('/v1/children/bulk', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', 'x-role': 'returns-officer' },
      body: lines.map((line) => JSON.stringify(line)).join('\n'),
    });
    const rows = reply.text
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows).toMatchObject([{ status: 'not-recorded' }, { problem: { code: 'not-for-this-role' } }]);
    expect(await eventsInLog(service.log)).toEqual(before);
  });

  it('who names another authority, or a purpose that is none, is refused', async () => {
    const see = (headers: Record<string, string>) => service.request('/v1/children/a', { headers });
    expect((await see({ 'x-authority': '886' })).body).toMatchObject({
      status: 403,
      code: 'foreign-authority',
    });
    expect((await see({ 'x-authority': '999' })).status).toBe(200);
    expect((await see({ 'x-purpose': 'curiosity' })).body.errors).toMatchObject([{ header: 'X-Purpose' }]);
  });

  it('X-Actor says nothing: the person who signed in acts, in a role', async () => {
    const headers = { 'x-actor': 'somebody-else', 'x-person': 'sw-1', 'x-role': 'social-worker' };
    await service.command('acted', 'registrations', { on: '2018-01-01' }, headers);
    const [event] = await service.log.readStream('child-999-acted');
    expect(event?.metadata).toMatchObject({ actor: 'sw-1', role: 'social-worker', authority: '999' });
  });

  it('who did not sign in is asked to', async () => {
    const closed = await running({
      personOf: async () => {
        throw new SignInRefused('no-token');
      },
    });
    const reply = await closed.request('/v1/children/a');
    expect([reply.status, reply.body.code]).toEqual([401, 'no-token']);
    expect(reply.headers.get('www-authenticate')).toContain('Bearer');
    expect((await closed.request('/v1/openapi.json')).status).toBe(200);
    await closed.close();
  });
});
