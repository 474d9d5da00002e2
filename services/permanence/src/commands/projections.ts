import { createCheckpoints, readCheckpoint } from '@permanence/projections/checkpoint';
import { lagOf } from '@permanence/projections/lag';
import { rebuild } from '@permanence/projections/rebuild';
import { verify } from '@permanence/projections/verify';
import { readModels } from '@permanence/read-models/projection';
import { openLog, openTables } from '../data-folder.ts';
import type { CommonOptions } from '../options.ts';
import { countOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';
import { progressOf } from '../progress.ts';
import { InputRefused } from '../refusal.ts';

export interface VerifyOptions extends CommonOptions {
  readonly sample?: string;
}

async function withBoth<Result>(
  folder: string,
  work: (log: ReturnType<typeof openLog>, db: ReturnType<typeof openTables>) => Promise<Result>,
): Promise<Result> {
  const log = openLog(folder);
  const db = openTables(folder);
  try {
    return await work(log, db);
  } finally {
    db.close();
    await log.close();
  }
}

export async function listProjections(options: CommonOptions): Promise<void> {
  const found = await withBoth(options.data, async (log, db) => {
    createCheckpoints(db);
    const checkpoint = readCheckpoint(db, readModels);
    const lag = await lagOf(log, db, readModels);
    return {
      name: readModels.name,
      version: checkpoint?.version ?? null,
      newest: readModels.version,
      ...lag,
    };
  });
  if (options.json === true) printJson({ projections: [found] });
  else {
    const seconds = found.seconds.toFixed(1);
    printLine(
      `${found.name} version ${found.version ?? 'none'} at ${found.position} of ${found.head}: ${found.events} events and ${seconds} s behind`,
    );
  }
}

export async function rebuildProjections(options: CommonOptions): Promise<void> {
  const progress = progressOf('Rebuilding');
  const started = performance.now();
  const done = await withBoth(options.data, async (log, db) => {
    const head = await log.head();
    return rebuild(log, db, readModels, ({ events }) => progress.update(events, head));
  });
  progress.end();
  const seconds = (performance.now() - started) / 1_000;
  if (options.json === true) printJson({ ...done, seconds });
  else printLine(`${done.events} events of ${done.streams} children in ${seconds.toFixed(1)} s`);
}

/** Folds children afresh and compares with what the tables hold. Exit 1 when they differ. */
export async function verifyProjections(options: VerifyOptions): Promise<void> {
  const sample = options.sample === undefined ? undefined : countOption('--sample', options.sample, 1);
  const found = await withBoth(options.data, (log, db) => verify(log, db, readModels, sample));
  if (options.json === true) printJson(found);
  else printLine(`${found.streams} children compared, ${found.different.length} differ`);
  if (found.different.length > 0) {
    throw new InputRefused('the read models differ from the log: run permanence projections rebuild');
  }
}
