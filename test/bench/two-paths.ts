import { line, type Spread, spreadOf } from './timing.ts';

/** What one path took each time it was gone. */
export interface Taken {
  /** Milliseconds on the clock. */
  readonly times: number[];
  /** Milliseconds of the processor, of all threads of this process. */
  readonly processor: number[];
}

export interface Paths {
  readonly one: Taken;
  readonly other: Taken;
}

const MICROSECONDS_IN_A_MILLISECOND = 1_000;

function nothing(): Taken {
  return { times: [], processor: [] };
}

export function noPaths(): Paths {
  return { one: nothing(), other: nothing() };
}

async function timed(taken: Taken, work: () => unknown): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  taken.times.push(performance.now() - started);
  const { user, system } = process.cpuUsage(before);
  taken.processor.push((user + system) / MICROSECONDS_IN_A_MILLISECOND);
}

/** Goes both, one after the other, and begins with each as often: whatever else the machine does, it does to both. */
export async function goBoth(paths: Paths, nth: number, one: () => unknown, other: () => unknown) {
  const steps = [() => timed(paths.one, one), () => timed(paths.other, other)];
  for (const step of nth % 2 === 0 ? steps : steps.reverse()) await step();
}

/** How much longer the first path is than the second: at the median, and where each is slow. */
export function differenceOf({ one, other }: Paths): Spread {
  const [longer, shorter] = [spreadOf(one.times), spreadOf(other.times)];
  return { median: longer.median - shorter.median, p99: longer.p99 - shorter.p99 };
}

/** Of the processor, which does not wait for the disk nor for others who use the machine. */
export function processorAdded({ one, other }: Paths): number {
  return spreadOf(one.processor).median - spreadOf(other.processor).median;
}

export function reportDifference(what: string, paths: Paths, target: string): void {
  const { one, other } = paths;
  const [longer, shorter] = [spreadOf(one.times), spreadOf(other.times)];
  const medians = `medians ${longer.median.toFixed(2)} and ${shorter.median.toFixed(2)} ms`;
  const processor = `processor ${processorAdded(paths).toFixed(2)} ms`;
  const size = `${one.times.length.toLocaleString('en-GB')} pairs, ${medians}, ${processor}${target}`;
  line(what, differenceOf(paths), 'ms', size);
}
