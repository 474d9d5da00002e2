import { dayInEngland } from '@permanence/calendar/england';
import type { EventStore } from '@permanence/event-store/event-store';
import { announcements } from '@permanence/query/at-least';
import { type ExampleQuery, readExampleQueries } from '@permanence/query/example-queries';
import type { Live } from '@permanence/query/live/live';
import { createThreads } from '@permanence/query/scorecard-threads/threads';
import { answerUntilStopped } from './answer-until-stopped.ts';
import { appOver } from './app-over.ts';
import { openCommandSide } from './command-side.ts';
import { answersFile, logFiles, looksFile, openRememberingLog, tablesFile } from './data-folder.ts';
import { fillWhenEmpty } from './demo.ts';
import { looksReports, openLooksSide } from './looks/looks-side.ts';
import { namesKeyIn } from './names-key.ts';
import { lookAt } from './operations/look.ts';
import { operationsOver } from './operations/operations-over.ts';
import { createReadiness } from './operations/readiness.ts';
import { openQuestionSide, openToRead } from './question-side.ts';
import { readSettings, type Settings } from './settings.ts';
import { type Door, openDoor } from './sign-in/door.ts';
import { printSignInLinks } from './sign-in/links.ts';
import { announce } from './telemetry/announce.ts';
import { startTelemetry, type Telemetry } from './telemetry/telemetry.ts';
import { startProjector } from './thread.ts';

/** What the service says of itself, looked up on a handle of its own: that of the queries may be held at an earlier moment. */
function operationsOf(
  opened: AsyncDisposableStack,
  folder: string,
  log: EventStore,
  live: Live,
  { metrics }: Telemetry,
  { mayLook }: Door,
) {
  const look = lookAt(log, openToRead(opened, tablesFile(folder)));
  const [logFile] = logFiles(folder);
  const files = {
    ...(logFile === undefined ? {} : { log: logFile }),
    commands: answersFile(folder),
    looks: looksFile(folder),
    'read-models': tablesFile(folder),
  };
  return operationsOver(opened, metrics, createReadiness({ look }), { look, live, folder, files }, mayLook);
}

/** The log, filled when it is empty and that is asked for, and a thread that brings the read models up to it. */
async function openLogAndProjector(opened: AsyncDisposableStack, settings: Settings, telemetry: Telemetry) {
  const { data, demo } = settings;
  const stored = opened.adopt(openRememberingLog(data), (log) => log.close());
  if (demo) await fillWhenEmpty(stored, dayInEngland(Date.now()), (text) => telemetry.log.info(text.trim()));
  const { announce: say, whenAtLeast } = announcements();
  const started = startProjector(data, (position) => {
    say(position);
    telemetry.onPage(position);
  });
  const projector = opened.adopt(started, (thread) => thread.finish());
  await projector.ready;
  return { log: telemetry.watching(stored), whenAtLeast, projector };
}

/**
 * Everything in one process on one port: commands in and queries out, and beside them, each in a thread of its own, the
 * projector and the checkpoints, so that neither keeps a command waiting.
 */
export async function serve(stop: AbortSignal, environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const settings = readSettings(environment);
  const exampleQueries = readExampleQueries();
  const telemetry = await startTelemetry(settings, exampleQueries);
  try {
    await serveWith(settings, telemetry, exampleQueries, stop);
  } finally {
    await telemetry.finish();
  }
}

async function serveWith(
  settings: Settings,
  telemetry: Telemetry,
  exampleQueries: readonly ExampleQuery[],
  stop: AbortSignal,
): Promise<void> {
  const { data, port, signIn } = settings;
  await using opened = new AsyncDisposableStack();
  const door = await openDoor(signIn, data);
  const { log, whenAtLeast, projector } = await openLogAndProjector(opened, settings, telemetry);
  const threads = opened.adopt(createThreads(tablesFile(data)), (each) => each.close());
  const looks = openLooksSide(opened, data, log, telemetry);
  const asked = {
    path: tablesFile(data),
    key: namesKeyIn(data),
    whenAtLeast,
    exampleQueries,
    readyOnly: settings.readyOnly,
    mostMilliseconds: settings.queryMostMilliseconds,
    looks,
    threads,
  };
  const { questions, live } = openQuestionSide(opened, asked, telemetry);
  const { commands, checkpoints } = await openCommandSide(opened, data, log, looks, telemetry);
  const operations = operationsOf(opened, data, log, live, telemetry, door);
  const app = appOver(telemetry, operations, '/graphql', door);
  await answerUntilStopped({
    app: app
      .use(questions)
      .use(looksReports(looks, data, tablesFile(data)))
      .use(commands),
    port,
    host: signIn.host,
    log: telemetry.log,
    stop,
    announce: (at) => {
      announce(telemetry.log, at, settings);
      if (door.signingIn.local !== undefined) printSignInLinks(`http://localhost:${at}`, data, Date.now());
    },
    work: [projector.done, checkpoints.done],
    endStreams: () => live.close(),
  });
}
