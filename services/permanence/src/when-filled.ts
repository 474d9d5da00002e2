import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCheckpoint } from '@permanence/projections/checkpoint';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { say } from './output.ts';

const LOOK_AGAIN_MILLISECONDS = 100;

/** Whether a file holds tables that a projector has filled. */
export function isFilled(path: string): boolean {
  if (!existsSync(path)) return false;
  const db = openReadModels(path, { readOnly: true });
  try {
    const known = db.prepare("select 1 from sqlite_master where name = 'checkpoint'").get();
    return known !== undefined && readCheckpoint(db, readModels)?.version === readModels.version;
  } finally {
    db.close();
  }
}

/** Waits until a projector has filled the tables for the first time, or it is asked to stop. */
export async function whenFilled(path: string, stop: AbortSignal): Promise<void> {
  if (isFilled(path)) return;
  say(`Nobody has filled ${path} yet: waiting for permanence projector to do it`);
  while (!isFilled(path) && !stop.aborted) await sleep(LOOK_AGAIN_MILLISECONDS);
}
