import { statfsSync, statSync } from 'node:fs';
import type { Live } from '@permanence/query/live/live';
import type { LogLook, Look } from '../operations/look.ts';
import type { Metrics } from './metrics.ts';

export interface Collected {
  /** Undefined: the log cannot be read. */
  readonly look: () => Promise<LogLook | Look | undefined>;
  /** Where questions are kept up. */
  readonly live?: Pick<Live, 'topics' | 'listeners'>;
  readonly folder: string;
  /** The SQLite files, by what they are. */
  readonly files: Readonly<Record<string, string>>;
}

function sizeOf(path: string): number {
  return ['', '-wal'].reduce(
    (sum, end) => sum + (statSync(`${path}${end}`, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function setFiles(metrics: Metrics, { folder, files }: Collected): void {
  for (const [file, path] of Object.entries(files)) metrics.set('fileSize', { file }, sizeOf(path));
  const { bsize, bavail, blocks } = statfsSync(folder);
  metrics.set('diskFree', {}, bavail * bsize);
  metrics.set('diskSize', {}, blocks * bsize);
}

function setTables(metrics: Metrics, { lag, parked }: Look): void {
  metrics.set('projectorPosition', {}, lag.position);
  metrics.set('lagEvents', {}, lag.events);
  metrics.set('lagSeconds', {}, lag.seconds);
  metrics.set('parked', {}, parked);
}

/** Looks at what is not told of as it happens. */
export function collecting(metrics: Metrics, collected: Collected): () => Promise<void> {
  let tables: number | undefined;
  return async () => {
    const seen = await collected.look();
    metrics.set('logReadable', {}, seen === undefined ? 0 : 1);
    if (seen !== undefined) metrics.set('logHead', {}, seen.head);
    if (seen !== undefined && 'tables' in seen) {
      setTables(metrics, seen);
      if (tables !== undefined && tables !== seen.tables) metrics.count('rebuilds', {});
      tables = seen.tables;
    }
    if (collected.live !== undefined) {
      metrics.set('subscribers', {}, collected.live.listeners());
      metrics.set('topics', {}, collected.live.topics());
    }
    setFiles(metrics, collected);
  };
}
