import { createServer } from 'node:http';
import { createQueryApp } from '@permanence/query/app';
import { polling } from '@permanence/query/at-least';
import { type ExampleQuery, readExampleQueries } from '@permanence/query/example-queries';
import { createExports } from '@permanence/query/export/app';
import { createLive } from '@permanence/query/live/live';
import { pauseEvery } from '@permanence/query/live/pieces';
import { openReadModels } from '@permanence/read-models/read-model-file';
import express, { type Router } from 'express';
import { type NodeOptions, openStoredLog, tablesFileOf } from '../data-folder.ts';
import { listen } from '../listen.ts';
import { finishRequests } from '../operations/finish-requests.ts';
import { lookAt } from '../operations/look.ts';
import { createReadiness } from '../operations/readiness.ts';
import { operationsRoutes } from '../operations/routes.ts';
import { readSettings } from '../settings.ts';
import { untilStopped } from '../stop-signal.ts';
import { announceNode } from '../telemetry/announce.ts';
import { collecting } from '../telemetry/collect.ts';
import { startTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { whenFilled } from '../when-filled.ts';

/** How long queries wait, at most, for what is kept up for others. */
const LIVE_MILLISECONDS = 8;

interface ToAnswer {
  readonly path: string;
  readonly onlyAuthority: string | undefined;
  readonly telemetry: Telemetry;
  readonly exampleQueries: readonly ExampleQuery[];
}

function nodeOver({ path, onlyAuthority, telemetry, exampleQueries }: ToAnswer) {
  const [reading, following, looking] = [0, 1, 2].map(() => openReadModels(path, { readOnly: true }));
  if (reading === undefined || following === undefined || looking === undefined)
    throw new Error('three handles were opened');
  const whenAtLeast = polling(looking);
  const live = createLive({ db: following, whenAtLeast, pause: pauseEvery(LIVE_MILLISECONDS) });
  const authorities = onlyAuthority === undefined ? {} : { authorities: [onlyAuthority] };
  const { onOperation, onUnexpected } = telemetry;
  const ofQueries = { db: reading, whenAtLeast, live, exampleQueries, ...authorities };
  return {
    graphql: createQueryApp({ ...ofQueries, onOperation, onUnexpected: onUnexpected('query') }),
    exports: createExports({ db: reading, onUnexpected: onUnexpected('export'), ...authorities }),
    looking,
    live,
    close: () => {
      for (const db of [reading, following, looking]) db.close();
    },
  };
}

function appOf(node: ReturnType<typeof nodeOver>, telemetry: Telemetry, operations: Router) {
  const app = express().disable('x-powered-by');
  app.use(telemetry.requests);
  app.get('/', (_request, response) => response.redirect('/graphql'));
  app.use(operations);
  app.all('/graphql', (request, response) => node.graphql(request, response));
  app.use('/export', node.exports);
  return app;
}

/** Answers questions from a file of tables that a projector, another process, keeps up. */
export async function query(options: NodeOptions): Promise<void> {
  const settings = readSettings(process.env);
  const path = tablesFileOf(options);
  await whenFilled(path);
  const exampleQueries = readExampleQueries();
  const telemetry = await startTelemetry(settings, exampleQueries);
  const { metrics } = telemetry;
  const node = nodeOver({ path, onlyAuthority: options.onlyAuthority, telemetry, exampleQueries });
  const log = openStoredLog(options.data);
  const look = lookAt(log, node.looking);
  const collected = { look, live: node.live, folder: options.data, files: { 'read-models': path } };
  const operations = operationsRoutes({
    readiness: createReadiness({ look }),
    metrics: collecting(metrics, collected),
    contentType: metrics.contentType,
  });
  const server = createServer(appOf(node, telemetry, operations));
  const stopped = untilStopped();
  try {
    announceNode(telemetry.log, await listen(server, settings.port));
    await stopped;
  } finally {
    node.live.close();
    await finishRequests(server);
    node.close();
    await log.close();
    await telemetry.finish();
  }
}
