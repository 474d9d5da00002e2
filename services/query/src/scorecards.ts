import type { DatabaseSync } from 'node:sqlite';
import { type ScorecardQuestion, type ScorecardRow, scorecardOf } from '@permanence/measures/scorecard';
import type { Shown } from '@permanence/read-models/sight';
import { positionReached } from './at-least.ts';
import { scorecardInThreads } from './scorecard-threads/in-threads.ts';
import type { Threads } from './scorecard-threads/threads.ts';
import type { Seeing } from './sights.ts';
import { statement } from './statements.ts';
import { forOthersToo } from './stopping.ts';

type Rows = readonly ScorecardRow[];

export type Scorecards = (question: ScorecardQuestion) => Rows | Promise<Rows>;

const MOST_KEPT = 200;

type Versions = (db: DatabaseSync) => string;

/** Changes with every change of the tables, whoever made it. */
const everyChange: Versions = (db) => {
  const elsewhere = statement(db, 'changes-elsewhere').get();
  const here = statement(db, 'changes-here').get();
  return JSON.stringify([Number(elsewhere?.data_version), Number(here?.changes)]);
};

/** The same for several handles of one file: nothing is written without moving the place in the log, or making tables anew. */
const everyCommit: Versions = (db) =>
  JSON.stringify([positionReached(db), Number(statement(db, 'schema-version').get()?.schema_version)]);

/** Kept until the tables change, apart for everybody whom they were worked out from. */
function keeping(versionOf: Versions, threads: Threads | undefined) {
  const kept = new Map<string, Rows | Promise<Rows>>();
  let version = '';
  return (db: DatabaseSync, shown: Shown, question: ScorecardQuestion): Rows | Promise<Rows> => {
    const key = JSON.stringify([shown.key, question]);
    if (versionOf(db) !== version || kept.size >= MOST_KEPT) kept.clear();
    const found = kept.get(key);
    if (found !== undefined) return found;
    const rows =
      threads === undefined
        ? scorecardOf(db, question)
        : forOthersToo(() => scorecardInThreads(db, threads, question, shown));
    kept.set(key, rows);
    // Working a scorecard out fills temporary tables, which counts as a change made here.
    version = versionOf(db);
    return rows;
  };
}

/**
 * Scorecards are dear and often asked for: each is kept until the tables change. Without threads, as for tables in memory,
 * they are worked out while everybody waits.
 */
export function createScorecards(plain: DatabaseSync, threads?: Threads): (seeing: Seeing) => Scorecards {
  const here = keeping(everyChange, threads);
  const elsewhere = keeping(everyCommit, threads);
  return ({ figures: db, known }) => {
    const keep = db === plain ? here : elsewhere;
    return (question) => keep(db, known, question);
  };
}
