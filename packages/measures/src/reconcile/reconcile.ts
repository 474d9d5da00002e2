import type { Row } from '../measure.ts';

/** How many rows two figures have in common, and how many only one of them has. */
export interface Shared {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** A child in either of two figures, with its rows in each. */
export interface Pair<Of extends Row = Row> {
  readonly child: string;
  readonly first: readonly Of[];
  readonly second: readonly Of[];
  readonly numerators: Shared;
  readonly denominators: Shared;
}

/**
 * Two figures side by side, child by child. `both` and `onlyFirst` of the numerators add up to the rows that the first
 * figure counts, those of the denominators to the rows it counts or considers; likewise the second.
 */
export interface Reconciliation<Of extends Row = Row> {
  readonly numerators: Shared;
  readonly denominators: Shared;
  /** By reference; a child that both leave out, or one leaves out and the other does not know, is here too. */
  readonly pairs: readonly Pair<Of>[];
}

const NONE: Shared = { both: 0, onlyFirst: 0, onlySecond: 0 };

/** Where rows are events, as many as both have of a child are in both. */
function sharedOf(first: readonly Row[], second: readonly Row[], counts: (row: Row) => boolean): Shared {
  const [here, there] = [first.filter(counts).length, second.filter(counts).length];
  const both = Math.min(here, there);
  return { both, onlyFirst: here - both, onlySecond: there - both };
}

function sum(a: Shared, b: Shared): Shared {
  return {
    both: a.both + b.both,
    onlyFirst: a.onlyFirst + b.onlyFirst,
    onlySecond: a.onlySecond + b.onlySecond,
  };
}

function pairOf<Of extends Row>(child: string, first: readonly Of[], second: readonly Of[]): Pair<Of> {
  return {
    ...{ child, first, second },
    numerators: sharedOf(first, second, ({ outcome }) => outcome === 'numerator'),
    denominators: sharedOf(first, second, ({ outcome }) => outcome !== 'excluded'),
  };
}

/** Joins the rows of two figures on the child. */
export function reconcile<Of extends Row>(first: readonly Of[], second: readonly Of[]): Reconciliation<Of> {
  const [here, there] = [first, second].map((rows) => Map.groupBy(rows, ({ child }) => child)) as [
    Map<string, Of[]>,
    Map<string, Of[]>,
  ];
  const children = [...new Set([...here.keys(), ...there.keys()])].toSorted();
  const pairs = children.map((child) => pairOf(child, here.get(child) ?? [], there.get(child) ?? []));
  return {
    numerators: pairs.map(({ numerators }) => numerators).reduce(sum, NONE),
    denominators: pairs.map(({ denominators }) => denominators).reduce(sum, NONE),
    pairs,
  };
}

/** In which numerators a child is. */
export const SIDES = ['both', 'only-first', 'only-second', 'neither'] as const;
export type Side = (typeof SIDES)[number];

/** The side a child is on: of one with several rows, the side on which there are more of them. */
export function sideOf({ numerators: { both, onlyFirst, onlySecond } }: Pair): Side {
  if (onlyFirst > 0) return 'only-first';
  if (onlySecond > 0) return 'only-second';
  return both > 0 ? 'both' : 'neither';
}
