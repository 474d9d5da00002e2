import { addDays, addMonths, type CivilDate, civilDateOf, fields } from './civil-date.ts';

/** Half-open: the day `start` belongs to it, the day `end` does not. Still open: `end` is `FOREVER`. */
export interface Interval {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

export function contains(interval: Interval, date: CivilDate): boolean {
  return interval.start <= date && date < interval.end;
}

/** What began and ended on one day holds no day, yet overlaps an interval that began before it and ends after it. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The months up to and including `date`. */
export function windowEndingAt(date: CivilDate, months: number): Interval {
  const end = addDays(date, 1);
  return { start: addMonths(end, -months), end };
}

/** 1 April to 1 April. */
export function financialYearOf(date: CivilDate): Interval {
  return yearFromApril(startYearOf(date));
}

/** The 1 September on or before the day: the day on which its academic year began. */
export function academicYearStart(date: CivilDate): CivilDate {
  const { year, month } = fields(date);
  return civilDateOf(month >= 9 ? year : year - 1, 9, 1);
}

/** The year of a statutory return, by the name the Department for Education gives it: `2017-18`. */
export function collectionYear(name: string): Interval {
  const year = Number(name.slice(0, 4));
  if (name !== nameOf(year)) {
    throw new RangeError(`not a collection year such as 2017-18: ${JSON.stringify(name)}`);
  }
  return yearFromApril(year);
}

export function collectionYearOf(date: CivilDate): string {
  return nameOf(startYearOf(date));
}

function startYearOf(date: CivilDate): number {
  const { year, month } = fields(date);
  return month >= 4 ? year : year - 1;
}

function yearFromApril(year: number): Interval {
  return { start: civilDateOf(year, 4, 1), end: civilDateOf(year + 1, 4, 1) };
}

function nameOf(startYear: number): string {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`;
}
