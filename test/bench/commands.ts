import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { tablesFile } from '@permanence/permanence/data-folder';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { requestHeaders } from '../http/request-headers.ts';
import { serving } from '../http/serving.ts';
import type { Load, LoadSeen } from './command-load.ts';
import type { Subject } from './command-plan.ts';
import { line, spreadOf } from './timing.ts';

const GENERATOR = join(import.meta.dirname, 'command-load.ts');

const WARM_UP_SECONDS = 3;
const SECONDS = 10;
const CONNECTIONS = 32;
/** Above what is offered by the clock at any time, so that no command waits in the generator for a connection. */
const CONNECTIONS_BY_THE_CLOCK = 256;
const RATE = 1_000;

/** `--profile <folder>` leaves a CPU profile of the service there. */
function profiling(): string[] {
  const at = process.argv.indexOf('--profile');
  return at < 0 ? [] : ['--cpu-prof', '--cpu-prof-dir', process.argv[at + 1] ?? '.'];
}

/** Children in care on the day. */
export function subjectsIn(folder: string, authority: string, asAt: CivilDate): readonly Subject[] {
  const db = openReadModels(tablesFile(folder), { readOnly: true });
  const query = readFileSync(new URL('./sql/children-in-care.sql', import.meta.url), 'utf8');
  const rows = db.prepare(query).all({ authority, day: asAt });
  db.close();
  return rows.map(({ child, at_school }) => ({ child: String(child), atSchool: at_school === 1 }));
}

const CLOCK_TICKS_A_SECOND = 100;

/** Seconds of processor time a process has had, all its threads together; undefined where `/proc` is not there. */
function processorSeconds(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_A_SECOND;
  } catch {
    return undefined;
  }
}

/** Runs the generator in a process of its own. */
export async function offered(folder: string, load: Load): Promise<LoadSeen> {
  const told = join(folder, 'load.json');
  writeFileSync(told, JSON.stringify(load));
  const generator = spawn(process.execPath, [GENERATOR, told], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  for await (const chunk of generator.stdout) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as LoadSeen;
}

function report(what: string, seen: LoadSeen, processor: number | undefined): void {
  const { sent, seconds, latencies, problems } = seen;
  const spread = spreadOf(latencies);
  const most = latencies.reduce((a, b) => Math.max(a, b), 0);
  line(
    what,
    spread,
    'ms',
    `${Math.round(sent / seconds).toLocaleString('en-GB')} commands/s, longest ${most.toFixed(0)} ms`,
  );
  const cost =
    processor === undefined ? '' : `, ${((processor * 1_000) / sent).toFixed(2)} ms of processor each`;
  const refused = Object.entries(problems)
    .map(([problem, times]) => `${times} × ${problem}`)
    .join(', ');
  console.log(
    `${''.padEnd(44)} ${sent.toLocaleString('en-GB')} commands${cost}; not accepted: ${refused || 'none'}`,
  );
}

export async function commands(folder: string, authority: string, asAt: CivilDate): Promise<void> {
  const subjects = subjectsIn(folder, authority, asAt);
  console.log(
    `${''.padEnd(44)} service and load generator share the machine; ${subjects.length.toLocaleString('en-GB')} children take turns`,
  );
  const service = await serving(folder, profiling());
  let from = 0;
  const run = async (what: string | undefined, seconds: number, connections: number, rate?: number) => {
    const said = { headers: requestHeaders(authority), after: asAt };
    const load = { url: service.url, subjects, ...said, from, seconds, connections };
    const before = processorSeconds(service.pid);
    const seen = await offered(folder, rate === undefined ? load : { ...load, rate });
    const after = processorSeconds(service.pid);
    from += seen.sent;
    if (what === undefined) return;
    report(what, seen, before === undefined || after === undefined ? undefined : after - before);
  };
  try {
    await run(undefined, WARM_UP_SECONDS, CONNECTIONS);
    await run(
      `Commands, ${RATE.toLocaleString('en-GB')}/s by the clock`,
      SECONDS,
      CONNECTIONS_BY_THE_CLOCK,
      RATE,
    );
    await run(`Commands, ${CONNECTIONS} clients, each when free`, SECONDS, CONNECTIONS);
  } finally {
    await service.stop();
  }
}
