import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS } from '../src/bank-holidays.ts';
import { addDays, type CivilDate, civilDate, daysBetween, FOREVER } from '../src/civil-date.ts';
import {
  addWorkingDays,
  explainWorkingDays,
  isWorkingDay,
  type SkippedDay,
  workingDaysBetween,
} from '../src/working-days.ts';
import { coveredDates, dates } from './arbitraries.ts';

const holidays = new Set<string>(BANK_HOLIDAYS.map(({ date }) => date));
const counts = fc.integer({ min: 0, max: 90 });

function isWorkingDayByTemporal(date: CivilDate): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !holidays.has(date);
}

function workingDaysOneByOne(from: CivilDate, to: CivilDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDayByTemporal(day)) count += 1;
  return count;
}

function holidaysIn(skipped: readonly SkippedDay[]): readonly string[] {
  return skipped.filter(({ holiday }) => holiday !== undefined).map(({ date }) => date);
}

describe('given any day', () => {
  it('when it is asked whether it is a working day, then weekends and the table decide', () => {
    fc.assert(
      fc.property(
        fc.oneof(dates, coveredDates),
        (date) => isWorkingDay(date) === isWorkingDayByTemporal(date),
      ),
      { numRuns: 5_000 },
    );
  });

  it('when a bank holiday is asked about, then it is not a working day', () => {
    expect(BANK_HOLIDAYS.filter(({ date }) => isWorkingDay(date))).toEqual([]);
  });

  it('when working days are counted on, then the due day is a working day with exactly that many up to it', () => {
    fc.assert(
      fc.property(fc.oneof(coveredDates, dates), counts, (date, n) => {
        const due = addWorkingDays(date, n);
        expect(workingDaysOneByOne(date, due)).toBe(n);
        expect(n === 0 ? due === date : isWorkingDay(due)).toBe(true);
      }),
    );
  });

  it('when counted on in two steps, then it is as if in one', () => {
    fc.assert(
      fc.property(coveredDates, counts, counts, (date, a, b) => {
        expect(addWorkingDays(addWorkingDays(date, a), b)).toBe(addWorkingDays(date, a + b));
      }),
    );
  });

  it('when it is a later day, then the due day is not earlier', () => {
    fc.assert(
      fc.property(coveredDates, fc.nat({ max: 10 }), counts, (date, days, n) => {
        expect(addWorkingDays(date, n) <= addWorkingDays(addDays(date, days), n)).toBe(true);
      }),
    );
  });

  it('when the working days between two days are counted, then it is as if one by one', () => {
    fc.assert(
      fc.property(fc.oneof(coveredDates, dates), fc.integer({ min: -30, max: 500 }), (from, days) => {
        const to = addDays(from, days);
        expect(workingDaysBetween(from, to)).toBe(workingDaysOneByOne(from, to));
      }),
      { numRuns: 500 },
    );
  });

  it('when counted on and counted back, then the number comes back', () => {
    fc.assert(
      fc.property(coveredDates, counts, (date, n) => workingDaysBetween(date, addWorkingDays(date, n)) === n),
    );
  });

  it('when the wait is explained, then its parts add up to it and each holiday lies within it', () => {
    fc.assert(
      fc.property(coveredDates, counts, (date, n) => {
        const { due, skipped } = explainWorkingDays(date, n);
        expect(due).toBe(addWorkingDays(date, n));
        expect(n + skipped.length).toBe(daysBetween(date, due));
        expect(skipped.every((day) => !isWorkingDay(day.date))).toBe(true);
        expect(holidaysIn(skipped)).toEqual(
          [...holidays].filter((holiday) => date < holiday && holiday < due),
        );
      }),
    );
  });
});

describe('given a care period that starts on Friday 1 March 2019', () => {
  it('when 20 working days are added, then the first review is due on Friday 29 March 2019', () => {
    const { due, skipped } = explainWorkingDays(civilDate('2019-03-01'), 20);
    expect(due).toBe('2019-03-29');
    expect(skipped).toHaveLength(8);
    expect(holidaysIn(skipped)).toEqual([]);
  });
});

describe('given a child who came back on Friday 2 November 2018', () => {
  it('when 3 working days are added, then the interview is due on Wednesday 7 November 2018', () => {
    expect(addWorkingDays(civilDate('2018-11-02'), 3)).toBe('2018-11-07');
  });
});

describe('given days around a holiday', () => {
  it.each([
    ['2019-04-18', 1, '2019-04-23', ['2019-04-19', '2019-04-22']],
    ['2018-12-24', 1, '2018-12-27', ['2018-12-25', '2018-12-26']],
    ['2021-12-24', 1, '2021-12-29', ['2021-12-27', '2021-12-28']],
    ['2011-04-28', 1, '2011-05-03', ['2011-04-29', '2011-05-02']],
    ['2012-06-01', 1, '2012-06-06', ['2012-06-04', '2012-06-05']],
    ['2022-06-01', 1, '2022-06-06', ['2022-06-02', '2022-06-03']],
    ['2022-09-16', 1, '2022-09-20', ['2022-09-19']],
    ['2020-05-01', 1, '2020-05-04', []],
    ['2023-05-05', 1, '2023-05-09', ['2023-05-08']],
  ])('when counting from %s to the working day number %i, then it is %s', (from, n, due, holidaysSkipped) => {
    const explained = explainWorkingDays(civilDate(from), n);
    expect(explained.due).toBe(due);
    expect(holidaysIn(explained.skipped)).toEqual(holidaysSkipped);
  });

  it('when care starts on the Saturday before Christmas 2016, then both weekend and holidays are passed over', () => {
    const { due, skipped } = explainWorkingDays(civilDate('2016-12-24'), 5);
    expect(due).toBe('2017-01-04');
    expect(skipped.map(({ date, holiday }) => [date, holiday?.name ?? 'weekend'])).toEqual([
      ['2016-12-25', 'weekend'],
      ['2016-12-26', 'Boxing Day'],
      ['2016-12-27', 'Christmas Day'],
      ['2016-12-31', 'weekend'],
      ['2017-01-01', 'weekend'],
      ['2017-01-02', 'New Year’s Day'],
    ]);
  });
});

describe('given a day outside the years of the table', () => {
  it.each([
    ['2010-12-24', '2010-12-27'],
    ['2031-12-24', '2031-12-25'],
  ])('when one working day is added to %s, then only weekends are passed over: %s', (from, due) => {
    expect(addWorkingDays(civilDate(from), 1)).toBe(due);
  });
});

describe('given a count that means nothing', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'when %d working days are asked for, then it is refused',
    (n) => {
      expect(() => addWorkingDays(civilDate('2019-03-01'), n)).toThrow(RangeError);
    },
  );

  it('when counting on from an open end, then it stays open', () => {
    expect(explainWorkingDays(FOREVER, 20)).toEqual({ due: FOREVER, skipped: [] });
  });

  it('when the second day is not after the first, then there are none between', () => {
    expect(workingDaysBetween(civilDate('2019-03-29'), civilDate('2019-03-01'))).toBe(0);
    expect(workingDaysBetween(civilDate('2019-03-29'), civilDate('2019-03-29'))).toBe(0);
  });
});
