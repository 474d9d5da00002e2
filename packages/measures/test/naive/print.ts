/** Rounded once, half up, from whole numbers. */
export function decimal(numerator: number, denominator: number, places: number): string | null {
  if (denominator === 0) return null;
  const scale = 10n ** BigInt(places);
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const rounded = (n * scale * 2n + d) / (d * 2n);
  return `${rounded / scale}.${String(rounded % scale).padStart(places, '0')}`;
}

export const percentage = (numerator: number, denominator: number): string | null =>
  decimal(numerator * 100, denominator, 1);
