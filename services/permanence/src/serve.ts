import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import type { EventStore } from '@permanence/event-store/event-store';
import { follow } from '@permanence/projections/catch-up';
import { lagOf } from '@permanence/projections/lag';
import { createQueryApp } from '@permanence/query/app';
import { readExampleQueries } from '@permanence/query/example-queries';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { createRecordApp } from '@permanence/record/app';
import type { IdempotencyStore } from '@permanence/record/idempotency';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import express from 'express';
import { authoritiesIn, openLog, openTables, tablesFile } from './data-folder.ts';
import { fillWhenEmpty } from './demo.ts';
import { say } from './output.ts';
import { InputRefused } from './refusal.ts';
import { readSettings } from './settings.ts';
import { createWhatWouldFollow } from './what-would-follow.ts';

/** Nobody signs in yet, so nothing but this machine may connect. */
const THIS_MACHINE = '127.0.0.1';
const UNHEALTHY_SECONDS = 60;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken by another program: stop it, or choose another with PORT=…`;
      reject(error.code === 'EADDRINUSE' ? new InputRefused(taken) : error);
    });
    server.listen(port, THIS_MACHINE, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function today() {
  return civilDate(new Date().toISOString().slice(0, 10));
}

function announce(port: number, data: string): void {
  const at = `http://localhost:${port}`;
  say(`
Permanence is running; its record is in ${data}
  Ask the figures   ${at}/graphql   (opens with ready queries for each kind of user)
  Record            ${at}/v1/docs   (every command, to read and try)
  Is it well?       ${at}/health/ready
  Signing in        not needed yet: only this machine can connect
Stop it with Ctrl-C.`);
}

/** Commands in. Whose records is plain when there is one authority; otherwise the caller says. */
function recordApp(log: EventStore, tables: DatabaseSync, idempotency: IdempotencyStore) {
  const [only, ...others] = authoritiesIn(tables);
  const authority = others.length === 0 ? only : undefined;
  return createRecordApp({ log, idempotency, whatWouldFollow: createWhatWouldFollow(Date.now), authority });
}

function appOver(
  log: EventStore,
  tables: DatabaseSync,
  reading: DatabaseSync,
  idempotency: IdempotencyStore,
) {
  const app = express().disable('x-powered-by');
  app.get('/', (_request, response) => response.redirect('/graphql'));
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => {
    const lag = await lagOf(log, tables, readModels);
    const ready = lag.seconds < UNHEALTHY_SECONDS;
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'behind', lag });
  });
  const graphql = createQueryApp({ db: reading, exampleQueries: readExampleQueries() });
  app.all('/graphql', (request, response) => graphql(request, response));
  app.use(recordApp(log, tables, idempotency));
  return app;
}

/** Everything in one process on one port: commands, the projector, and the query service over its own read-only handle. */
export async function serve(environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const settings = readSettings(environment);
  const log = openLog(settings.data);
  if (settings.demo) await fillWhenEmpty(log, today());
  const tables = openTables(settings.data);
  const following = await follow(log, tables, readModels);
  const reading = openReadModels(tablesFile(settings.data), { readOnly: true });
  const idempotency = openIdempotencyStore(join(settings.data, 'commands.sqlite'));
  const server = createServer(appOver(log, tables, reading, idempotency));
  try {
    announce(await listen(server, settings.port), settings.data);
    await stopped(following.done);
  } finally {
    server.closeAllConnections();
    server.close();
    await following.stop();
    idempotency.close();
    reading.close();
    tables.close();
    await log.close();
  }
}

/** Resolves on Ctrl-C or a polite kill; rejects when the projector fails. */
function stopped(failing: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    failing.catch(reject);
  });
}
