import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Part, PartAnswer } from './part.ts';

export interface Threads {
  /** Rejects when a thread fails; another takes its place. */
  answer(part: Part): Promise<PartAnswer>;
  close(): Promise<void>;
}

/** Two halve the wait; a third would take from those who record and from those who ask for something else. */
const MOST_THREADS = 2;

/** Threads that read a file of read models: started when there is first something to do, and kept. */
export function createThreads(path: string): Threads {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: ((worker: Worker) => void)[] = [];
  const started = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: path });
    worker.once('exit', () => all.delete(worker));
    all.add(worker);
    return worker;
  };
  const taken = (): Worker | Promise<Worker> => {
    const free = idle.pop() ?? (all.size < MOST_THREADS ? started() : undefined);
    return free ?? new Promise((resolve) => waiting.push(resolve));
  };
  const free = (worker: Worker): void => {
    const next = waiting.shift();
    if (next !== undefined) next(worker);
    else idle.push(worker);
  };
  return {
    async answer(part) {
      const worker = await taken();
      // A thread with nothing to do must not keep the process from ending.
      worker.ref();
      worker.postMessage(part);
      try {
        const [answer] = await once(worker, 'message');
        worker.unref();
        free(worker);
        return answer as PartAnswer;
      } catch (error) {
        all.delete(worker);
        if (waiting.length > 0) free(started());
        throw error;
      }
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
