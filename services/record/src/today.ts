import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';

/** Children in England: a summer night after midnight is the new day already, whatever UTC says. */
const IN_ENGLAND = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const HOUR_MILLISECONDS = 60 * 60 * 1000;

function formatted(now: number): CivilDate {
  const [day, month, year] = IN_ENGLAND.format(now).split('/');
  return civilDate(`${year}-${month}-${day}`);
}

let last: { readonly hour: number; readonly day: CivilDate } | undefined;

/** The day it is in England at an instant, epoch milliseconds. England's clock is whole hours from UTC: one day an hour. */
export function dayInEngland(now: number): CivilDate {
  const hour = Math.floor(now / HOUR_MILLISECONDS);
  if (last?.hour !== hour) last = { hour, day: formatted(now) };
  return last.day;
}
