import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { fillLogFile } from '@permanence/event-store-kurrent/emulator/fill-log';
import { startEmulatorProcess } from '@permanence/event-store-kurrent/emulator/process';
import { openLog, tablesFile } from '@permanence/permanence/data-folder';
import { readModels } from '@permanence/read-models/projection';
import { requestHeaders } from '../http/request-headers.ts';
import { type Serving, serving } from '../http/serving.ts';
import type { Reached } from './command-load.ts';
import type { Subject } from './command-plan.ts';
import { offered, subjectsIn } from './commands.ts';
import { copyOf } from './copy-of.ts';
import { line, spreadOf } from './timing.ts';

const RATE = 500;
const CONNECTIONS = 128;
const WARM_UP_SECONDS = 5;
const SECONDS = 20;
const TARGET_MILLISECONDS = 250;
const LOOK_EVERY_MILLISECONDS = 1;

const CHECKPOINT = readFileSync(new URL('./sql/checkpoint.sql', import.meta.url), 'utf8');

/** Notes when the tables were first seen to have come how far, on a handle of its own: rows and checkpoint come together. */
function watchTables(path: string) {
  const db = new DatabaseSync(path, { readOnly: true });
  const query = db.prepare(CHECKPOINT);
  const seen: Reached[] = [];
  const stopping = new AbortController();
  const look = async () => {
    while (!stopping.signal.aborted) {
      const position = Number(query.get(readModels.name)?.position ?? 0);
      if (position > (seen.at(-1)?.position ?? -1)) seen.push({ position, at: Date.now() });
      await sleep(LOOK_EVERY_MILLISECONDS);
    }
    db.close();
  };
  const looking = look();
  return {
    seen,
    reached: async (position: number) => {
      while ((seen.at(-1)?.position ?? 0) < position) await sleep(LOOK_EVERY_MILLISECONDS);
    },
    stop: async () => {
      stopping.abort();
      await looking;
    },
  };
}

/** Both are in order: of the acknowledgements by position, and of what was seen. */
function lagsOf(acknowledged: readonly Reached[], seen: readonly Reached[]): number[] {
  const inOrder = acknowledged.toSorted((one, other) => one.position - other.position);
  let next = 0;
  return inOrder.map(({ position, at }) => {
    while ((seen[next]?.position ?? Number.POSITIVE_INFINITY) < position) next += 1;
    return Math.max(0, (seen[next]?.at ?? Number.NaN) - at);
  });
}

interface Place {
  readonly authority: string;
  readonly asAt: CivilDate;
  readonly subjects: readonly Subject[];
  readonly folder: string;
}

async function measured(service: Serving, { folder, subjects, authority, asAt: after }: Place) {
  const headers = requestHeaders(authority);
  const load = { url: service.url, subjects, after, headers, connections: CONNECTIONS, rate: RATE };
  const warm = await offered(folder, { ...load, from: 0, seconds: WARM_UP_SECONDS });
  const watch = watchTables(tablesFile(folder));
  try {
    const loaded = await offered(folder, { ...load, from: warm.sent, seconds: SECONDS });
    await watch.reached(Math.max(...loaded.acknowledged.map(({ position }) => position)));
    return { lags: lagsOf(loaded.acknowledged, watch.seen), pages: watch.seen.length, loaded };
  } finally {
    await watch.stop();
  }
}

async function report(where: string, place: Place): Promise<void> {
  const service = await serving(place.folder);
  try {
    const { lags, pages, loaded } = await measured(service, place);
    const rate = Math.round(loaded.sent / loaded.seconds).toLocaleString('en-GB');
    const size = `${rate} commands/s offered by the clock, ${pages.toLocaleString('en-GB')} pages (target: p99 under ${TARGET_MILLISECONDS})`;
    line(`Acknowledged to in the tables, ${where}`, spreadOf(lags), 'ms', size);
    const refused = Object.values(loaded.problems).reduce((sum, times) => sum + times, 0);
    line(`  its commands, ${where}`, spreadOf(loaded.latencies), 'ms', `${refused} not accepted`);
  } finally {
    await service.stop();
  }
}

/** From the acknowledgement of a command to the moment another reader finds it in the tables. */
export async function lag(folder: string, authority: string, asAt: CivilDate): Promise<void> {
  const subjects = subjectsIn(folder, authority, asAt);
  const inFile = copyOf(folder, 'lag');
  await report('log in a file', { authority, asAt, subjects, folder: inFile });
  const log = openLog(folder);
  const path = join(folder, 'lag-server.sqlite');
  await fillLogFile(path, log);
  await log.close();
  const emulator = await startEmulatorProcess(path);
  const before = process.env.EVENT_STORE;
  process.env.EVENT_STORE = emulator.connectionString;
  try {
    await report('log on a server', {
      authority,
      asAt,
      subjects,
      folder: copyOf(folder, 'lag-wire', 'empty'),
    });
  } finally {
    if (before === undefined) delete process.env.EVENT_STORE;
    else process.env.EVENT_STORE = before;
    await emulator.kill();
  }
}
