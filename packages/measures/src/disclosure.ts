import type { DatabaseSync } from 'node:sqlite';
import { type Cohort, type CohortKey, keysOf } from './cohort-switch.ts';
import { type Cut, figureBy, type Total, totalFor } from './figure.ts';
import type { Definition, Question, Sum } from './measure.ts';

const MOST_HIDDEN = 5;

function isSmall(count: number): boolean {
  return count > 0 && count <= MOST_HIDDEN;
}

type Counted = Pick<Total, 'numerator' | 'denominator'>;

/** What is counted in a figure. Of a share, those who are in the denominator alone are a count like any other. */
function countsOf({ kind }: Sum, { numerator, denominator }: Counted): readonly number[] {
  switch (kind) {
    case 'share':
    case 'groups':
      return [numerator, denominator - numerator, denominator];
    case 'mean':
      return [denominator];
    case 'count':
    case 'rate':
      return [numerator];
    case 'per':
    case 'load':
    case 'amounts':
      return [numerator, denominator];
  }
}

/** Groups of a cut that are not shown; `all`: nothing is, not even which groups there are. */
export type Hidden = ReadonlySet<string> | 'all';

interface Cell {
  readonly group: string;
  readonly count: number;
}

/**
 * Cells of one count that are not shown: the small ones, and the smallest of the others (all of them, where several are), whose size then nobody knows. It
 * depends on these counts alone, so that wherever the same are shown, in whatever figure, the same are hidden.
 */
function hiddenCells(cells: readonly Cell[], total: number): Hidden {
  if (isSmall(total)) return 'all';
  const small = cells.filter(({ count }) => isSmall(count));
  if (small.length === 0) return new Set();
  const others = cells.filter(({ count }) => count > MOST_HIDDEN);
  // Where all are small, which groups there are would tell too much beside the total.
  if (others.length === 0) return 'all';
  const least = Math.min(...others.map(({ count }) => count));
  // To choose among equals would tell which of the hidden ones it was.
  const alike = others.filter(({ count }) => count === least);
  return new Set([...small, ...alike].map(({ group }) => group));
}

/** Groups that must not be shown of a figure cut by a key. The total is known to everybody. */
export function hiddenGroups(sum: Sum, cuts: readonly Cut[], total: Counted): Hidden {
  const hidden = countsOf(sum, total).map((count, nth) =>
    hiddenCells(
      cuts.map((cut) => ({ group: cut.group, count: countsOf(sum, cut)[nth] ?? 0 })),
      count,
    ),
  );
  return hidden.reduce<Hidden>(
    (all, each) => (all === 'all' || each === 'all' ? 'all' : all.union(each)),
    new Set(),
  );
}

/** By what a question is about some of the children only. */
export function cutsOf({
  cohort,
  excludeUasc,
}: Pick<Question, 'cohort' | 'excludeUasc'>): readonly CohortKey[] {
  return [...new Set<CohortKey>([...keysOf(cohort), ...(excludeUasc === true ? ['uasc' as const] : [])])];
}

function groupAsked(key: CohortKey, cohort: Cohort | undefined): string {
  return cohort?.[key] ?? 'not UASC';
}

/** The figure of everybody, cut by a key: what must not be shown of it. */
export function hiddenBy(
  db: DatabaseSync,
  definition: Definition,
  question: Question,
  key: CohortKey,
): Hidden {
  const everybody = { ...question, cohort: undefined, excludeUasc: false };
  const cuts = figureBy(db, definition, everybody, key);
  return hiddenGroups(definition.sum, cuts, totalFor(db, definition, everybody));
}

/** Several keys at once would be differences nobody can answer for. */
export function isAnswerable(question: Pick<Question, 'cohort' | 'excludeUasc'>): boolean {
  const { cohort, excludeUasc } = question;
  const contradicts = excludeUasc === true && cohort?.uasc !== undefined && cohort.uasc !== 'not UASC';
  return cutsOf(question).length <= 1 && !contradicts;
}

/** Whether the figure of some of the children must not be shown, beside that of everybody. */
export function isHidden(hidden: Hidden, question: Question, key: CohortKey): boolean {
  return hidden === 'all' || hidden.has(groupAsked(key, question.cohort));
}

const ROUNDED_TO = 10;

/** As the national tables have it. */
export function roundedAsPublished<Of extends Total>(sum: Sum, total: Of): Of {
  const { numerator, denominator, value } = total;
  const nearest = (count: number) => Math.round(count / ROUNDED_TO) * ROUNDED_TO;
  const whole = value === null ? null : String(Math.round(Number(value)));
  const shown = sum.kind === 'count' && value !== null ? String(nearest(numerator)) : whole;
  const top = sum.kind === 'mean' ? numerator : nearest(numerator);
  return { ...total, numerator: top, denominator: nearest(denominator), value: shown };
}
