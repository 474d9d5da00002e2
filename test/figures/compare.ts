import type { Figure } from '@permanence/measures/measure';
import type { NaiveFigure } from '../../packages/measures/test/naive/measure.ts';

interface Told {
  readonly child: string;
  readonly outcome: string;
  readonly value?: number | undefined;
}

/** What a figure says of each child, in an order of its own. Rows that are not in the figure say nothing of `value`. */
function told(rows: readonly Told[]): string[] {
  return rows
    .map(({ child, outcome, value }) =>
      [child, outcome, ...(outcome === 'numerator' && value !== undefined ? [value] : [])].join(' '),
    )
    .sort();
}

/** How two readings of a measure differ: empty when they agree on every child and on the figure. */
export function differences(figure: Figure, naive: NaiveFigure): string[] {
  const ours = told(figure.rows);
  const theirs = told(naive.rows);
  const onlyOurs = ours.filter((row) => !theirs.includes(row)).map((row) => `measured: ${row}`);
  const onlyTheirs = theirs.filter((row) => !ours.includes(row)).map((row) => `second reading: ${row}`);
  const totals = [figure.numerator, figure.denominator, figure.value].join(' ');
  const naiveTotals = [naive.numerator, naive.denominator, naive.value].join(' ');
  const total = totals === naiveTotals ? [] : [`figure ${totals}, second reading ${naiveTotals}`];
  return [
    ...onlyOurs,
    ...onlyTheirs,
    ...total,
    ...(ours.length === theirs.length ? [] : ['rows differ in number']),
  ];
}
