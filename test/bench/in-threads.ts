import type { DatabaseSync } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { scorecardInThreads } from '@permanence/query/scorecard-threads/in-threads';
import { createThreads } from '@permanence/query/scorecard-threads/threads';
import { line, spreadOf, timesOf } from './timing.ts';

const RUNS = 5;

/** A whole scorecard as the service works it out: by threads that are there already, of a file like that of `db`. */
export async function inThreads(db: DatabaseSync, authority: string, asAt: CivilDate): Promise<void> {
  const threads = createThreads(db.location() ?? '');
  const question = { authority, asAt };
  const [first, ...later] = await timesOf(RUNS + 1, () => scorecardInThreads(db, threads, question));
  line(
    'Whole scorecard by two threads',
    spreadOf(later),
    'ms',
    `three days; the first ${first?.toFixed(0)} ms, with starting them`,
  );
  await threads.close();
}
