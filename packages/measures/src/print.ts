/**
 * `numerator × scale ÷ denominator` to so many decimals, rounded once, half up (away from zero), from exact integers.
 * Null when the denominator is 0.
 */
export function printRatio(
  numerator: number,
  denominator: number,
  scale: number,
  decimals: number,
): string | null {
  if (denominator === 0) return null;
  const shift = 10n ** BigInt(decimals);
  const top = BigInt(numerator) * BigInt(scale) * shift;
  const bottom = BigInt(denominator);
  const sign = top < 0n ? -1n : 1n;
  const rounded = (2n * sign * top + bottom) / (2n * bottom);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${sign < 0n && rounded > 0n ? '-' : ''}${whole}${fraction}`;
}
