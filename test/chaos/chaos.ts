import { UPCASTS } from '@permanence/care/child/upcasts';
import { withUpcasting } from '@permanence/event-store/upcasting';
import { openStore } from '@permanence/permanence/store-address';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { type CheckedLog, checkLog, everyEvent } from './check-log.ts';
import { type CheckedRepeats, checkRepeats } from './check-repeats.ts';
import {
  type CheckedFigures,
  type CheckedTables,
  checkFigures,
  checkTables,
  tablesIn,
} from './check-tables.ts';
import { type Company, everybodyIn, type StoreKind, withCompany } from './company.ts';
import { type Kills, killingOf, killsOf } from './killing.ts';
import { type Load, loadOn } from './load.ts';
import { checkAnswers } from './prefix.ts';
import { type Reading, readerOf } from './reader.ts';

export interface ChaosOptions {
  /** An empty folder. */
  readonly folder: string;
  readonly store: StoreKind;
  /** Decides what is said and asked, and whom it kills when; not how processes, clients and kills fall together. */
  readonly seed: number;
  readonly mostAnswersBetweenKills: number;
  /** Whether to go on, given how many were killed. */
  readonly more: (kills: number) => boolean;
}

export interface Chaos {
  readonly kills: Kills;
  readonly load: Load;
  readonly reading: Reading;
  readonly events: number;
  readonly log: CheckedLog;
  readonly repeats: CheckedRepeats;
  readonly tables: CheckedTables;
  readonly figures: CheckedFigures;
  /** Everything that should not be; empty when all is well. */
  readonly wrong: readonly string[];
}

/** So often it is asked at the end whether the tables hold what was acknowledged. */
const MOST_LAST_QUESTIONS = 500;

/** Under load, until told to stop; then lets the projector catch up, and has the read side say so. */
async function storm(company: Company, options: ChaosOptions, isHopeless: () => boolean) {
  const [answering] = company.answering;
  if (answering === undefined) throw new Error('nobody answers');
  const killing = killingOf(everybodyIn(company), options.seed, options.mostAnswersBetweenKills);
  const { recording } = company;
  const loading = loadOn({ recording, isHopeless }, options.seed, ({ acknowledged, refused }) =>
    killing.onAnswer(acknowledged + refused),
  );
  const { load } = loading;
  const reading = readerOf(answering, options.seed);
  const caughtUp = () => (reading.answers.at(-1)?.position ?? 0) >= load.position;
  let left: number | undefined;
  const asking = reading.run(
    () => left === undefined || (left-- > 0 && !caughtUp()),
    () => load.position,
  );
  await loading.run(() => !isHopeless() && options.more(killing.done));
  await killing.end();
  left = MOST_LAST_QUESTIONS;
  await asking;
  return { load, reading };
}

async function afterwards(company: Company, { folder }: ChaosOptions, load: Load, reading: Reading) {
  const repeats = await checkRepeats(company, load.sent);
  const codes = await Promise.all(
    [...company.recording, ...company.answering, ...company.projecting].map((each) => each.stop()),
  );
  const wrong = codes.some((code) => code !== 0) ? [`asked to stop, they ended with ${codes.join()}`] : [];
  const reached = reading.answers.at(-1)?.position ?? 0;
  if (reached < load.position) wrong.push(`the tables stay at ${reached}, behind ${load.position}`);
  const stored = openStore(company.log);
  const db = tablesIn(folder);
  try {
    const log = withUpcasting(stored, UPCASTS);
    const events = await everyEvent(log);
    const checked = await checkLog(log, events, load.sent);
    // Of what nobody was told, the projector may not have heard yet.
    await catchUp(stored, db, readModels);
    const tables = await checkTables(stored, db, new Set(events.map(({ stream }) => stream)), folder);
    const figures = checkFigures(db, events);
    const answers = await checkAnswers(events, reading.answers);
    const all = [wrong, checked.wrong, repeats.wrong, tables.wrong, figures.wrong, answers, reading.wrong];
    return { events: events.length, log: checked, repeats, tables, figures, wrong: all.flat() };
  } finally {
    db.close();
    await stored.close();
  }
}

/**
 * Kills processes of every kind at random while clients record and ask, and then looks: is everything there that was
 * acknowledged, and nothing by halves; do tables and figures come out as from a log that nothing ever happened to.
 */
export async function chaos(options: ChaosOptions): Promise<Chaos> {
  const deaths: string[] = [];
  const onDeath = (about: string): void => void deaths.push(about);
  return withCompany(options.folder, options.store, onDeath, async (company) => {
    const { load, reading } = await storm(company, options, () => deaths.length > 0);
    if (deaths.length > 0) throw new Error(deaths.join('\n'));
    const found = await afterwards(company, options, load, reading);
    const kills = killsOf(everybodyIn(company));
    return { kills, load, reading, ...found, wrong: [...deaths, ...found.wrong] };
  });
}
