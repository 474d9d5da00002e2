import { dayNumber, daysInMonth, type Fields, fieldsOf } from './gregorian.ts';

declare const civil: unique symbol;

/** A day without a time zone, `YYYY-MM-DD`: sorts and compares as text. */
export type CivilDate = string & { readonly [civil]: true };

/** The end of what has not ended. Adding to it leaves it as it is. */
export const FOREVER: CivilDate = '9999-12-31' as CivilDate;

const ZERO = 48;
const HYPHEN = 45;
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** A day that exists, in the years 1000 to 9999, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  for (let at = 0; at < 10; at += at === 3 || at === 6 ? 2 : 1) {
    const value = digit(text, at);
    if (value < 0 || value > 9) return false;
  }
  return isDay(yearOf(text), monthOf(text), dayOf(text));
}

export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a day, YYYY-MM-DD: ${JSON.stringify(text)}`);
  return text;
}

export function civilDateOf(year: number, month: number, day: number): CivilDate {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || !isDay(year, month, day)) {
    throw new RangeError(`not a day in the years 1000 to 9999: ${year}-${month}-${day}`);
  }
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}` as CivilDate;
}

export function fields(date: CivilDate): Fields {
  return { year: yearOf(date), month: monthOf(date), day: dayOf(date) };
}

/** Days since 1 January 1970. */
export function toDayNumber(date: CivilDate): number {
  return dayNumber(yearOf(date), monthOf(date), dayOf(date));
}

export function fromDayNumber(days: number): CivilDate {
  const { year, month, day } = fieldsOf(days);
  return civilDateOf(year, month, day);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return date === FOREVER ? FOREVER : fromDayNumber(toDayNumber(date) + days);
}

/** The same day of another month, or that month's last day: 31 August + 6 months is 28 or 29 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  if (date === FOREVER) return FOREVER;
  const monthCount = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12 + 1;
  return civilDateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** The plain difference; negative when `to` is the earlier day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? b : a;
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

function yearOf(text: string): number {
  return digit(text, 0) * 1000 + digit(text, 1) * 100 + twoDigits(text, 2);
}

function monthOf(text: string): number {
  return twoDigits(text, 5);
}

function dayOf(text: string): number {
  return twoDigits(text, 8);
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - ZERO;
}
