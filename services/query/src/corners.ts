import type { Corner } from '@permanence/measures/change/corner';
import type { Context } from './context.ts';
import type { FigureThen } from './figures.ts';
import { type RowShown, rowsShown } from './rows-shown.ts';

/** The figure at a corner: the one that every other field of the request looks at. */
export function figureAt(
  { figures }: Context,
  { definition, question }: Corner,
  atLeast?: number,
): FigureThen {
  const { authority, asAt, knownAt, policy, years, excludeUasc, cohort } = question;
  return figures.of(
    definition,
    { authority, asAt, knownAt, atLeast },
    { policy, years, excludeUasc, cohort },
  );
}

/** A child's rows in a figure, each as the schema shows it. */
export function rowsOf(context: Context, from: FigureThen, child: string): RowShown[] {
  const own = from.rows().filter((row) => row.child === child);
  return rowsShown(context, from, own);
}
