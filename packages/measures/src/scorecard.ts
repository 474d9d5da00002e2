import type { DatabaseSync } from 'node:sqlite';
import { addDays, addMonths, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from './catalogue.ts';
import type { Total } from './figure.ts';
import type { Definition, Polarity, Question } from './measure.ts';
import { totalsFor } from './shared-terms.ts';

export type Direction = 'better' | 'same' | 'worse';

/** One line of the scorecard. Targets, floors and with them RAG are facts of the authority; while none is recorded they are null. */
export interface ScorecardRow {
  readonly measure: string;
  readonly title: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: string | null;
  readonly target: null;
  readonly floor: null;
  readonly rag: null;
  /** Value at the last day of the month before. */
  readonly previousMonth: string | null;
  /** Value at the same day of the year before, or the same month end. */
  readonly previousYear: string | null;
  /** Against the month before, on exact values; null when either is missing or the measure has no better way. */
  readonly direction: Direction | null;
  readonly fromTarget: null;
}

/** The last day of the calendar month before the day's. */
export function endOfMonthBefore(date: CivilDate): CivilDate {
  return addDays(civilDate(`${date.slice(0, 7)}-01`), -1);
}

/** The same day of the year before; for the last day of a month, that month's last day: 28 February 2021 goes with 29 February 2020. */
export function sameDayYearBefore(date: CivilDate): CivilDate {
  const next = addDays(date, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, -12), -1) : addMonths(date, -12);
}

/** Which way a figure went. Compares the exact ratios, never what is printed. */
export function directionOf(polarity: Polarity, now: Total, before: Total): Direction | null {
  if (polarity === 'none' || now.denominator === 0 || before.denominator === 0) return null;
  const change =
    BigInt(now.numerator) * BigInt(before.denominator) - BigInt(before.numerator) * BigInt(now.denominator);
  if (change === 0n) return 'same';
  return change > 0n === (polarity === 'higher') ? 'better' : 'worse';
}

function rowOf(definition: Definition, now: Total, monthBefore: Total, yearBefore: Total): ScorecardRow {
  return {
    measure: definition.id,
    title: definition.title,
    ...now,
    target: null,
    floor: null,
    rag: null,
    previousMonth: monthBefore.value,
    previousYear: yearBefore.value,
    direction: directionOf(definition.polarity, now, monthBefore),
    fromTarget: null,
  };
}

/** Every measure on the day, beside the month and the year before as known at the same moment. */
export function scorecardOf(
  db: DatabaseSync,
  question: Pick<Question, 'authority' | 'asAt' | 'knownAt' | 'excludeUasc'>,
): readonly ScorecardRow[] {
  const { asAt } = question;
  const [now, monthBefore, yearBefore] = [asAt, endOfMonthBefore(asAt), sameDayYearBefore(asAt)].map((day) =>
    totalsFor(db, MEASURES, { ...question, asAt: day }),
  ) as [readonly Total[], readonly Total[], readonly Total[]];
  return MEASURES.map((definition, i) =>
    rowOf(definition, now[i] as Total, monthBefore[i] as Total, yearBefore[i] as Total),
  );
}
