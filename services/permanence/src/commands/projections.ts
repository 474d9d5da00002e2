import { START } from '@permanence/event-store/event-store';
import { readCheckpoint } from '@permanence/projections/checkpoint';
import { lagOf } from '@permanence/projections/lag';
import { parkedStreams } from '@permanence/projections/parked';
import { type Progress, rebuild } from '@permanence/projections/rebuild';
import { NotReplaced, replaceTables } from '@permanence/projections/replace';
import { createAccounts } from '@permanence/projections/statement';
import { verify } from '@permanence/projections/verify';
import { PoisonEvent } from '@permanence/projections/writing';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { type LogAndTables, type NodeOptions, tablesFileOf, withLogAndTables } from '../data-folder.ts';
import { countOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';
import { progressOf } from '../progress.ts';
import { InputRefused } from '../refusal.ts';
import { dropVersion, holderOf, removeTables, versionsBeside } from '../tables-versions.ts';

export interface VerifyOptions extends NodeOptions {
  readonly sample?: string;
}

export interface RebuildOptions extends NodeOptions {
  readonly park?: boolean;
}

export interface DropOptions extends NodeOptions {
  readonly version: string;
}

/** Compared with the log once more before fresh tables are taken into use. */
const SAMPLE = 200;

async function stateOf({ log, projection }: LogAndTables, path: string) {
  const db = openReadModels(path);
  try {
    createAccounts(db);
    const version = readCheckpoint(db, projection)?.version ?? null;
    const parked = parkedStreams(db, projection).length;
    const { position, head, events, seconds } = await lagOf(log, db, projection);
    const projectedBy = holderOf(path, Date.now()) ?? null;
    return { name: projection.name, version, parked, position, head, events, seconds, projectedBy };
  } finally {
    db.close();
  }
}

/** Every version of the tables that there is: this program reads one of them, another program may go on with another. */
export async function listProjections(options: NodeOptions): Promise<void> {
  const projections = await withLogAndTables(options, async (both) => {
    const own = { version: readModels.version, path: both.path };
    const others = versionsBeside(both.path).filter(({ path }) => path !== own.path);
    const found = [];
    for (const { path, version } of [own, ...others]) {
      const live = path === own.path;
      found.push({ ...(await stateOf(both, path)), newest: readModels.version, fileVersion: version, live });
    }
    return found;
  });
  if (options.json === true) {
    printJson({ projections });
    return;
  }
  for (const each of projections) {
    const { name, version, fileVersion, position, head, events, seconds, parked, live, projectedBy } = each;
    const behind = `at ${position} of ${head}: ${events} events and ${seconds.toFixed(1)} s behind`;
    const use = live ? 'what this program reads' : 'of another version of the program';
    const by =
      projectedBy === null ? 'nobody projects into it now' : `process ${projectedBy} projects into it`;
    const waiting = parked === 0 ? '' : `, ${parked} parked`;
    const filled = version === null ? 'not filled' : behind;
    printLine(`${name} version ${fileVersion} ${filled}${waiting}; ${use}; ${by}`);
  }
}

function refuseInWords(error: unknown): never {
  if (error instanceof NotReplaced)
    throw new InputRefused(`${error.message}. The read models stay as they were`);
  if (!(error instanceof PoisonEvent)) throw error;
  throw new InputRefused(
    `${error.message}. The read models stay as they were; with --park the child is parked instead`,
  );
}

async function rebuildBeside(both: LogAndTables, park: boolean, onProgress: (progress: Progress) => void) {
  const { log, db, projection, path } = both;
  // Tables that were never filled have no readers to be spared.
  if (readCheckpoint(db, projection) === undefined) return rebuild(log, db, projection, onProgress, { park });
  const besidePath = `${path}.rebuilding`;
  const beside = openReadModels(besidePath);
  try {
    createAccounts(beside);
    const other = holderOf(besidePath, Date.now());
    if (other !== undefined) throw new InputRefused(`process ${other} is rebuilding already`);
    const options = { park, onProgress, sample: SAMPLE };
    return await replaceTables(log, { live: db, beside }, projection, options);
  } finally {
    beside.close();
    removeTables(besidePath);
  }
}

/** Fills the tables afresh while those in use go on being read, and puts the fresh ones in their place. */
export async function rebuildProjections(options: RebuildOptions): Promise<void> {
  const progress = progressOf('Rebuilding');
  const started = performance.now();
  const done = await withLogAndTables(options, async (both) => {
    createAccounts(both.db);
    const head = await both.log.head();
    return rebuildBeside(both, options.park === true, ({ events }) => progress.update(events, head));
  })
    .finally(() => progress.end())
    .catch(refuseInWords);
  const seconds = (performance.now() - started) / 1_000;
  if (options.json === true) printJson({ ...done, seconds });
  else printLine(`${done.events} events of ${done.streams} children in ${seconds.toFixed(1)} s`);
}

/** Folds children afresh and compares with what the tables hold. Exit 1 when they differ. */
export async function verifyProjections(options: VerifyOptions): Promise<void> {
  const sample = options.sample === undefined ? undefined : countOption('--sample', options.sample, 1);
  const found = await withLogAndTables(options, async ({ log, db, projection }) => {
    createAccounts(db);
    if (readCheckpoint(db, projection) === undefined && (await log.head()) > START) {
      throw new InputRefused('the read models have never been filled: run permanence projections rebuild');
    }
    return verify(log, db, projection, sample);
  });
  if (options.json === true) printJson(found);
  else {
    const parked = found.parked.length === 0 ? '' : `, ${found.parked.length} parked`;
    printLine(`${found.streams} children compared, ${found.different.length} differ${parked}`);
  }
  if (found.different.length > 0) {
    throw new InputRefused('the read models differ from the log: run permanence projections rebuild');
  }
}

/** Removes the tables of a version that no program uses any more. */
export function dropProjections(options: DropOptions): void {
  const version = countOption('--version', options.version, 1);
  const { bytes } = dropVersion(tablesFileOf(options), version, Date.now());
  if (options.json === true) printJson({ dropped: version, bytes });
  else printLine(`The tables of version ${version} are gone: ${bytes} bytes`);
}
