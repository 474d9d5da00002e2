import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';

/** Children in England: a summer night after midnight is the new day already, whatever UTC says. */
const IN_ENGLAND = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in England at an instant, epoch milliseconds. */
export function dayInEngland(now: number): CivilDate {
  const [day, month, year] = IN_ENGLAND.format(now).split('/');
  return civilDate(`${year}-${month}-${day}`);
}
