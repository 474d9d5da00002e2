import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFor } from './ask.ts';
import { DAY, givenAuthority } from './authority.ts';

describe('given a Node HTTP server with the app as its handler', () => {
  const db = givenAuthority();
  const app = appFor(db);
  const server = createServer((request, response) => void app(request, response));
  let url = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(() => {
    server.close();
    db.close();
  });

  it('answers a query', async () => {
    const query = `{ measure(id: "children-in-care", asAt: "${DAY}") { ... on Figure { value } } }`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { measure: { value: '4' } } });
  });

  it('lets no page of another site read an answer', async () => {
    const response = await fetch(`${url}?query={measures{id}}`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('does not read a body larger than any query', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ measures { id } }', variables: { long: 'x'.repeat(200_000) } }),
    });
    expect(response.status).toBe(413);
  });
});
