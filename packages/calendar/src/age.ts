import { type CivilDate, civilDateOf, fields } from './civil-date.ts';
import { isLeapYear } from './gregorian.ts';

/** The day a child reaches an age. Born on 29 February: 1 March in a year without that day. */
export function birthday(birthDate: CivilDate, age: number): CivilDate {
  const { year, month, day } = fields(birthDate);
  const inYear = year + age;
  if (month === 2 && day === 29 && !isLeapYear(inYear)) return civilDateOf(inYear, 3, 1);
  return civilDateOf(inYear, month, day);
}

/** Whole years lived by a day; negative before birth. */
export function ageOn(birthDate: CivilDate, date: CivilDate): number {
  const born = fields(birthDate);
  const today = fields(date);
  const beforeBirthday = today.month < born.month || (today.month === born.month && today.day < born.day);
  return today.year - born.year - (beforeBirthday ? 1 : 0);
}

/**
 * A threshold for plain text comparison: `birthDate <= threshold` exactly when the child has reached `age` by `date`.
 * It need not be a day that exists: 18 by 29 February 2024 is `2006-02-29`, which lets in 28 February and keeps out 1 March.
 */
export function bornOnOrBefore(date: CivilDate, age: number): string {
  const { year } = fields(date);
  return `${String(year - age).padStart(4, '0')}${date.slice(4)}`;
}
