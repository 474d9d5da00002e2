// A thread that works out parts of scorecards, one after the other, on a handle of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { EVERYBODY, type Shown } from '@permanence/read-models/sight';
import { showOnly } from '@permanence/read-models/sight-handle';
import { answerPart, type Part } from './part.ts';

const open = () => openReadModels(String(workerData), { readOnly: true });
const everybody = open();
let fewer: ReturnType<typeof open> | undefined;

/** A handle that shows whom the part is to be worked out from. */
function showing(shown: Shown) {
  if (shown.key === EVERYBODY.key) return everybody;
  fewer ??= open();
  showOnly(fewer, shown);
  return fewer;
}

parentPort?.on('message', (part: Part) => parentPort?.postMessage(answerPart(showing(part.shown), part)));
