import type { DatabaseSync } from 'node:sqlite';
import { type ScorecardQuestion, type ScorecardRow, scorecardOf } from '@permanence/measures/scorecard';
import { scorecardInThreads } from './scorecard-threads/in-threads.ts';
import type { Threads } from './scorecard-threads/threads.ts';
import { statement } from './statements.ts';

type Rows = readonly ScorecardRow[];

export type Scorecards = (question: ScorecardQuestion) => Rows | Promise<Rows>;

const MOST_KEPT = 200;

/** Changes with every change of the tables, whoever made it. */
function versionOf(db: DatabaseSync): string {
  const elsewhere = statement(db, 'changes-elsewhere').get();
  const here = statement(db, 'changes-here').get();
  return JSON.stringify([Number(elsewhere?.data_version), Number(here?.changes)]);
}

/**
 * Scorecards are dear and often asked for: each is kept until the tables change. Without threads, as for tables in memory,
 * they are worked out while everybody waits.
 */
export function createScorecards(db: DatabaseSync, threads?: Threads): Scorecards {
  const kept = new Map<string, Rows | Promise<Rows>>();
  let version = '';
  return (question) => {
    const key = JSON.stringify(question);
    if (versionOf(db) !== version || kept.size >= MOST_KEPT) kept.clear();
    const found = kept.get(key);
    if (found !== undefined) return found;
    const rows =
      threads === undefined ? scorecardOf(db, question) : scorecardInThreads(db, threads, question);
    kept.set(key, rows);
    // Working a scorecard out fills temporary tables, which counts as a change made here.
    version = versionOf(db);
    return rows;
  };
}
