import type { DatabaseSync } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { exactValueOf, numberOf } from './exact.ts';
import { type Total, totalFor } from './figure.ts';
import type { Definition, Question } from './measure.ts';
import { endOfMonthBefore } from './scorecard.ts';
import { type Chart, chartOf, type Point } from './signal.ts';

export const MONTHS_OF_TREND = 24;

/** A figure at a month's end, or, last of all, on the day itself. */
export interface MonthEnd extends Point {
  readonly asAt: CivilDate;
  readonly printed: string;
}

export interface Trend {
  /** Oldest first. Months without a value are left out. */
  readonly months: readonly MonthEnd[];
  /** Undefined when there are too few months for limits. */
  readonly chart: Chart<MonthEnd> | undefined;
}

/** The day and the month ends before it, oldest first. */
export function monthEnds(asAt: CivilDate, count: number): readonly CivilDate[] {
  const days = [asAt];
  while (days.length < count) days.unshift(endOfMonthBefore(days[0] as CivilDate));
  return days;
}

function monthEnd(definition: Definition, asAt: CivilDate, total: Total): readonly MonthEnd[] {
  const { numerator, denominator, value } = total;
  if (value === null) return [];
  const exact = numberOf(exactValueOf(definition.sum, total));
  return [{ asAt, printed: value, numerator, denominator, value: exact }];
}

/** A chart of figures that were worked out already, oldest first. */
export function trendThrough(
  definition: Definition,
  totals: readonly { readonly asAt: CivilDate; readonly total: Total }[],
): Trend {
  const months = totals.flatMap(({ asAt, total }) => monthEnd(definition, asAt, total));
  return { months, chart: chartOf(definition.sum.kind === 'share' ? 'p' : 'xmr', months) };
}

/** The figure at the last so many month ends up to the day, all as known at the question's moment. */
export function trendOf(
  db: DatabaseSync,
  definition: Definition,
  question: Question,
  count: number = MONTHS_OF_TREND,
): Trend {
  const days = monthEnds(question.asAt, count);
  return trendThrough(
    definition,
    days.map((asAt) => ({ asAt, total: totalFor(db, definition, { ...question, asAt }) })),
  );
}
