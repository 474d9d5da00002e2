import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { GlobalPosition } from '@permanence/event-store/event-store';

export interface Thread {
  /** Settles when the thread has ended; rejects with what it failed of. */
  readonly done: Promise<unknown>;
  /** Asks the thread to end what it has in hand, and waits for it; nothing is left to ask of one that has failed. */
  finish(): Promise<void>;
}

function threadOf(worker: Worker): Thread {
  const done = once(worker, 'exit');
  let failed = false;
  // Whoever awaits it hears of a failure; until then it must not end the process that is recording.
  done.catch(() => {
    failed = true;
  });
  return {
    done,
    finish: async () => {
      if (failed) return;
      worker.postMessage('finish');
      await done;
    },
  };
}

export interface ProjectorThread extends Thread {
  /** Resolves once the read models hold everything that had been recorded when the thread started. */
  readonly ready: Promise<unknown>;
}

/**
 * Follows the log into the read models, so that recording never waits while a page is projected. `onPage` is told how far
 * the read models have come. Finishing projects first what has been recorded until then.
 */
export function startProjector(
  folder: string,
  onPage: (position: GlobalPosition) => void = () => {},
): ProjectorThread {
  const worker = new Worker(new URL('./projector-worker.ts', import.meta.url), { workerData: folder });
  const thread = threadOf(worker);
  const ready = Promise.race([once(worker, 'message'), thread.done]);
  ready.catch(() => {});
  worker.on('message', onPage);
  return { ...thread, ready };
}

/**
 * Moves what was written from the write-ahead logs of SQLite files into the files themselves. A writer that has to do it
 * keeps every command waiting for tens of milliseconds, every second or two.
 */
export function startCheckpoints(files: readonly string[]): Thread {
  return threadOf(new Worker(new URL('./checkpoint-worker.ts', import.meta.url), { workerData: files }));
}
