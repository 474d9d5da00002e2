import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDate } from '@permanence/calendar/civil-date';
import { synthesise } from '@permanence/synthetic/synthesise';

/** Children in care that make about a million episodes in one return. */
const CHILDREN = 40_000;

/** Peak memory of a process while it imports a million episodes, in its own process so that nothing else counts. */
export async function large(folder: string): Promise<void> {
  const out = join(folder, 'large');
  const { returns } = synthesise({
    children: CHILDREN,
    asAt: civilDate('2018-11-30'),
    seed: 1,
    out,
    yearsOfHistory: 10,
  });
  const episodes = returns[0]?.counts.rows['episodes.csv'] ?? 0;
  console.log(`Return of ${episodes.toLocaleString('en-GB')} episodes`);
  const program = join(import.meta.dirname, 'import-large.ts');
  const started = performance.now();
  const run = spawnSync(process.execPath, [program, out, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seconds = (performance.now() - started) / 1_000;
  const { events, peakMegabytes } = JSON.parse(run.stdout) as { events: number; peakMegabytes: number };
  console.log(
    `${events.toLocaleString('en-GB')} events in ${seconds.toFixed(0)} s, ${Math.round(events / seconds).toLocaleString('en-GB')} events/s`,
  );
  console.log(`Peak memory ${Math.round(peakMegabytes)} MB (target: under 1,000)`);
}

/** Largest resident set of this process so far, in megabytes. */
export function peakMegabytes(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1_024;
}
