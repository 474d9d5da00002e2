import { polling } from '@permanence/query/at-least';
import { type ExampleQuery, readExampleQueries } from '@permanence/query/example-queries';
import { answerUntilStopped } from '../answer-until-stopped.ts';
import { appOver } from '../app-over.ts';
import { looksFile, type NodeOptions, openStoredLog, tablesFileOf } from '../data-folder.ts';
import { looksReports, openLooksSide } from '../looks/looks-side.ts';
import { namesKeyIn } from '../names-key.ts';
import { lookAt } from '../operations/look.ts';
import { operationsOver } from '../operations/operations-over.ts';
import { createReadiness } from '../operations/readiness.ts';
import { openQuestionSide, openToRead } from '../question-side.ts';
import { readSettings, type Settings } from '../settings.ts';
import { openDoor } from '../sign-in/door.ts';
import { announceNode } from '../telemetry/announce.ts';
import { startTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { whenFilled } from '../when-filled.ts';

async function queryWith(
  { data: folder, onlyAuthority }: NodeOptions,
  { port, signIn, readyOnly, queryMostMilliseconds: mostMilliseconds }: Settings,
  path: string,
  exampleQueries: readonly ExampleQuery[],
  telemetry: Telemetry,
  stop: AbortSignal,
): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const door = await openDoor(signIn, folder, onlyAuthority);
  const log = opened.adopt(openStoredLog(folder), (store) => store.close());
  const looks = openLooksSide(opened, folder, log, telemetry);
  const looking = openToRead(opened, path);
  const authorities = onlyAuthority === undefined ? {} : { authorities: [onlyAuthority] };
  const asked = {
    path,
    key: namesKeyIn(folder),
    whenAtLeast: polling(looking),
    exampleQueries,
    readyOnly,
    mostMilliseconds,
    looks,
    ...authorities,
  };
  const { questions, live } = openQuestionSide(opened, asked, telemetry);
  const look = lookAt(log, looking);
  const collected = { look, live, folder, files: { looks: looksFile(folder), 'read-models': path } };
  const readiness = createReadiness({ look });
  const operations = operationsOver(opened, telemetry.metrics, readiness, collected, door.mayLook);
  await answerUntilStopped({
    app: appOver(telemetry, operations, '/graphql', door)
      .use(questions)
      .use(looksReports(looks, folder, path)),
    port,
    host: signIn.host,
    log: telemetry.log,
    stop,
    announce: (at) => announceNode(telemetry.log, at),
    endStreams: () => live.close(),
  });
}

/** Answers questions from a file of tables that a projector, another process, keeps up. */
export async function query(options: NodeOptions, stop: AbortSignal): Promise<void> {
  const settings = readSettings(process.env);
  const path = tablesFileOf(options);
  await whenFilled(path, stop);
  if (stop.aborted) return;
  const exampleQueries = readExampleQueries();
  const telemetry = await startTelemetry(settings, exampleQueries);
  try {
    await queryWith(options, settings, path, exampleQueries, telemetry, stop);
  } finally {
    await telemetry.finish();
  }
}
