// `npm run chaos -- --minutes 10 --store sqlite|emulator --seed 1`: kills processes under load, and looks whether anything was lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Chaos, chaos } from './chaos.ts';
import { STORES, type StoreKind } from './company.ts';

const WRONGLY_USED = 2;
const MOST_PRINTED = 20;
const MOST_ANSWERS_BETWEEN_KILLS = 500;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    store: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: '1' },
  },
});

const minutes = Number(values.minutes);
const seed = Number(values.seed);
const store = STORES.find((known) => known === values.store);

function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}

function print({ kills, load, reading, events, log, repeats, tables, figures, wrong }: Chaos): void {
  const { offered, acknowledged, refused, unknown, cutOff, tryAgain } = load;
  console.log(`Killed: ${counted(kills)}`);
  console.log(
    `Commands: ${offered} offered, ${acknowledged} acknowledged, ${refused} refused, ${unknown} unknown (${log.unknownThere} of them recorded)`,
  );
  console.log(`Requests cut off or not taken: ${cutOff}; told to try again: ${counted(tryAgain)}`);
  console.log(`Events: ${events}; commands decided again on the record as it was: ${log.decidedAgain}`);
  console.log(`Answers given again: ${repeats.repeated}`);
  console.log(`Figures answered meanwhile: ${reading.answers.length} (${reading.cutOff} cut off)`);
  console.log(`Tables compared with a rebuild: ${tables.streams} streams, ${tables.bytes} bytes`);
  console.log(`Figures compared with a second reading: ${figures.figures}`);
  console.log(`Differences: ${wrong.length}`);
  for (const each of wrong.slice(0, MOST_PRINTED)) console.log(`  ${each}`);
}

async function main(kind: StoreKind): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-chaos-'));
  const [cpu] = cpus();
  console.log(
    `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  console.log(`Store ${kind}, seed ${seed}, ${minutes} minutes\n`);
  const end = performance.now() + minutes * 60_000;
  const found = await chaos({
    ...{ folder, store: kind, seed, mostAnswersBetweenKills: MOST_ANSWERS_BETWEEN_KILLS },
    more: () => performance.now() < end,
  });
  print(found);
  if (found.wrong.length > 0) console.log(`What was recorded is left in ${folder}`);
  else rmSync(folder, { recursive: true });
  return found.wrong.length === 0 ? 0 : 1;
}

if (store === undefined || !(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error('usage: main.ts [--minutes <n>] [--store sqlite|emulator] [--seed <n>]');
  process.exitCode = WRONGLY_USED;
} else process.exitCode = await main(store);
