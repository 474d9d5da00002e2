import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS, CALENDAR_COVERS, CALENDAR_VERSION, PUBLISHED_TO } from '../src/bank-holidays.ts';
import { contains } from '../src/interval.ts';

const YEARS = Array.from({ length: 20 }, (_, index) => 2011 + index);

const weekday = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

function datesOf(year: number, noted: (note: string) => boolean = () => true): string[] {
  const inYear = BANK_HOLIDAYS.filter(({ date, note }) => date.startsWith(`${year}-`) && noted(note ?? ''));
  return inYear.map(({ date }) => date);
}

/** Where the library differs from what was proclaimed. It has the Diamond Jubilee of 2012, but not what moved for it. */
const LIBRARY_IS_WRONG = {
  lacks: ['2011-04-29', '2012-06-04'],
  adds: ['2012-05-28'],
};

const library = new Holidays('GB', 'ENG');

function byLibrary(year: number): string[] {
  const weekdays = library
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .filter((date) => weekday(date) <= 5 && !LIBRARY_IS_WRONG.adds.includes(date));
  const lacking = LIBRARY_IS_WRONG.lacks.filter((date) => date.startsWith(`${year}-`));
  return [...new Set([...weekdays, ...lacking])].toSorted();
}

const day = (year: number, month: number, dayOfMonth: number) =>
  Temporal.PlainDate.from({ year, month, day: dayOfMonth });
const mondayFrom = (date: Temporal.PlainDate) => date.add({ days: (8 - date.dayOfWeek) % 7 });
const mondayUpTo = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });
const mondayIfWeekend = (date: Temporal.PlainDate) => (date.dayOfWeek > 5 ? mondayFrom(date) : date);

/** The usual eight days, worked out anew: Easter, first and last Mondays, and the substitutes for weekend days. */
function byRule(year: number): string[] {
  const easter = easterSunday(year);
  return [
    mondayIfWeekend(day(year, 1, 1)),
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    mondayFrom(day(year, 5, 1)),
    mondayUpTo(day(year, 5, 31)),
    mondayUpTo(day(year, 8, 31)),
    ...christmas(year),
  ].map(String);
}

function christmas(year: number): Temporal.PlainDate[] {
  const weekdayOfChristmas = day(year, 12, 25).dayOfWeek;
  if (weekdayOfChristmas === 6) return [day(year, 12, 27), day(year, 12, 28)];
  if (weekdayOfChristmas === 7) return [day(year, 12, 26), day(year, 12, 27)];
  return [day(year, 12, 25), mondayIfWeekend(day(year, 12, 26))];
}

/** The Gregorian rule of the Book of Common Prayer, in the form of Meeus, Jones and Butcher. */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

describe('given the table of bank holidays', () => {
  it.each(YEARS)('when %i is compared with another list, then the days are the same', (year) => {
    expect(datesOf(year)).toEqual(byLibrary(year));
  });

  it.each(YEARS)('when %i is worked out from the rules, then only proclaimed days differ', (year) => {
    const table = datesOf(year);
    const rule = byRule(year);
    const moved = datesOf(year, (note) => note.startsWith('moved'));
    const proclaimed = datesOf(year, (note) => note.startsWith('moved') || note === 'one-off');
    expect(table.filter((date) => !rule.includes(date))).toEqual(proclaimed);
    expect(rule.filter((date) => !table.includes(date))).toHaveLength(moved.length);
  });

  it('when read through, then it is in order, without repeats, on weekdays, within the years it covers', () => {
    const all = BANK_HOLIDAYS.map(({ date }) => date);
    expect(all).toEqual([...new Set(all)].toSorted());
    expect(all.filter((date) => weekday(date) > 5 || !contains(CALENDAR_COVERS, date))).toEqual([]);
    expect(CALENDAR_COVERS).toEqual({ start: '2011-01-01', end: '2031-01-01' });
  });

  it('when a day replaces one that fell on a weekend, then it says so', () => {
    const fixed = BANK_HOLIDAYS.filter(({ name }) => /^(New Year|Christmas|Boxing)/.test(name));
    const usual = /-(01-01|12-25|12-26)$/;
    expect(fixed.filter(({ date, note }) => (note === 'substitute day') === usual.test(date))).toEqual([]);
  });

  it('when a day is later than the published list, then it says so', () => {
    expect(BANK_HOLIDAYS.filter(({ published }) => published).at(-1)?.date).toBe(PUBLISHED_TO);
    expect(BANK_HOLIDAYS.filter(({ published }) => !published).every(({ date }) => date > PUBLISHED_TO)).toBe(
      true,
    );
  });

  it('when its days change, then its version has to change with them', () => {
    const contents = [CALENDAR_VERSION, BANK_HOLIDAYS.length, PUBLISHED_TO];
    expect(contents).toEqual(['england-and-wales 2011-2030 (November 2026)', 165, '2027-12-28']);
  });
});

describe('given the days that were proclaimed once', () => {
  it.each([
    ['2011-04-29', 'Royal wedding'],
    ['2012-06-04', 'Spring bank holiday'],
    ['2012-06-05', 'Diamond Jubilee'],
    ['2020-05-08', 'Early May bank holiday'],
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee'],
    ['2022-09-19', 'State funeral of Queen Elizabeth II'],
    ['2023-05-08', 'Coronation of King Charles III'],
  ])('when %s is looked up, then it is %s', (date, name) => {
    expect(BANK_HOLIDAYS.find((holiday) => holiday.date === date)?.name).toBe(name);
  });

  it.each(['2012-05-28', '2020-05-04', '2022-05-30'])(
    'when %s is looked up, then it had moved away',
    (date) => {
      expect(BANK_HOLIDAYS.some((holiday) => holiday.date === date)).toBe(false);
    },
  );
});
