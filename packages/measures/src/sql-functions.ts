import type { DatabaseSync } from 'node:sqlite';
import { ageOn, birthday } from '@permanence/calendar/age';
import { civilDate, daysBetween } from '@permanence/calendar/civil-date';

const prepared = new WeakSet<DatabaseSync>();

const day = (value: unknown) => civilDate(String(value));

/** Makes the calendar's rules callable from SQL, so that each is written once. For hundreds of rows, not for scans. */
export function registerCalendar(db: DatabaseSync): void {
  if (prepared.has(db)) return;
  prepared.add(db);
  const pure = { deterministic: true };
  db.function('days_between', pure, (from, to) =>
    from === null || to === null ? null : daysBetween(day(from), day(to)),
  );
  db.function('birthday', pure, (born, age) => birthday(day(born), Number(age)));
  db.function('age_on', pure, (born, date) => ageOn(day(born), day(date)));
}
