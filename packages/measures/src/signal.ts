/** A figure at a month's end, as far as a chart of it needs. */
export interface Point {
  readonly numerator: number;
  readonly denominator: number;
  /** The value, in the unit of the figure. */
  readonly value: number;
}

/**
 * Why a point is more than chance would have it. `outside-limits`: beyond three sigma. `two-of-three`: two of three
 * points in a row beyond two sigma on one side. `run-of-eight`: eight in a row on one side of the centre. `six-in-a-row`:
 * six points in a row each above, or each below, the one before.
 */
export type Rule = 'outside-limits' | 'two-of-three' | 'run-of-eight' | 'six-in-a-row';

export interface Charted<Of extends Point = Point> {
  readonly point: Of;
  /** Three-sigma limits at this point, cut to what the figure can be. */
  readonly lower: number;
  readonly upper: number;
  /** Rules that fired with this point as their last. */
  readonly rules: readonly Rule[];
}

export interface Chart<Of extends Point = Point> {
  /** `p`: shares, limits by the binomial distribution. `xmr`: everything else, limits by the moving range. */
  readonly kind: 'p' | 'xmr';
  readonly centre: number;
  readonly points: readonly Charted<Of>[];
}

const PERCENT = 100;
/** Three sigma over the mean of moving ranges of two points (Wheeler). */
const XMR_FACTOR = 2.66;
const SIGMAS = 3;
/** Under this many points limits would say more about their small number than about the work. */
const FEWEST_POINTS = 8;
const RUN = 8;
const TREND = 6;

interface Placed<Of extends Point> {
  readonly point: Of;
  readonly sigma: number;
}

function everyOf<Item>(items: readonly Item[], count: number, holds: (item: Item) => boolean): boolean {
  return items.length >= count && items.slice(-count).every(holds);
}

function isTrend(values: readonly number[]): boolean {
  // Six steps one way take seven points.
  const steps = values.slice(1).map((value, i) => value - (values[i] as number));
  return everyOf(steps, TREND, (step) => step > 0) || everyOf(steps, TREND, (step) => step < 0);
}

function beyondTwo<Of extends Point>(placed: readonly Placed<Of>[], centre: number, side: 1 | -1): boolean {
  const beyond = placed.map(({ point, sigma }) => side * (point.value - centre) > 2 * sigma);
  const [last] = beyond.slice(-1);
  return last === true && beyond.slice(-3).filter(Boolean).length >= 2;
}

/** Rules that fire with the last of these points. */
function rulesAt<Of extends Point>(placed: readonly Placed<Of>[], centre: number): readonly Rule[] {
  const { point, sigma } = placed.at(-1) as Placed<Of>;
  const values = placed.map((each) => each.point.value);
  const fired: readonly [Rule, boolean][] = [
    ['outside-limits', Math.abs(point.value - centre) > SIGMAS * sigma],
    ['two-of-three', beyondTwo(placed, centre, 1) || beyondTwo(placed, centre, -1)],
    ['run-of-eight', everyOf(values, RUN, (v) => v > centre) || everyOf(values, RUN, (v) => v < centre)],
    ['six-in-a-row', isTrend(values)],
  ];
  return fired.flatMap(([rule, fires]) => (fires ? [rule] : []));
}

function charted<Of extends Point>(
  kind: Chart['kind'],
  points: readonly Of[],
  centre: number,
  sigmaOf: (point: Of) => number,
  most: number,
): Chart<Of> {
  const placed = points.map((point) => ({ point, sigma: sigmaOf(point) }));
  return {
    kind,
    centre,
    points: placed.map(({ point, sigma }, index) => ({
      point,
      lower: Math.max(0, centre - SIGMAS * sigma),
      upper: Math.min(most, centre + SIGMAS * sigma),
      rules: rulesAt(placed.slice(0, index + 1), centre),
    })),
  };
}

/** Shares: the limits of each month follow its own denominator. */
function pChart<Of extends Point>(points: readonly Of[]): Chart<Of> {
  const numerators = points.reduce((sum, { numerator }) => sum + numerator, 0);
  const denominators = points.reduce((sum, { denominator }) => sum + denominator, 0);
  const p = numerators / denominators;
  const sigmaOf = ({ denominator }: Of) => PERCENT * Math.sqrt((p * (1 - p)) / denominator);
  return charted('p', points, PERCENT * p, sigmaOf, PERCENT);
}

function xmrChart<Of extends Point>(points: readonly Of[]): Chart<Of> {
  const centre = points.reduce((sum, { value }) => sum + value, 0) / points.length;
  const ranges = points.slice(1).map(({ value }, i) => Math.abs(value - (points[i] as Of).value));
  const sigma = (XMR_FACTOR * (ranges.reduce((sum, range) => sum + range, 0) / ranges.length)) / SIGMAS;
  return charted('xmr', points, centre, () => sigma, Number.POSITIVE_INFINITY);
}

/**
 * A control chart of a figure's months; undefined when there are too few of them. Windows of twelve months overlap from
 * month to month, so runs and trends come more easily than on independent points: they are marks to look, not proof.
 */
export function chartOf<Of extends Point>(kind: Chart['kind'], points: readonly Of[]): Chart<Of> | undefined {
  if (points.length < FEWEST_POINTS) return undefined;
  return kind === 'p' ? pChart(points) : xmrChart(points);
}
