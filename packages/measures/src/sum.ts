import type { Sum } from './measure.ts';

const PERCENT = 100;

/** What the ratio of numerator and denominator is multiplied by. */
export function scaleOf(sum: Sum): number {
  if ('scale' in sum) return sum.scale;
  return sum.kind === 'share' || sum.kind === 'groups' ? PERCENT : 1;
}

/** Decimals with which a value is printed. */
export function decimalsOf(sum: Sum): number {
  if (sum.kind === 'count') return 0;
  return 'decimals' in sum ? sum.decimals : 1;
}
