// A thread that works out parts of scorecards, one after the other, on a handle of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { answerPart, type Part } from './part.ts';

const db = openReadModels(String(workerData), { readOnly: true });
parentPort?.on('message', (part: Part) => parentPort?.postMessage(answerPart(db, part)));
