import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, civilDate, daysBetween, earlier, FOREVER, later } from '../src/civil-date.ts';
import {
  collectionYear,
  collectionYearOf,
  contains,
  financialYearOf,
  type Interval,
  overlaps,
  windowEndingAt,
} from '../src/interval.ts';
import { dates, leapDays } from './arbitraries.ts';

const spans = fc
  .tuple(dates, fc.integer({ min: 1, max: 400 }))
  .map(([start, days]): Interval => ({ start, end: addDays(start, days) }));

const neighbours = spans.chain((a) =>
  fc
    .tuple(fc.integer({ min: -410, max: 410 }), fc.integer({ min: 1, max: 400 }))
    .map(([shift, days]): readonly [Interval, Interval] => {
      const start = addDays(a.start, shift);
      return [a, { start, end: addDays(start, days) }];
    }),
);

const windowMonths = fc.integer({ min: 1, max: 60 });

describe('given a half-open interval', () => {
  it('when its first and last days are asked about, then the start is inside and the end is not', () => {
    fc.assert(
      fc.property(spans, (span) => {
        expect(contains(span, span.start)).toBe(true);
        expect(contains(span, addDays(span.end, -1))).toBe(true);
        expect(contains(span, addDays(span.start, -1))).toBe(false);
        expect(contains(span, span.end)).toBe(false);
      }),
    );
  });

  it('when care ended on 31 March, then the child is not in care on 31 March', () => {
    const care: Interval = { start: civilDate('2018-04-01'), end: civilDate('2019-03-31') };
    expect(contains(care, civilDate('2019-03-30'))).toBe(true);
    expect(contains(care, civilDate('2019-03-31'))).toBe(false);
  });

  it('when it is still open, then it contains every day from its start', () => {
    fc.assert(
      fc.property(dates, dates, (start, date) => contains({ start, end: FOREVER }, date) === date >= start),
    );
  });

  it('when two are compared, then they overlap exactly when they share a day', () => {
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        const shared = daysBetween(later(a.start, b.start), earlier(a.end, b.end));
        expect(overlaps(a, b)).toBe(shared > 0);
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
      { numRuns: 2_000 },
    );
  });

  it('when one follows the other, then they do not overlap', () => {
    fc.assert(fc.property(spans, (a) => !overlaps(a, { start: a.end, end: addDays(a.end, 1) })));
  });

  it('when what began and ended on one day lies within another, then it overlaps it but contains no day', () => {
    const day = civilDate('2019-03-01');
    const empty: Interval = { start: day, end: day };
    expect(contains(empty, day)).toBe(false);
    expect(overlaps(empty, windowEndingAt(day, 12))).toBe(true);
    expect(overlaps(empty, { start: day, end: FOREVER })).toBe(false);
  });
});

describe('given a window of months that ends at a day', () => {
  it('when it is taken, then that day is its last and it starts months before the day after', () => {
    fc.assert(
      fc.property(dates, windowMonths, (date, months) => {
        const { start, end } = windowEndingAt(date, months);
        expect(end).toBe(addDays(date, 1));
        expect(start).toBe(Temporal.PlainDate.from(date).add({ days: 1 }).subtract({ months }).toString());
        expect(contains({ start, end }, date)).toBe(true);
      }),
    );
  });

  it('when the windows of consecutive ends of March are laid out, then they tile the years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), (year) => {
        const window = windowEndingAt(civilDate(`${year}-03-31`), 12);
        expect(window).toEqual(financialYearOf(civilDate(`${year}-03-31`)));
        expect(window.end).toBe(windowEndingAt(civilDate(`${year + 1}-03-31`), 12).start);
      }),
    );
  });

  it('when it ends at the end of any month, then it starts on the first of a month', () => {
    fc.assert(
      fc.property(dates, windowMonths, (date, months) => {
        const lastOfMonth = addDays(civilDate(`${addMonths(date, 1).slice(0, 7)}-01`), -1);
        expect(windowEndingAt(lastOfMonth, months).start.slice(8)).toBe('01');
      }),
    );
  });

  it('when it ends the day before 29 February, then it starts on 28 February of a common year', () => {
    fc.assert(
      fc.property(leapDays, (leapDay) => {
        expect(windowEndingAt(addDays(leapDay, -1), 12).start.slice(4)).toBe('-02-28');
      }),
    );
  });

  it.each([
    ['2018-11-30', 12, '2017-12-01', '2018-12-01'],
    ['2020-02-29', 12, '2019-03-01', '2020-03-01'],
    ['2019-02-28', 12, '2018-03-01', '2019-03-01'],
    ['2019-03-30', 1, '2019-02-28', '2019-03-31'],
  ])('when it is %s and %i months, then it is [%s, %s)', (date, months, start, end) => {
    expect(windowEndingAt(civilDate(date), months)).toEqual({ start, end });
  });
});

describe('given a financial year', () => {
  it('when the year of a day is taken, then it contains the day and runs from 1 April to 1 April', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const year = financialYearOf(date);
        expect(contains(year, date)).toBe(true);
        expect([year.start.slice(4), year.end.slice(4)]).toEqual(['-04-01', '-04-01']);
        expect(addMonths(year.start, 12)).toBe(year.end);
      }),
    );
  });

  it('when it is named as a collection year, then the name leads back to it', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(collectionYear(collectionYearOf(date))).toEqual(financialYearOf(date));
      }),
    );
  });

  it.each([
    ['2018-03-31', '2017-18'],
    ['2018-04-01', '2018-19'],
    ['2000-03-31', '1999-00'],
    ['2020-02-29', '2019-20'],
  ])('when it is %s, then the collection year is %s', (date, name) => {
    expect(collectionYearOf(civilDate(date))).toBe(name);
  });

  it.each(['2017-19', '2017', '2017/18', '2017-2018', '', 'NaN-NaN', '999-00', ' 2017-18', '2017-18 '])(
    'when the name is %j, then it is refused',
    (name) => {
      expect(() => collectionYear(name)).toThrow(RangeError);
    },
  );
});
