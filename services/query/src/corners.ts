import type { Corner } from '@permanence/measures/change/corner';
import type { Context } from './context.ts';
import type { FigureThen, NumberedRow } from './figures.ts';

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
export function rowsOf(from: FigureThen, child: string): { from: FigureThen; row: NumberedRow }[] {
  return from
    .rows()
    .filter((row) => row.child === child)
    .map((row) => ({ from, row }));
}
