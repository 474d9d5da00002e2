import type { DatabaseSync } from 'node:sqlite';
import { createCheckpoints, readCheckpoint } from '@permanence/projections/checkpoint';
import { readModels } from '@permanence/read-models/projection';
import { catchUpTables, openTables } from './data-folder.ts';
import { startProjector } from './thread.ts';

export interface Projecting {
  /** Resolves when everything that was recorded until now is in the read models. */
  finish(): Promise<void>;
}

function hasTables(db: DatabaseSync): boolean {
  createCheckpoints(db);
  return readCheckpoint(db, readModels)?.version === readModels.version;
}

/**
 * Keeps the read models up while a return is recorded: in a thread beside it, or, when they have never been filled, all
 * at once afterwards, which is several times faster than page by page.
 */
export function projectBeside(folder: string): Projecting {
  const db = openTables(folder);
  const beside = hasTables(db);
  if (beside) {
    db.close();
    return startProjector(folder);
  }
  return {
    finish: async () => {
      await catchUpTables(folder, db);
      db.close();
    },
  };
}
