import type { DatabaseSync } from 'node:sqlite';
import { type Exact, exactOf, exactValueOf, minus, numberOf } from '../exact.ts';
import type { Total } from '../figure.ts';
import type { Row } from '../measure.ts';
import { AUTHORITY_ITSELF, type ChangedRows, changedRows } from './changed-rows.ts';
import { type Corner, type RowsAt, rowsOf, type Station, stations, totalAt } from './corner.ts';
import { type ChangedChild, endsBetween, explained } from './explained.ts';
import { type Learned, learned, toldBetween } from './told.ts';

/** Why a figure is not what it was, in the order in which the parts are told apart. */
export const CAUSES = ['definition', 'recorded-late', 'corrected', 'happened'] as const;
export type Cause = (typeof CAUSES)[number];

/** A difference, exact. Where nobody was measured the value counts as 0. */
export interface Difference {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: Exact;
}

/** How many children came in and how many went. */
export interface Flow {
  readonly in: number;
  readonly out: number;
}

/** The part of a change that has one cause. */
export interface Part extends Difference {
  readonly cause: Cause;
  /** Where the rows of its children come from. */
  readonly before: Corner;
  readonly after: Corner;
  readonly children: readonly ChangedChild[];
  readonly intoNumerator: Flow;
  readonly intoDenominator: Flow;
}

/** Why a figure changed. Numerators, denominators and values of the parts add up to the difference, exactly. */
export interface Change extends Difference {
  readonly from: Corner & Total;
  readonly to: Corner & Total;
  /** One a cause, in the order of `CAUSES`, empty ones included. */
  readonly parts: readonly Part[];
}

function differenceOf(before: Station, after: Station): Difference {
  const [then, now] = [totalAt(before), totalAt(after)];
  return {
    numerator: numberOf(minus(exactOf(now.numerator), exactOf(then.numerator))),
    denominator: numberOf(minus(exactOf(now.denominator), exactOf(then.denominator))),
    value: minus(
      exactValueOf(after.corner.definition.sum, now),
      exactValueOf(before.corner.definition.sum, then),
    ),
  };
}

function flowOf(children: readonly ChangedRows[], counts: (row: Row) => boolean): Flow {
  const grown = children.map(
    ({ before, after }) => after.filter(counts).length - before.filter(counts).length,
  );
  return { in: grown.filter((by) => by > 0).length, out: grown.filter((by) => by < 0).length };
}

interface Step {
  readonly cause: Cause;
  readonly before: Station;
  readonly after: Station;
  readonly children: readonly ChangedChild[];
  readonly corners: readonly [Corner, Corner];
}

function partOf({ cause, before, after, children, corners }: Step): Part {
  return {
    cause,
    before: corners[0],
    after: corners[1],
    children,
    ...differenceOf(before, after),
    intoNumerator: flowOf(children, ({ outcome }) => outcome === 'numerator'),
    intoDenominator: flowOf(children, ({ outcome }) => outcome !== 'excluded'),
  };
}

/** The station before anything was corrected: the children told late have their later rows, the others their earlier ones. */
function afterLate(before: Station, after: Station, late: readonly ChangedRows[]): Station {
  const rows = new Map(before.rows);
  for (const { child, after: later } of late) {
    if (later.length === 0) rows.delete(child);
    else rows.set(child, later);
  }
  const { common, behindAll } = late.some(({ child }) => child === AUTHORITY_ITSELF) ? after : before;
  return {
    corner: after.corner,
    ...{ rows, common, behindAll },
    collected: before.collected || after.collected,
  };
}

/** What was learned between two moments about one day: told late, then corrected. */
function learnedSteps(db: DatabaseSync, before: Station, after: Station): readonly Step[] {
  const changed = changedRows(before, after);
  const corners = [before.corner, after.corner] as const;
  const told = toldBetween(
    db,
    ...corners,
    changed.map(({ child }) => child),
  );
  const how = new Map<ChangedRows, Learned>(changed.map((rows) => [rows, learned(rows, told(rows.child))]));
  const ends = endsBetween(db, ...corners, changed);
  const of = (cause: Learned['how']) =>
    explained(
      changed.filter((rows) => how.get(rows)?.how === cause),
      (rows) => [...(how.get(rows)?.events ?? []), ...ends(rows)],
    );
  const late = of('recorded-late');
  const between = afterLate(before, after, late);
  return [
    { cause: 'recorded-late', before, after: between, children: late, corners },
    { cause: 'corrected', before: between, after, children: of('corrected'), corners },
  ];
}

function ruledStep(before: Station, after: Station): Step {
  const children = explained(changedRows(before, after), () => []);
  return { cause: 'definition', before, after, children, corners: [before.corner, after.corner] };
}

function happenedStep(db: DatabaseSync, before: Station, after: Station): Step {
  const changed = changedRows(before, after);
  const corners = [before.corner, after.corner] as const;
  const children = explained(changed, endsBetween(db, ...corners, changed));
  return { cause: 'happened', before, after, children, corners };
}

/**
 * Why the figure at one corner is not the figure at another. The way goes by the definition, then by what was learned about
 * the first day, then by what happened up to the second. Both corners are of one authority.
 */
export function changeBetween(
  db: DatabaseSync,
  from: Corner,
  to: Corner,
  rowsAt: RowsAt = rowsOf(db),
): Change {
  const at = stations(db, rowsAt);
  const { asAt, knownAt } = from.question;
  const redefined: Corner = { ...to, question: { ...to.question, asAt, knownAt } };
  const toldSince: Corner = { ...to, question: { ...to.question, asAt } };
  const [start, end] = [at(from), at(to)];
  const steps = [
    ruledStep(start, at(redefined)),
    ...learnedSteps(db, at(redefined), at(toldSince)),
    happenedStep(db, at(toldSince), end),
  ];
  return {
    from: { ...from, ...totalAt(start) },
    to: { ...to, ...totalAt(end) },
    ...differenceOf(start, end),
    parts: steps.map(partOf),
  };
}
