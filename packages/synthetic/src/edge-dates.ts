import { birthday } from '@permanence/calendar/age';
import { addDays, addMonths, type CivilDate, civilDateOf, fields } from '@permanence/calendar/civil-date';
import { isLeapYear } from '@permanence/calendar/gregorian';

/** The latest day of birth of someone who has reached this age by the day. */
export function latestBirthAged(age: number, on: CivilDate): CivilDate {
  let birth = addDays(addMonths(on, -12 * age), 3);
  while (birthday(birth, age) > on) birth = addDays(birth, -1);
  return birth;
}

/** The latest such day of a year that is not after `on`. */
export function latest(month: number, day: number, on: CivilDate): CivilDate {
  const { year } = fields(on);
  const thisYear = civilDateOf(year, month, day);
  return thisYear <= on ? thisYear : civilDateOf(year - 1, month, day);
}

export function latestLeapDay(on: CivilDate): CivilDate {
  let { year } = fields(on);
  while (!isLeapYear(year) || civilDateOf(year, 2, 29) > on) year -= 1;
  return civilDateOf(year, 2, 29);
}
