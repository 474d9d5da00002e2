import { once } from 'node:events';
import { createServer, get, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finishRequests } from '@permanence/permanence/operations/finish-requests';
import { expect, test } from 'vitest';

async function serverWith(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('given a request that is never answered, then it is cut off when the time is up', async () => {
  const { server, url } = await serverWith(() => {});
  const reached = once(server, 'request');
  const asked = get(url);
  const cutOff = new Promise((resolve) => asked.once('error', resolve));
  await reached;
  expect(await finishRequests(server, 1)).toBe(false);
  await cutOff;
});

test('given a connection that is kept open and asks nothing, then nobody waits for it', async () => {
  const { server, url } = await serverWith((_request, response) => response.end('ok'));
  expect(await (await fetch(url)).text()).toBe('ok');
  expect(await finishRequests(server)).toBe(true);
});
