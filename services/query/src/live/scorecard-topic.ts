import type { CivilDate } from '@permanence/calendar/civil-date';
import { dayInEngland } from '@permanence/calendar/england';
import {
  daysOf,
  type ScorecardQuestion,
  type ScorecardRow,
  scorecardFrom,
} from '@permanence/measures/scorecard';
import type { Shown } from '@permanence/read-models/sight';
import { type Affected, affectedSince, type Mark, markOf } from './affected.ts';
import { amendedPage, type TalliedPage, wholePage } from './page.ts';
import type { Pieces } from './pieces.ts';
import type { LiveTables, Topic } from './topic.ts';

/** Without a day: today, whichever that is. */
export type LiveScorecardQuestion = Omit<ScorecardQuestion, 'asAt' | 'knownAt'> & {
  readonly asAt: CivilDate | undefined;
};

export interface LiveScorecard {
  readonly question: ScorecardQuestion;
  /** A row that did not change is the same object as before. */
  readonly rows: readonly ScorecardRow[];
  readonly pages: ReadonlyMap<CivilDate, TalliedPage>;
  readonly mark: Mark;
}

function rowsKept(
  before: readonly ScorecardRow[] | undefined,
  rows: readonly ScorecardRow[],
): readonly ScorecardRow[] {
  return rows.map((row, index) => {
    const kept = before?.[index];
    return kept !== undefined && JSON.stringify(kept) === JSON.stringify(row) ? kept : row;
  });
}

function* pageOn(
  { db, side }: LiveTables,
  question: ScorecardQuestion,
  kept: TalliedPage | undefined,
  affected: Affected | undefined,
): Pieces<TalliedPage> {
  if (kept === undefined || affected === undefined) return yield* wholePage(db, question);
  const { children, justBefore } = affected;
  if (children.length === 0) return kept;
  const few = side.holding(question.authority, children, justBefore);
  return yield* amendedPage(db, few, question, kept, affected);
}

/** A scorecard that follows the tables: after the first time, only what is said of children whose record was added to is worked out. */
export function scorecardTopic(asked: LiveScorecardQuestion, shown: Shown): Topic<LiveScorecard> {
  return {
    key: JSON.stringify(['scorecard', asked, shown.key]),
    shown,
    *answer(tables, now, before) {
      const question: ScorecardQuestion = { ...asked, asAt: asked.asAt ?? dayInEngland(now) };
      const mark = markOf(tables.db);
      const affected =
        before === undefined ? undefined : affectedSince(tables.db, question.authority, before.mark);
      const pages = new Map<CivilDate, TalliedPage>();
      for (const day of new Set(daysOf(question))) {
        const kept = before?.pages.get(day);
        pages.set(day, yield* pageOn(tables, { ...question, asAt: day }, kept, affected));
      }
      const rows = scorecardFrom(question, (day) => pages.get(day) as TalliedPage);
      return { question, rows: rowsKept(before?.rows, rows), pages, mark };
    },
  };
}
