import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '@permanence/access/person';
import { personOf } from '@permanence/access/signed-in';
import { appOver } from '@permanence/permanence/app-over';
import { operationsRoutes } from '@permanence/permanence/operations/routes';
import { type Door, openDoor } from '@permanence/permanence/sign-in/door';
import { signInSchema, signInSettings } from '@permanence/permanence/sign-in/sign-in-settings';
import type { Telemetry } from '@permanence/permanence/telemetry/telemetry';
import type { Express } from 'express';

export const WORKER: Person = { id: 'w-7', role: 'social-worker', authority: '999', teams: ['north'] };
export const ADMINISTRATOR: Person = { id: 'a-1', role: 'administrator', authority: '999', teams: [] };

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Behind {
  readonly door: Door;
  readonly app: Express;
  readonly data: string;
  /** As a program asks: no header but those given. `from` is the address of this machine that is asked from. */
  ask(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Reply>;
  token(person?: Person, seconds?: number): Promise<string>;
  close(): Promise<void>;
}

/** Everything a process answers before its own, and behind it who asked. */
export async function behindTheDoor(
  environment: NodeJS.ProcessEnv = {},
  onlyAuthority?: string,
): Promise<Behind> {
  const data = mkdtempSync(join(tmpdir(), 'permanence-door-'));
  const door = await openDoor(signInSettings(signInSchema.parse(environment)), data, onlyAuthority);
  const operations = operationsRoutes({
    readiness: async () => ({ ready: true, status: 'ready', parked: 3 }),
    metrics: async () => 'permanence_parked_streams 3\n',
    contentType: 'text/plain',
    mayLook: door.mayLook,
  });
  const telemetry = { requests: (_request, _response, next) => next() } as Pick<Telemetry, 'requests'>;
  const app = appOver(telemetry as Telemetry, operations, '/graphql', door);
  app.all('/{*path}', async (asked, response) => void response.json(await personOf(asked)));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ door, app, data },
    ask: async (path, headers = {}, method = 'GET') => {
      const asking = request({ port, host: '127.0.0.1', path, method, headers }).end();
      const [response] = (await once(asking, 'response')) as [import('node:http').IncomingMessage];
      const text = (await response.setEncoding('utf8').toArray()).join('');
      return { status: response.statusCode ?? 0, headers: response.headers, text };
    },
    token: (person = WORKER, seconds = 600) =>
      door.signingIn.local?.issuer.sign(person, seconds) ?? Promise.reject(new Error('an issuer signs')),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(data, { recursive: true });
    },
  };
}
