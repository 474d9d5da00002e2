import type { SQLInputValue, StatementSync } from 'node:sqlite';

// The one place where what a statement selects is taken for a shape: node:sqlite cannot know it, and whoever wrote the
// statement does.

export function rowOf<Row>(
  statement: StatementSync,
  ...parameters: readonly SQLInputValue[]
): Row | undefined {
  return statement.get(...parameters) as Row | undefined;
}

export function rowsOf<Row>(
  statement: StatementSync,
  ...parameters: readonly SQLInputValue[]
): readonly Row[] {
  return [...eachRow<Row>(statement, ...parameters)];
}

/** One at a time, however many there are. */
export function eachRow<Row>(
  statement: StatementSync,
  ...parameters: readonly SQLInputValue[]
): Iterable<Row> {
  return statement.iterate(...parameters) as Iterable<unknown> as Iterable<Row>;
}
