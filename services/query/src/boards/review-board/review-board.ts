import { addDays, type CivilDate, civilDate, daysBetween } from '@permanence/calendar/civil-date';
import { workingDaysBetween } from '@permanence/calendar/working-days';
import { outcomesOf } from '@permanence/measures/figure';
import type { Outcome } from '@permanence/measures/measure';
import type { OwnRecords } from '../../context.ts';
import type { ChildThen, Moment } from '../../moment.ts';
import { once } from '../../once.ts';
import { type BoardQuery, boardRows, measureNamed, targetFor } from '../board.ts';
import { countedInMonths, countedInWorkingDays, type DueDateCount } from '../due-date.ts';

export type ReviewState = 'overdue' | 'due' | 'later';

/** The next review of a child in care. */
export interface NextReview extends ChildThen {
  readonly due: CivilDate;
  readonly state: ReviewState;
  /** Days from the day to the due day; negative once it has gone by. */
  readonly daysLeft: number;
  readonly count: () => DueDateCount;
  readonly lastHeld: CivilDate | null;
  readonly startNotKnown: boolean;
  readonly officer: string | null;
  readonly plannedFor: CivilDate | null;
  readonly calledOff: { readonly on: CivilDate; readonly reason: string } | null;
  /** Since when there has been no reviewing officer; null when there is one. */
  readonly withoutOfficer: {
    readonly since: CivilDate;
    readonly workingDays: number;
    readonly isNew: boolean;
  } | null;
}

/** A review that was held in the twelve months that end with the day. */
export interface HeldReview extends ChildThen {
  readonly held: CivilDate;
  readonly number: number | null;
  /** Null outside a period of care. */
  readonly count: () => DueDateCount | null;
  readonly inTime: boolean | null;
  readonly officer: string | null;
  /** What the review is in the measure of taking part. */
  readonly participation: Outcome;
}

export interface ReviewBoard {
  readonly moment: Moment;
  readonly days: number;
  readonly next: () => readonly NextReview[];
  readonly held: () => readonly HeldReview[];
  /** How many children an officer should have at most, on average; null when no target is recorded. */
  readonly caseloadTarget: () => number | null;
}

const OFFICER = { role: 'reviewing-officer' };
const NEXT: BoardQuery = {
  file: new URL('./next-reviews.sql', import.meta.url),
  terms: ['in-care', 'current-allocations'],
};
const HELD: BoardQuery = { file: new URL('./held-reviews.sql', import.meta.url), terms: [] };
const PARTICIPATED = measureNamed('reviews-participated');
const CASELOAD = measureNamed('iro-caseload');

interface NextRow {
  readonly child: string;
  readonly bla: CivilDate;
  readonly start_not_known: number;
  readonly last_held: CivilDate | null;
  readonly due: CivilDate;
  readonly officer: string | null;
  readonly planned_for: CivilDate | null;
  readonly called_off: string | null;
  readonly officer_left: CivilDate | null;
}

function stateOf(due: CivilDate, asAt: CivilDate, days: number): ReviewState {
  if (due <= asAt) return 'overdue';
  return due <= addDays(asAt, days) ? 'due' : 'later';
}

function calledOffIn(text: string | null): NextReview['calledOff'] {
  if (text === null) return null;
  const [on = '', reason = ''] = text.split(' ');
  return { on: civilDate(on), reason };
}

function withoutOfficer(row: NextRow, asAt: CivilDate): NextReview['withoutOfficer'] {
  if (row.officer !== null) return null;
  const since = row.officer_left ?? row.bla;
  return { since, workingDays: workingDaysBetween(since, asAt), isNew: row.officer_left === null };
}

function nextReview(moment: Moment, days: number, row: NextRow): NextReview {
  const { child, due, last_held: lastHeld } = row;
  return {
    moment,
    child,
    due,
    state: stateOf(due, moment.asAt, days),
    daysLeft: daysBetween(moment.asAt, due),
    count: () => (lastHeld === null ? countedInWorkingDays(row.bla, due) : countedInMonths(lastHeld, due)),
    lastHeld,
    startNotKnown: row.start_not_known === 1,
    officer: row.officer,
    plannedFor: row.planned_for,
    calledOff: calledOffIn(row.called_off),
    withoutOfficer: withoutOfficer(row, moment.asAt),
  };
}

export function nextReviews(context: OwnRecords, moment: Moment, days: number): readonly NextReview[] {
  const rows = boardRows<NextRow>(context, moment, NEXT, { parameters: OFFICER });
  return rows.map((row) => nextReview(moment, days, row));
}

interface HeldRow {
  readonly child: string;
  readonly held: CivilDate;
  readonly number: number | null;
  readonly due: CivilDate | null;
  readonly counted_from: CivilDate | null;
  readonly officer: string | null;
}

function countOf({ number, due, counted_from: from }: HeldRow): DueDateCount | null {
  if (due === null || from === null) return null;
  return number === 1 ? countedInWorkingDays(from, due) : countedInMonths(from, due);
}

function participationIn(
  { db }: OwnRecords,
  { authority, asAt, knownAt }: Moment,
): ReadonlyMap<string, Outcome> {
  const { rows } = outcomesOf(db, PARTICIPATED, { authority, asAt, knownAt });
  return new Map(rows.map(({ child, consideredOn, outcome }) => [`${consideredOn} ${child}`, outcome]));
}

function heldReviews(context: OwnRecords, moment: Moment): readonly HeldReview[] {
  const participation = participationIn(context, moment);
  const rows = boardRows<HeldRow>(context, moment, HELD, { parameters: OFFICER });
  return rows.map((row): HeldReview => {
    const { child, held, number, due, officer } = row;
    return {
      moment,
      child,
      held,
      number,
      count: () => countOf(row),
      inTime: due === null ? null : held <= due,
      officer,
      participation: participation.get(`${held} ${child}`) ?? 'excluded',
    };
  });
}

export function reviewBoardOf(context: OwnRecords, moment: Moment, days: number): ReviewBoard {
  return {
    moment,
    days,
    next: once(() => nextReviews(context, moment, days)),
    held: once(() => heldReviews(context, moment)),
    caseloadTarget: once(() => targetFor(context, moment, CASELOAD.id)),
  };
}
