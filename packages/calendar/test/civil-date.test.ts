import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  daysBetween,
  earlier,
  FOREVER,
  fields,
  fromDayNumber,
  later,
  toDayNumber,
} from '../src/civil-date.ts';
import { anyDates, dates, leapDays, months, shifts } from './arbitraries.ts';

const plain = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const order = (difference: number): number => Math.sign(difference);

describe('given every day from 1890 to 2110', () => {
  it('when counted one after another, then it has the same text, number and successor as Temporal.PlainDate', () => {
    const epoch = plain('1970-01-01');
    let day = plain('1890-01-01');
    let previous = '1889-12-31';
    while (day.year < 2111) {
      const date = civilDate(day.toString());
      const number = toDayNumber(date);
      if (number !== epoch.until(day).days || fromDayNumber(number) !== date || previous >= date) {
        expect.fail(`${date} is day ${number}, which prints as ${fromDayNumber(number)}`);
      }
      previous = date;
      day = day.add({ days: 1 });
    }
  });
});

describe('given days and a number of days', () => {
  it('when added, then the result is that of Temporal.PlainDate', () => {
    fc.assert(
      fc.property(fc.oneof(dates, anyDates), shifts, (date, days) => {
        expect(addDays(date, days)).toBe(plain(date).add({ days }).toString());
      }),
    );
  });

  it('when added and measured again, then the number comes back', () => {
    fc.assert(fc.property(anyDates, shifts, (date, days) => daysBetween(date, addDays(date, days)) === days));
  });

  it('when the distance between two days is added to the first, then it is the second', () => {
    fc.assert(fc.property(anyDates, anyDates, (from, to) => addDays(from, daysBetween(from, to)) === to));
  });

  it('when added in two steps, then it is as if in one', () => {
    fc.assert(
      fc.property(
        anyDates,
        shifts,
        shifts,
        (date, a, b) => addDays(addDays(date, a), b) === addDays(date, a + b),
      ),
    );
  });

  it('when the distance is taken, then it is that of Temporal.PlainDate and changes sign with the direction', () => {
    fc.assert(
      fc.property(anyDates, anyDates, (from, to) => {
        expect(daysBetween(from, to)).toBe(plain(from).until(plain(to), { largestUnit: 'day' }).days);
        expect(daysBetween(to, from) + daysBetween(from, to)).toBe(0);
      }),
    );
  });

  it('when compared as text, then the order is the order of days', () => {
    const near = dates.chain((date) =>
      fc.integer({ min: -40, max: 40 }).map((days) => [date, addDays(date, days)] as const),
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(anyDates, anyDates)), ([a, b]) => {
        const asText = a < b ? -1 : a > b ? 1 : 0;
        expect(asText).toBe(order(daysBetween(b, a)));
        expect([earlier(a, b), later(a, b)]).toEqual([a, b].toSorted());
      }),
    );
  });
});

describe('given a day and a number of months', () => {
  it('when added, then the result is that of Temporal.PlainDate', () => {
    fc.assert(
      fc.property(fc.oneof(dates, anyDates), months, (date, count) => {
        expect(addMonths(date, count)).toBe(
          plain(date).add({ months: count }, { overflow: 'constrain' }).toString(),
        );
      }),
    );
  });

  it('when added, then the month is the one asked for and the day is the same or the last of that month', () => {
    fc.assert(
      fc.property(dates, months, (date, count) => {
        const before = fields(date);
        const result = addMonths(date, count);
        const after = fields(result);
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + count);
        expect(
          after.day === before.day || (after.day < before.day && fields(addDays(result, 1)).day === 1),
        ).toBe(true);
      }),
    );
  });

  it('when one day is not after another, then neither are they months later', () => {
    fc.assert(
      fc.property(dates, fc.nat({ max: 40 }), months, (date, days, count) => {
        expect(addMonths(date, count) <= addMonths(addDays(date, days), count)).toBe(true);
      }),
    );
  });

  it('when it is 29 February and years are added, then it is the last day of February', () => {
    fc.assert(
      fc.property(leapDays, fc.integer({ min: -100, max: 100 }), (date, years) => {
        expect(fields(addDays(addMonths(date, years * 12), 1))).toMatchObject({ month: 3, day: 1 });
      }),
    );
  });

  it.each([
    ['2018-08-31', 6, '2019-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2019-05-31', -3, '2019-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2019-01-15', -1, '2018-12-15'],
    ['2018-12-31', 3, '2019-03-31'],
  ])('when %s is moved by %i months, then it is %s', (date, count, expected) => {
    expect(addMonths(civilDate(date), count)).toBe(expected);
  });
});

describe('given the end of what has not ended', () => {
  it('when anything is added, then it stays as it is', () => {
    fc.assert(
      fc.property(
        shifts,
        months,
        (days, count) => addDays(FOREVER, days) === FOREVER && addMonths(FOREVER, count) === FOREVER,
      ),
    );
  });

  it('when compared with any day, then it is the later', () => {
    fc.assert(
      fc.property(anyDates, (date) => later(date, FOREVER) === FOREVER && earlier(date, FOREVER) === date),
    );
  });
});

describe('given a sum that leaves the calendar', () => {
  it.each([
    () => addDays(civilDate('1000-01-01'), -1),
    () => addDays(civilDate('9999-12-30'), 2),
    () => addMonths(civilDate('9999-06-30'), 12),
    () => addDays(civilDate('2019-03-01'), 0.5),
    () => addDays(civilDate('2019-03-01'), Number.NaN),
    () => addMonths(civilDate('2019-03-01'), 1.5),
    () => addMonths(civilDate('2019-03-01'), Number.POSITIVE_INFINITY),
    () => civilDateOf(2019, 2, 29),
    () => civilDateOf(2019.5, 1, 1),
    () => civilDateOf(2019, 1.5, 1),
  ])('when %s is asked for, then it is refused', (sum) => {
    expect(sum).toThrow(RangeError);
  });
});
