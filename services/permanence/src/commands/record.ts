import { answerUntilStopped } from '../answer-until-stopped.ts';
import { appOver } from '../app-over.ts';
import { openCommandSide } from '../command-side.ts';
import { answersFile, logFiles, looksFile, openRememberingLog } from '../data-folder.ts';
import { openLooksSide } from '../looks/looks-side.ts';
import { lookAtLog } from '../operations/look.ts';
import { operationsOver } from '../operations/operations-over.ts';
import { createLogReadiness } from '../operations/readiness.ts';
import type { CommonOptions } from '../options.ts';
import { readSettings, type Settings } from '../settings.ts';
import { openDoor } from '../sign-in/door.ts';
import { announceRecording } from '../telemetry/announce.ts';
import { startTelemetry, type Telemetry } from '../telemetry/telemetry.ts';

export interface RecordOptions extends CommonOptions {
  readonly port?: string;
}

async function recordWith(
  folder: string,
  { port, signIn }: Settings,
  telemetry: Telemetry,
  stop: AbortSignal,
): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const door = await openDoor(signIn, folder);
  const stored = opened.adopt(openRememberingLog(folder), (store) => store.close());
  const watched = telemetry.watching(stored);
  const looks = openLooksSide(opened, folder, watched, telemetry);
  const { commands, checkpoints } = await openCommandSide(opened, folder, watched, looks, telemetry);
  const look = lookAtLog(stored);
  const [log] = logFiles(folder);
  const files = {
    ...(log === undefined ? {} : { log }),
    commands: answersFile(folder),
    looks: looksFile(folder),
  };
  const collected = { look, folder, files };
  const readiness = createLogReadiness(look);
  const operations = operationsOver(opened, telemetry.metrics, readiness, collected, door.mayLook);
  await answerUntilStopped({
    app: appOver(telemetry, operations, '/v1/docs', door).use(commands),
    port,
    host: signIn.host,
    log: telemetry.log,
    stop,
    announce: (at) => announceRecording(telemetry.log, at),
    work: [checkpoints.done],
  });
}

/** Takes commands, and nothing else. Any number of these may record into one log: what each decides on, it asks the log. */
export async function record({ data, port }: RecordOptions, stop: AbortSignal): Promise<void> {
  const settings = readSettings({ ...process.env, ...(port === undefined ? {} : { PORT: port }) });
  const telemetry = await startTelemetry(settings, []);
  try {
    await recordWith(data, settings, telemetry, stop);
  } finally {
    await telemetry.finish();
  }
}
