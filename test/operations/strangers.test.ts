import { PATTERNS } from '@permanence/permanence/telemetry/route-pattern';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, type Running, running } from './running.ts';

const OPEN = ['/health/live', '/health/ready', '/metrics', '/sign-in', '/sign-out'];
const CLOSED = PATTERNS.filter((pattern) => !OPEN.includes(pattern)).map((pattern) =>
  pattern.replaceAll(/:\w+/g, 'some'),
);

describe('given a service, and somebody who has not signed in', () => {
  const folder = emptyFolder();
  let service: Running;
  beforeAll(async () => {
    service = await running(folder.path);
  });
  afterAll(async () => {
    await service.stop();
    folder.remove();
  });

  const answered = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${service.url}${path}`, { redirect: 'manual', ...init });
    return { status: response.status, text: (await response.text()).replace(/"correlationId":"[^"]+"/, '') };
  };

  it('then every route answers the same as one that there is not', async () => {
    expect(CLOSED.length).toBeGreaterThan(50);
    const nowhere = await answered('/nowhere');
    expect(nowhere.status).toBe(401);
    for (const path of CLOSED)
      for (const method of ['GET', 'POST']) expect(await answered(path, { method }), path).toEqual(nowhere);
  });

  it.each([
    ['a query', '{ measures { id } }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['a node', '{ node(id: "x") { id } }'],
    ['a subscription', 'subscription { worklistChanged { __typename } }'],
    ['nonsense', '{'],
  ])('then GraphQL answers %s the same as any other', async (_what, query) => {
    const nowhere = await answered('/nowhere');
    const asked = `/graphql?query=${encodeURIComponent(query)}`;
    for (const accept of ['application/json', 'text/event-stream', 'multipart/mixed']) {
      expect(await answered(asked, { headers: { accept } })).toEqual(nowhere);
      const headers = { accept, 'content-type': 'application/json' };
      for (const body of [JSON.stringify({ query }), JSON.stringify([{ query }])])
        expect(await answered('/graphql', { method: 'POST', headers, body })).toEqual(nowhere);
    }
  });

  it.each([
    '/graphql/',
    '//graphql',
    '/GraphQL',
    '/v1/../graphql',
    '/%67raphql',
    '/graphql;x',
    '/sign-in/../graphql',
  ])('then %s is no way round', async (path) => {
    expect((await answered(path)).status).toBe(401);
  });
});
