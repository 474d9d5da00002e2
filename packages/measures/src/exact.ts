import type { Total } from './figure.ts';
import type { Sum } from './measure.ts';
import { printFraction } from './print.ts';
import { scaleOf } from './sum.ts';

/** An exact number in lowest terms; `bottom` is above 0. */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Exact = { top: 0n, bottom: 1n };
function commonDivisor(a: bigint, b: bigint): bigint {
  let [more, less] = [a < 0n ? -a : a, b];
  while (less !== 0n) [more, less] = [less, more % less];
  return more;
}

function lowest(top: bigint, bottom: bigint): Exact {
  const divisor = commonDivisor(top, bottom);
  return { top: top / divisor, bottom: bottom / divisor };
}

export function minus(a: Exact, b: Exact): Exact {
  return lowest(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

/** The number that a decimal, written or held, stands for: of figures, the one that was meant. */
export function exactOf(decimal: string | number): Exact {
  const [whole = '0', fraction = ''] = String(decimal).split('.');
  return lowest(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

/** A number with few decimals, such as the difference of two of them. */
export function numberOf({ top, bottom }: Exact): number {
  return Number(top) / Number(bottom);
}

/**
 * The value of a figure before it is rounded. Where there is none (nobody was measured) differences count it as 0. A count
 * is no ratio: its value is the one that is printed.
 */
export function exactValueOf(sum: Sum, { numerator, denominator, value }: Total): Exact {
  if (value === null) return ZERO;
  if (sum.kind === 'count') return exactOf(value);
  const [n, d] = [exactOf(numerator), exactOf(denominator)];
  return lowest(n.top * d.bottom * BigInt(scaleOf(sum)), n.bottom * d.top);
}

/** With its sign: `+0.4`, `-12`, `0.0` when it rounds to nothing. */
export function printDifference({ top, bottom }: Exact, decimals: number): string {
  const printed = printFraction(top, bottom, decimals);
  return top > 0n && /[1-9]/.test(printed) ? `+${printed}` : printed;
}

/** `7/1830`, or `-3`. */
export function printExact({ top, bottom }: Exact): string {
  return bottom === 1n ? String(top) : `${top}/${bottom}`;
}
