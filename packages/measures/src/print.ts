/** `top ÷ bottom` to so many decimals, rounded once, half up (away from zero). `bottom` is above 0. */
export function printFraction(top: bigint, bottom: bigint, decimals: number): string {
  const shifted = top * 10n ** BigInt(decimals);
  const sign = shifted < 0n ? -1n : 1n;
  const rounded = (2n * sign * shifted + bottom) / (2n * bottom);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${sign < 0n && rounded > 0n ? '-' : ''}${whole}${fraction}`;
}

/** `numerator × scale ÷ denominator`, printed from exact integers. Null when the denominator is 0. */
export function printRatio(
  numerator: number,
  denominator: number,
  scale: number,
  decimals: number,
): string | null {
  if (denominator === 0) return null;
  return printFraction(BigInt(numerator) * BigInt(scale), BigInt(denominator), decimals);
}
