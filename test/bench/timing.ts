import { performance } from 'node:perf_hooks';

export interface Spread {
  readonly median: number;
  readonly p99: number;
}

/** Median and 99th percentile, nearest rank. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

/** Milliseconds each run took. */
export async function timesOf(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work(run);
    times.push(performance.now() - started);
  }
  return times;
}

export function line(what: string, { median, p99 }: Spread, unit: string, size: string): void {
  const number = (value: number) =>
    value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(Math.abs(value) < 1 ? 3 : 1);
  console.log(
    `${what.padEnd(44)} median ${number(median).padStart(9)}  p99 ${number(p99).padStart(9)} ${unit}   ${size}`,
  );
}
