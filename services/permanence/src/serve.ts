import { createServer } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import type { EventStore } from '@permanence/event-store/event-store';
import { createQueryApp } from '@permanence/query/app';
import { announcements, type WhenAtLeast } from '@permanence/query/at-least';
import { type ExampleQuery, readExampleQueries } from '@permanence/query/example-queries';
import { createExports } from '@permanence/query/export/app';
import { createLive, type Live } from '@permanence/query/live/live';
import { pauseEvery } from '@permanence/query/live/pieces';
import { createThreads, type Threads } from '@permanence/query/scorecard-threads/threads';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { createRecordApp } from '@permanence/record/app';
import type { IdempotencyStore } from '@permanence/record/idempotency';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import express, { type Router } from 'express';
import { answersFile, logFiles, openLog, rememberingStreams, tablesFile } from './data-folder.ts';
import { fillWhenEmpty } from './demo.ts';
import { listen } from './listen.ts';
import { finishRequests } from './operations/finish-requests.ts';
import { lookAt } from './operations/look.ts';
import { createReadiness } from './operations/readiness.ts';
import { operationsRoutes } from './operations/routes.ts';
import { readSettings, type Settings } from './settings.ts';
import { announce } from './telemetry/announce.ts';
import { collecting } from './telemetry/collect.ts';
import { startTelemetry, type Telemetry } from './telemetry/telemetry.ts';
import { startCheckpoints, startProjector, type Thread } from './thread.ts';
import { createWhatWouldFollow } from './what-would-follow.ts';

/** How long commands and queries wait, at most, for what is kept up for others. */
const LIVE_MILLISECONDS = 8;

function today() {
  return civilDate(new Date().toISOString().slice(0, 10));
}

interface Parts {
  readonly log: EventStore;
  readonly tables: DatabaseSync;
  readonly whenAtLeast: WhenAtLeast;
  readonly live: Live;
  readonly threads: Threads;
  readonly idempotency: IdempotencyStore;
  readonly telemetry: Telemetry;
  readonly exampleQueries: readonly ExampleQuery[];
  readonly operations: Router;
}

function appOver(parts: Parts) {
  const { log, tables, whenAtLeast, live, threads, idempotency, telemetry, exampleQueries, operations } =
    parts;
  const { onCommand, onOperation, onUnexpected } = telemetry;
  const app = express().disable('x-powered-by');
  app.use(telemetry.requests);
  app.get('/', (_request, response) => response.redirect('/graphql'));
  app.use(operations);
  const ofQueries = { db: tables, whenAtLeast, live, threads, exampleQueries };
  const graphql = createQueryApp({ ...ofQueries, onOperation, onUnexpected: onUnexpected('query') });
  app.all('/graphql', (request, response) => graphql(request, response));
  app.use('/export', createExports({ db: tables, onUnexpected: onUnexpected('export') }));
  const whatWouldFollow = createWhatWouldFollow(Date.now);
  const ofCommands = { log: rememberingStreams(log), idempotency, whatWouldFollow };
  app.use(createRecordApp({ ...ofCommands, onCommand, onUnexpected: onUnexpected('command') }));
  return app;
}

/** What the service says of itself, looked up on a handle of its own: that of the queries may be held at an earlier moment. */
function operationsOver(settings: Settings, log: EventStore, live: Live, { metrics }: Telemetry) {
  const { data: folder } = settings;
  const tables = openReadModels(tablesFile(folder), { readOnly: true });
  const look = lookAt(log, tables);
  const [logFile] = logFiles(folder);
  const files = {
    ...(logFile === undefined ? {} : { log: logFile }),
    commands: answersFile(folder),
    'read-models': tablesFile(folder),
  };
  const routes = operationsRoutes({
    readiness: createReadiness({ look }),
    metrics: collecting(metrics, { look, live, folder, files }),
    contentType: metrics.contentType,
  });
  return { routes, close: () => tables.close() };
}

/**
 * Everything in one process on one port: commands in and queries out, and beside them, each in a thread of its own, the
 * projector and the checkpoints, so that neither keeps a command waiting.
 */
export async function serve(environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const settings = readSettings(environment);
  const exampleQueries = readExampleQueries();
  const telemetry = await startTelemetry(settings, exampleQueries);
  try {
    await serveWith(settings, telemetry, exampleQueries);
  } finally {
    await telemetry.finish();
  }
}

async function serveWith(
  settings: Settings,
  telemetry: Telemetry,
  exampleQueries: readonly ExampleQuery[],
): Promise<void> {
  const opened = openLog(settings.data);
  if (settings.demo) await fillWhenEmpty(opened, today(), (text) => telemetry.log.info(text.trim()));
  const log = telemetry.watching(opened);
  const filled = announcements();
  const projector = startProjector(settings.data, (position) => {
    filled.announce(position);
    telemetry.onPage(position);
  });
  await projector.ready;
  const reading = openReadModels(tablesFile(settings.data), { readOnly: true });
  const pause = pauseEvery(LIVE_MILLISECONDS);
  // What is kept up is worked out a piece at a time, on a handle of its own, while commands and queries are answered.
  const following = openReadModels(tablesFile(settings.data), { readOnly: true });
  const { whenAtLeast } = filled;
  const live = createLive({ db: following, whenAtLeast, pause });
  const threads = createThreads(tablesFile(settings.data));
  const idempotency = openIdempotencyStore(answersFile(settings.data));
  const checkpoints = startCheckpoints([...logFiles(settings.data), answersFile(settings.data)]);
  const operations = operationsOver(settings, log, live, telemetry);
  const parts = { log, tables: reading, whenAtLeast, live, threads, idempotency, telemetry, exampleQueries };
  const server = createServer(appOver({ ...parts, operations: operations.routes }));
  try {
    announce(telemetry.log, await listen(server, settings.port), settings);
    await stopped([projector, checkpoints]);
  } finally {
    live.close();
    const answered = await finishRequests(server);
    telemetry.log.info({ answered }, 'stopping');
    idempotency.close();
    operations.close();
    await threads.close();
    reading.close();
    following.close();
    await log.close();
    await Promise.all([projector.finish(), checkpoints.finish()]);
  }
}

/** Resolves on Ctrl-C or a polite kill; rejects when a thread fails. */
function stopped(threads: readonly Thread[]): Promise<void> {
  return new Promise((resolve, reject) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    for (const { done } of threads) done.catch(reject);
  });
}
