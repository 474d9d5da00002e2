import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReportFrom } from './read-report.ts';
import type { ReportAsked, ReportDocument } from './reports.ts';

const WORKER = new URL('./report-worker.ts', import.meta.url);

async function inThread(from: ReportFrom, asked: ReportAsked): Promise<ReportDocument> {
  const worker = new Worker(WORKER, { workerData: { from, asked } });
  const [document] = (await once(worker, 'message')) as [ReportDocument];
  return document;
}

/** Reports one after another: they read much, and people wait for other things. */
export function reportsFrom(from: ReportFrom): (asked: ReportAsked) => Promise<ReportDocument> {
  let last: Promise<unknown> = Promise.resolve();
  return (asked) => {
    const answer = last.then(() => inThread(from, asked));
    last = answer.catch(() => undefined);
    return answer;
  };
}
