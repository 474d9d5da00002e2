import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printRatio } from '../src/print.ts';

describe('given the figures of a printed scorecard, then they are printed alike', () => {
  test.each([
    [170, 1620, 100, 1, '10.5'],
    [397, 569, 100, 1, '69.8'],
    [4001, 4140, 100, 1, '96.6'],
    [11_110, 93, 1, 1, '119.5'],
    [33_573, 96, 1, 1, '349.7'],
    [3, 600, 1_000, 2, '5.00'],
  ])('%d of %d, times %d, to %d places: %s', (numerator, denominator, scale, decimals, printed) => {
    expect(printRatio(numerator, denominator, scale, decimals)).toBe(printed);
  });
});

describe('given a value half-way between two printed ones, then the one further from zero', () => {
  test.each([
    [1, 16, 100, 1, '6.3'],
    [1, 8, 1, 2, '0.13'],
    [1, 2, 1, 0, '1'],
    [1, 20, 1, 1, '0.1'],
    [-1, 16, 100, 1, '-6.3'],
    [-1, 21, 1, 1, '0.0'],
  ])('%d of %d, times %d, to %d places: %s', (numerator, denominator, scale, decimals, printed) => {
    expect(printRatio(numerator, denominator, scale, decimals)).toBe(printed);
  });
});

test('given nobody in the denominator, then nothing is printed', () => {
  expect(printRatio(0, 0, 100, 1)).toBeNull();
});

/** Long division by hand, a digit at a time; the digit after the last one says whether to go up. */
function byLongDivision(numerator: number, denominator: number, scale: number, decimals: number): string {
  let rest = BigInt(numerator) * BigInt(scale);
  const by = BigInt(denominator);
  const digits = [rest / by];
  rest %= by;
  for (let place = 0; place <= decimals; place += 1) {
    digits.push((rest * 10n) / by);
    rest = (rest * 10n) % by;
  }
  const up = (digits.pop() as bigint) >= 5n;
  const whole = digits.reduce((sum, digit, place) => (place === 0 ? digit : sum * 10n + digit), 0n);
  const text = (whole + (up ? 1n : 0n)).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const countUp = fc.oneof(
  fc.integer({ min: 1, max: 2_000 }),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
);
const scale = fc.constantFrom(1, 100, 1_000, 10_000);
const decimals = fc.integer({ min: 0, max: 6 });

test('given any two counts, then what long division and rounding half up by hand make of them', () => {
  fc.assert(
    fc.property(count, countUp, scale, decimals, (numerator, denominator, by, places) => {
      const printed = printRatio(numerator, denominator, by, places);
      expect(printed).toBe(byLongDivision(numerator, denominator, by, places));
    }),
    { numRuns: 2_000 },
  );
});

test('given any two counts, then the printed value is within half a unit of its last place', () => {
  fc.assert(
    fc.property(count, countUp, scale, decimals, (numerator, denominator, by, places) => {
      const printed = BigInt((printRatio(numerator, denominator, by, places) ?? '').replace('.', ''));
      const exact = BigInt(numerator) * BigInt(by) * 10n ** BigInt(places);
      const twiceOff = 2n * (printed * BigInt(denominator) - exact);
      expect(twiceOff > -BigInt(denominator) && twiceOff <= BigInt(denominator)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
