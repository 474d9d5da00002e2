import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, emptyFolder, run, running, signedIn } from './running.ts';

const BODY = JSON.stringify({ on: '2018-05-04' });

/** A command of which the head has been sent, and the body not yet. */
async function halfSent(url: string, child: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = [
    `POST /v1/children/${child}/registrations HTTP/1.1`,
    `Host: ${hostname}`,
    'Content-Type: application/json',
    `Authorization: ${signedIn.authorization}`,
    'Idempotency-Key: half',
    'Expect: 100-continue',
    `Content-Length: ${BODY.length}`,
  ];
  socket.setEncoding('utf8').write(`${head.join('\r\n')}\r\n\r\n`);
  // It has read the head, and asks for the body: the request is under way.
  const [more] = (await once(socket, 'data')) as [string];
  expect(more).toContain('100 Continue');
  return socket;
}

async function refusesConnections(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const refused = await once(socket, 'connect').then(
    () => false,
    () => true,
  );
  socket.destroy();
  return refused;
}

describe('given a service that is asked to stop', () => {
  let folder: ReturnType<typeof emptyFolder>;
  beforeEach(() => {
    folder = emptyFolder();
  });
  afterEach(() => folder.remove());

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s, with a request under way, then it answers it, projects it and ends',
    async (signal) => {
      const service = await running(folder.path);
      const socket = await halfSent(service.url, 'half');
      service.signal(signal);
      while (!(await refusesConnections(service.url)));
      socket.write(BODY);
      const [answer] = (await once(socket, 'data')) as [string];
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(await service.ended).toBe(0);
      expect(service.lines.at(-1)).toMatch(/"answered":true,"msg":"stopping"/);
      const list = await run(['projections', 'list', '--data', folder.path, '--json']);
      expect(JSON.parse(list.out)).toMatchObject({ projections: [{ position: 1, head: 1, events: 0 }] });
    },
  );

  it('with subscribers and connections that are kept open, then it does not wait for them', async () => {
    const service = await running(folder.path);
    await (await command(service.url, 'a', 'registrations', { on: '2018-05-04' })).text();
    const live = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...signedIn },
      body: JSON.stringify({ query: 'subscription { worklistChanged { __typename } }' }),
    });
    expect(live.status).toBe(200);
    const heard = live.text();
    expect(await service.stop()).toBe(0);
    expect(await heard).toContain('event: complete');
    expect(service.lines.at(-1)).toMatch(/"answered":true,"msg":"stopping"/);
  });
});

describe('given a wrong setting', () => {
  it.each([
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ PORT: 'x' }, 'PORT'],
    [{ EVENT_STORE: 'file:x' }, 'EVENT_STORE'],
  ])('%o, then nothing starts, and the message names it', async (environment, name) => {
    const folder = emptyFolder();
    const { code, said } = await run(['serve'], { PERMANENCE_DATA: folder.path, ...environment });
    folder.remove();
    expect(code).toBe(2);
    expect(said).toMatch(new RegExp(`^permanence: a setting is wrong: ${name}: `));
  });
});
