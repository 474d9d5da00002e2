// `npm run bench [-- --large | --wire | --england | --live | --lag | --commands | --authorisation]`: what this machine does, on an invented authority of Kent's size with ten years of history.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from '@permanence/measures/catalogue';
import { figureOf, outcomesOf } from '@permanence/measures/figure';
import { scorecardOf } from '@permanence/measures/scorecard';
import { totalsFor } from '@permanence/measures/shared-terms';
import { openLog, tablesFile } from '@permanence/permanence/data-folder';
import { importReturn } from '@permanence/permanence/import-return';
import { projectBeside } from '@permanence/permanence/project-beside';
import { rebuild } from '@permanence/projections/rebuild';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { synthesise } from '@permanence/synthetic/synthesise';
import { appends } from './appends.ts';
import { authorisation } from './authorisation.ts';
import { commands } from './commands.ts';
import { england } from './england.ts';
import { inThreads } from './in-threads.ts';
import { lag } from './lag.ts';
import { large } from './large.ts';
import { live } from './live.ts';
import { overTheWire } from './over-the-wire.ts';
import { line, spreadOf, timesOf } from './timing.ts';

const AUTHORITY = '999';
const AS_AT = civilDate('2018-11-30');
const SEED = 1;
const silent = { update() {}, end() {} };
const folder = mkdtempSync(join(tmpdir(), 'permanence-bench-'));

function machine(): void {
  const { version } = new DatabaseSync(':memory:').prepare('select sqlite_version() as version').get() ?? {};
  const [cpu] = cpus();
  console.log(`${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`);
  console.log(
    `Node ${process.version}, SQLite ${String(version)}, log: WAL, synchronous=FULL; seed ${SEED}\n`,
  );
}

async function imports() {
  const { returns, children } = synthesise({
    children: 1_620,
    asAt: AS_AT,
    seed: SEED,
    years: 10,
    out: join(folder, 'returns'),
  });
  const log = openLog(folder);
  const recording: number[] = [];
  const endToEnd: number[] = [];
  let events = 0;
  for (const { folder: dir, year } of returns) {
    const started = performance.now();
    const projecting = projectBeside(folder);
    const request = { dir, authority: AUTHORITY, year, strict: false, tempDir: folder };
    const { appended } = (await importReturn(log, request, silent, () => {})).events;
    recording.push(appended / ((performance.now() - started) / 1_000));
    await projecting.finish();
    endToEnd.push(appended / ((performance.now() - started) / 1_000));
    events += appended;
  }
  const size = `${returns.length} yearly returns, ${children.toLocaleString('en-GB')} children, ${events.toLocaleString('en-GB')} events`;
  line('Import: files to log', spreadOf(recording), 'events/s', size);
  line('Import: files to log to read models', spreadOf(endToEnd), 'events/s', size);
  return { log, size };
}

async function rebuilds({ log, size }: Awaited<ReturnType<typeof imports>>): Promise<void> {
  const rates: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const path = join(folder, `rebuilt-${run}.sqlite`);
    const db = openReadModels(path);
    const started = performance.now();
    const { events } = await rebuild(log, db, readModels);
    rates.push(events / ((performance.now() - started) / 1_000));
    db.close();
    if (run === 0)
      console.log(`${''.padEnd(44)} ${Math.round(statSync(path).size / 2 ** 20)} MiB of read models`);
    rmSync(path);
  }
  line('Full rebuild of all read models', spreadOf(rates), 'events/s', size);
}

async function figures(): Promise<void> {
  const db = openReadModels(tablesFile(folder), { readOnly: true });
  const question = { authority: AUTHORITY, asAt: AS_AT };
  const cold = await timesOf(1, () => scorecardOf(db, question));
  console.log(
    `${'Whole scorecard, first time'.padEnd(44)}        ${(cold[0] ?? 0).toFixed(1).padStart(9)} ms`,
  );
  const day = await timesOf(25, () => totalsFor(db, MEASURES, question));
  line('Whole scorecard', spreadOf(day), 'ms', `${MEASURES.length} measures`);
  const runs = await timesOf(25, () => scorecardOf(db, question));
  line(
    'Whole scorecard, with month and year before',
    spreadOf(runs),
    'ms',
    `${MEASURES.length} measures, three days`,
  );
  await inThreads(db, AUTHORITY, AS_AT);
  for (const [what, ask] of [
    ['One measure with its rows', outcomesOf],
    ['One measure with its rows and all their events', figureOf],
  ] as const) {
    const spreads = [];
    for (const definition of MEASURES) {
      const spread = spreadOf(await timesOf(25, () => ask(db, definition, question)));
      spreads.push({ id: definition.id, ...spread });
      if (process.argv.includes('--each')) line(`  ${definition.id}`, spread, 'ms', '');
    }
    line(what, spreadOf(spreads.map(({ median }) => median)), 'ms', `medians of ${MEASURES.length} measures`);
  }
  db.close();
}

async function commandLine(): Promise<void> {
  const main = join(import.meta.dirname, '../../services/permanence/src/main.ts');
  const times = await timesOf(11, () => spawnSync(process.execPath, [main, 'measures', '--json']));
  line(
    'Command line with nothing to compute',
    spreadOf(times.slice(1)),
    'ms',
    'permanence measures, without npm',
  );
  const throughNpm = await timesOf(6, () =>
    spawnSync('npm', ['run', '-s', 'permanence', '--', 'measures', '--json']),
  );
  line('The same through npm run', spreadOf(throughNpm.slice(1)), 'ms', 'npm run -s permanence -- measures');
}

/** Parts that can be asked for one at a time: what they need is an authority that has been imported. */
const PARTS = { england, live, lag, commands, authorisation };

const asked = Object.entries(PARTS).find(([name]) => process.argv.includes(`--${name}`));

try {
  machine();
  if (process.argv.includes('--large')) {
    await large(folder);
  } else if (process.argv.includes('--wire')) {
    await overTheWire(folder, AUTHORITY, AS_AT);
  } else if (asked !== undefined) {
    const [, part] = asked;
    await (await imports()).log.close();
    await part(folder, AUTHORITY, AS_AT);
  } else {
    await appends(folder);
    const imported = await imports();
    await rebuilds(imported);
    await imported.log.close();
    await figures();
    await commandLine();
    await live(folder, AUTHORITY, AS_AT);
    await lag(folder, AUTHORITY, AS_AT);
    await authorisation(folder, AUTHORITY, AS_AT);
    await commands(folder, AUTHORITY, AS_AT);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
