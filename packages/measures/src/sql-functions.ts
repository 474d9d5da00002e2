import type { DatabaseSync } from 'node:sqlite';
import { ageOn, birthday } from '@permanence/calendar/age';
import { addMonths, type CivilDate, civilDate, daysBetween } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';

const prepared = new WeakSet<DatabaseSync>();

const day = (value: unknown) => civilDate(String(value));

/** Which day so many working days later is takes a look at each day between; a window has a year of days, and many rows a day. */
function workingDaysLater() {
  const known = new Map<string, CivilDate>();
  return (date: unknown, days: unknown): CivilDate => {
    const key = `${String(date)} ${String(days)}`;
    const found = known.get(key) ?? addWorkingDays(day(date), Number(days));
    known.set(key, found);
    return found;
  };
}

/** Makes the calendar's rules callable from SQL, so that each is written once. For hundreds of rows, not for scans. */
export function registerCalendar(db: DatabaseSync): void {
  if (prepared.has(db)) return;
  prepared.add(db);
  const pure = { deterministic: true };
  const later = workingDaysLater();
  db.function('days_between', pure, (from, to) =>
    from === null || to === null ? null : daysBetween(day(from), day(to)),
  );
  db.function('birthday', pure, (born, age) => (born === null ? null : birthday(day(born), Number(age))));
  db.function('age_on', pure, (born, date) => (born === null ? null : ageOn(day(born), day(date))));
  db.function('add_months', pure, (date, months) =>
    date === null ? null : addMonths(day(date), Number(months)),
  );
  db.function('add_working_days', pure, (date, days) => (date === null ? null : later(date, days)));
}
