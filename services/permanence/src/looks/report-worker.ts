// A thread that works one report out, so that nobody else waits for it.
import { parentPort, workerData } from 'node:worker_threads';
import { type ReportFrom, readReport } from './read-report.ts';
import type { ReportAsked } from './reports.ts';

const { from, asked } = workerData as { from: ReportFrom; asked: ReportAsked };
parentPort?.postMessage(await readReport(from, asked));
