import type { DatabaseSync } from 'node:sqlite';
import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { outcomesOf } from '../figure.ts';
import type { Definition, OutcomeRow, Question } from '../measure.ts';

/** The furthest ahead that may be looked, in days. */
export const FURTHEST_AHEAD = 92;

/** A child that comes into the numerator or the denominator, or leaves it, if nothing more happens. */
export interface Expected {
  readonly child: string;
  /** The first day on which it is no longer what it is. */
  readonly on: CivilDate;
  /** Its rows today and then; most measures have one row a child at most. */
  readonly from: readonly OutcomeRow[];
  readonly to: readonly OutcomeRow[];
}

type RowsByChild = ReadonlyMap<string, readonly OutcomeRow[]>;

function rowsOn(db: DatabaseSync, definition: Definition, question: Question): RowsByChild {
  return Map.groupBy(outcomesOf(db, definition, question).rows, ({ child }) => child);
}

/** What a child is in a figure, whatever the reason; being left out is like not being there. */
function standing(rows: readonly OutcomeRow[]): string {
  return rows
    .map(({ outcome }) => outcome)
    .filter((outcome) => outcome !== 'excluded')
    .toSorted()
    .join();
}

function* newlyOtherwise(today: RowsByChild, then: RowsByChild, on: CivilDate): Iterable<Expected> {
  for (const child of new Set([...today.keys(), ...then.keys()])) {
    const [from, to] = [today.get(child) ?? [], then.get(child) ?? []];
    if (child !== '' && standing(from) !== standing(to)) yield { child, on, from, to };
  }
}

function byDayThenChild(a: Expected, b: Expected): number {
  return a.on === b.on ? (a.child < b.child ? -1 : 1) : a.on < b.on ? -1 : 1;
}

/**
 * Whose outcome changes within so many days with what is known at the moment asked for, and on which day first. What has
 * already been recorded about later days counts: a birthday and a move booked for next week alike. Every day is asked for
 * by itself: an outcome can change and change back, so no day may be skipped.
 */
export function forecastOf(
  db: DatabaseSync,
  definition: Definition,
  question: Question,
  days: number,
): readonly Expected[] {
  const today = rowsOn(db, definition, question);
  const found = new Map<string, Expected>();
  for (let ahead = 1; ahead <= days; ahead += 1) {
    const on = addDays(question.asAt, ahead);
    const then = rowsOn(db, definition, { ...question, asAt: on });
    for (const expected of newlyOtherwise(today, then, on)) {
      if (!found.has(expected.child)) found.set(expected.child, expected);
    }
  }
  return [...found.values()].toSorted(byDayThenChild);
}
