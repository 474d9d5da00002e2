import * as fc from 'fast-check';
import { type CivilDate, civilDateOf, fromDayNumber, toDayNumber } from '../src/civil-date.ts';

function days(from: CivilDate, to: CivilDate): fc.Arbitrary<CivilDate> {
  return fc.integer({ min: toDayNumber(from), max: toDayNumber(to) }).map(fromDayNumber);
}

const leapYears = fc
  .integer({ min: 475, max: 525 })
  .map((fourth) => fourth * 4)
  .filter((year) => year % 100 !== 0 || year % 400 === 0);

export const leapDays = leapYears.map((year) => civilDateOf(year, 2, 29));

const monthEnds = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => fromDayNumber(toDayNumber(civilDateOf(year, month, 1)) - 1));

/** Days of a record, with more leap days and ends of months than chance would give. */
export const dates: fc.Arbitrary<CivilDate> = fc.oneof(
  { weight: 5, arbitrary: days(civilDateOf(1900, 1, 1), civilDateOf(2100, 12, 31)) },
  { weight: 2, arbitrary: leapDays },
  { weight: 2, arbitrary: monthEnds },
);

/** Days inside the years that the table of bank holidays covers, far enough from its end to count onward. */
export const coveredDates = days(civilDateOf(2011, 1, 1), civilDateOf(2030, 6, 30));

/** Far enough from both ends of the calendar for any sum below. */
export const anyDates = days(civilDateOf(1300, 1, 1), civilDateOf(9700, 12, 31));

export const shifts = fc.integer({ min: -50_000, max: 50_000 });

export const months = fc.integer({ min: -600, max: 600 });

export const ages = fc.integer({ min: 0, max: 30 });
