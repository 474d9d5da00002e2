import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInEngland } from '../src/england.ts';
import { HOUR } from '../src/milliseconds.ts';

function dayByTemporal(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString();
}

const instants = fc.integer({ min: Date.parse('1900-01-01T00:00Z'), max: Date.parse('2199-12-31T23:59Z') });
/** Minutes around midnight, in summer and in winter, and around the change of the clocks. */
const midnights = fc
  .tuple(fc.integer({ min: -25_000, max: 80_000 }), fc.integer({ min: -2 * HOUR, max: 2 * HOUR }))
  .map(([day, off]) => day * 24 * HOUR + off);

describe('given an instant', () => {
  it('then the day in England is as Temporal has it, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(instants, midnights), { minLength: 1, maxLength: 20 }), (asked) => {
        for (const instant of asked) expect(dayInEngland(instant)).toBe(dayByTemporal(instant));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2024-01-31T23:59:59.999Z', '2024-01-31'],
    ['2024-02-01T00:00:00.000Z', '2024-02-01'],
    ['2024-06-30T22:59:59.999Z', '2024-06-30'],
    ['2024-06-30T23:00:00.000Z', '2024-07-01'],
    // The clocks go on at one in the morning of 31 March, and back at two of 27 October.
    ['2024-03-31T00:30:00.000Z', '2024-03-31'],
    ['2024-10-27T00:30:00.000Z', '2024-10-27'],
    // From 1968 to 1971 it was summer all the year.
    ['1970-01-01T23:30:00.000Z', '1970-01-02'],
  ])('then at %s it is %s', (instant, day) => {
    expect(dayInEngland(Date.parse(instant))).toBe(day);
  });
});
