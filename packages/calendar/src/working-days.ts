import { BANK_HOLIDAYS, type BankHoliday } from './bank-holidays.ts';
import { type CivilDate, FOREVER, fromDayNumber, toDayNumber } from './civil-date.ts';

// Not a working day (SI 2010/959, regulation 2): Saturday, Sunday, Christmas Day, Good Friday, and a bank holiday in
// England and Wales. Outside CALENDAR_COVERS only weekends are left out: a due date counted there is a starting point
// for what follows, never a figure to publish.

const FIRST_MONDAY = 4; // 5 January 1970

const HOLIDAYS: readonly number[] = BANK_HOLIDAYS.map(({ date }) => toDayNumber(date));
const HOLIDAY_ON: ReadonlyMap<number, BankHoliday> = new Map(
  BANK_HOLIDAYS.map((holiday) => [toDayNumber(holiday.date), holiday]),
);

/** A day that is not a working day. */
export interface SkippedDay {
  readonly date: CivilDate;
  /** Undefined: a Saturday or Sunday. */
  readonly holiday: BankHoliday | undefined;
}

export interface WorkingDays {
  readonly due: CivilDate;
  /** In order. */
  readonly skipped: readonly SkippedDay[];
}

/** Outside `CALENDAR_COVERS`, every weekday. */
export function isWorkingDay(date: CivilDate): boolean {
  const day = toDayNumber(date);
  return !isWeekend(day) && !HOLIDAY_ON.has(day);
}

/** The n-th working day after `date`, which is not itself counted. Outside `CALENDAR_COVERS`, every weekday counts. */
export function addWorkingDays(date: CivilDate, n: number): CivilDate {
  return explainWorkingDays(date, n).due;
}

/** `addWorkingDays` with what it passed over: the days from `date` to `due` are n + the days skipped. */
export function explainWorkingDays(date: CivilDate, n: number): WorkingDays {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  if (date === FOREVER) return { due: FOREVER, skipped: [] };
  const skipped: SkippedDay[] = [];
  let day = toDayNumber(date);
  let left = n;
  while (left > 0) {
    day += 1;
    const holiday = HOLIDAY_ON.get(day);
    if (holiday === undefined && !isWeekend(day)) left -= 1;
    else skipped.push({ date: fromDayNumber(day), holiday });
  }
  return { due: fromDayNumber(day), skipped };
}

/** Working days after `from` up to and including `to`; none when `to` is not after `from`. */
export function workingDaysBetween(from: CivilDate, to: CivilDate): number {
  return to <= from ? 0 : workingDaysThrough(toDayNumber(to)) - workingDaysThrough(toDayNumber(from));
}

/** Counted from a fixed Monday; only differences between two days mean anything. */
function workingDaysThrough(day: number): number {
  const fromMonday = day - FIRST_MONDAY + 1;
  const weeks = Math.floor(fromMonday / 7);
  return weeks * 5 + Math.min(fromMonday - weeks * 7, 5) - holidaysThrough(day);
}

function holidaysThrough(day: number): number {
  let low = 0;
  let high = HOLIDAYS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((HOLIDAYS[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWeekend(day: number): boolean {
  const weekday = (((day - FIRST_MONDAY) % 7) + 7) % 7;
  return weekday >= 5;
}
