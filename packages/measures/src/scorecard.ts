import type { DatabaseSync } from 'node:sqlite';
import { addDays, addMonths, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from './catalogue.ts';
import { exactValueOf, minus, printDifference } from './exact.ts';
import type { Total } from './figure.ts';
import type { Definition, Period, Polarity, Question, Section, Unit } from './measure.ts';
import { fromTarget, type NotRated, type Rag, ratingOf } from './rating.ts';
import { totalsFor } from './shared-terms.ts';
import { neighboursMean, type Standards, standardsOn } from './standards.ts';
import { decimalsOf } from './sum.ts';

export type Direction = 'better' | 'same' | 'worse';

/** A figure of another day beside the one of the day. */
export interface Compared {
  readonly asAt: CivilDate;
  readonly value: string | null;
  readonly rag: Rag | null;
  /** From then to now, on exact values; null when either is missing or the measure has no better way. */
  readonly direction: Direction | null;
  /** From then to now, in percentage points (or days, or whatever the unit is): `+1.2`. */
  readonly change: string | null;
}

export interface Published {
  readonly value: string;
  readonly source: string | null;
}

/** One line of the scorecard. */
export interface ScorecardRow {
  readonly measure: string;
  readonly version: number;
  readonly title: string;
  readonly section: Section;
  readonly period: Period;
  readonly polarity: Polarity;
  readonly unit: Unit;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: string | null;
  /** False: nobody has recorded the facts it needs; that is not zero. */
  readonly collected: boolean;
  readonly target: string | null;
  readonly floor: string | null;
  readonly rag: Rag | null;
  /** Why there is no rating; null when there is one. */
  readonly notRated: NotRated | null;
  /** Value at the last day of the month before. */
  readonly previousMonth: string | null;
  /** Value at the same day of the year before, or the same month end. */
  readonly previousYear: string | null;
  /** Against the month before. */
  readonly direction: Direction | null;
  readonly change: string | null;
  /** Against the day that was chosen. */
  readonly since: Compared | null;
  /** Children to the target; below 0, to spare. */
  readonly fromTarget: number | null;
  /** Latest value published for England. */
  readonly england: Published | null;
  /** Plain mean of the printed values of the statistical neighbours that have one. */
  readonly neighbours: { readonly mean: string; readonly published: number; readonly of: number } | null;
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

function bothThere(now: Total, before: Total): boolean {
  return now.value !== null && before.value !== null;
}

/** Which way a figure went. Compares the exact values, never what is printed. */
export function directionOf(definition: Definition, now: Total, before: Total): Direction | null {
  if (definition.polarity === 'none' || !bothThere(now, before)) return null;
  const { top } = minus(exactValueOf(definition.sum, now), exactValueOf(definition.sum, before));
  if (top === 0n) return 'same';
  return top > 0n === (definition.polarity === 'higher') ? 'better' : 'worse';
}

/** How far a figure went, with its sign, rounded once from the exact difference. */
export function changeOf(definition: Definition, now: Total, before: Total): string | null {
  if (!bothThere(now, before)) return null;
  const difference = minus(exactValueOf(definition.sum, now), exactValueOf(definition.sum, before));
  return printDifference(difference, decimalsOf(definition.sum));
}

/** Every measure on one day. */
export interface Page {
  readonly asAt: CivilDate;
  readonly totals: readonly Total[];
  readonly standards: (measure: string) => Standards;
}

function pageOf(db: DatabaseSync, question: Question): Page {
  return {
    asAt: question.asAt,
    totals: totalsFor(db, MEASURES, question),
    standards: standardsOn(db, question),
  };
}

function compared(definition: Definition, index: number, now: Page, then: Page): Compared {
  const [total, before] = [now.totals[index] as Total, then.totals[index] as Total];
  return {
    asAt: then.asAt,
    value: before.value,
    rag: ratingOf(definition, before, then.standards(definition.id)).rag,
    direction: directionOf(definition, total, before),
    change: changeOf(definition, total, before),
  };
}

function heldAgainst(definition: Definition, total: Total, standards: Standards) {
  const { target, floor, england, neighbours, neighbourCount } = standards;
  const rating = ratingOf(definition, total, standards);
  const mean = neighboursMean(standards, decimalsOf(definition.sum));
  return {
    target: target === undefined ? null : String(target.value),
    floor: floor === undefined ? null : String(floor.value),
    rag: rating.rag,
    notRated: 'notRated' in rating ? rating.notRated : null,
    fromTarget: fromTarget(definition, total, standards),
    england: england === undefined ? null : { value: String(england.value), source: england.source },
    neighbours: mean === null ? null : { mean, published: neighbours.length, of: neighbourCount },
  };
}

function rowOf(
  definition: Definition,
  index: number,
  now: Page,
  monthBefore: Page,
  yearBefore: Page,
  since?: Page,
): ScorecardRow {
  const total = now.totals[index] as Total;
  const month = compared(definition, index, now, monthBefore);
  const { id, version, title, section, period, polarity, unit } = definition;
  return {
    ...{ measure: id, version, title, section, period, polarity, unit },
    ...total,
    ...heldAgainst(definition, total, now.standards(id)),
    previousMonth: month.value,
    previousYear: (yearBefore.totals[index] as Total).value,
    direction: month.direction,
    change: month.change,
    since: since === undefined ? null : compared(definition, index, now, since),
  };
}

export type ScorecardQuestion = Pick<
  Question,
  'authority' | 'asAt' | 'knownAt' | 'excludeUasc' | 'cohort'
> & {
  /** A day of your choice to compare with, for example that of the last panel. */
  readonly since?: CivilDate | undefined;
};

/** The days that a scorecard looks at, its own first. */
export function daysOf({ asAt, since }: ScorecardQuestion): readonly CivilDate[] {
  return [asAt, endOfMonthBefore(asAt), sameDayYearBefore(asAt), ...(since === undefined ? [] : [since])];
}

/** The scorecard of a question, given every measure on each of its days. */
export function scorecardFrom(
  { asAt, since }: ScorecardQuestion,
  pageAt: (day: CivilDate) => Page,
): readonly ScorecardRow[] {
  const now = pageAt(asAt);
  const monthBefore = pageAt(endOfMonthBefore(asAt));
  const yearBefore = pageAt(sameDayYearBefore(asAt));
  const chosen = since === undefined ? undefined : pageAt(since);
  return MEASURES.map((definition, index) => rowOf(definition, index, now, monthBefore, yearBefore, chosen));
}

/** Every measure on the day, beside the month and the year before as known at the same moment. */
export function scorecardOf(db: DatabaseSync, question: ScorecardQuestion): readonly ScorecardRow[] {
  return scorecardFrom(question, (day) => pageOf(db, { ...question, asAt: day }));
}
