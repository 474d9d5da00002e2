import { type CivilDate, civilDate } from './civil-date.ts';
import { HOUR } from './milliseconds.ts';

/** Children in England: a summer night after midnight is the new day already, whatever UTC says. */
const IN_ENGLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

let last: { readonly hour: number; readonly day: CivilDate } | undefined;

/**
 * The day it is in England at an instant, epoch milliseconds. England's clock is whole hours from UTC, so that an hour has one
 * day: it is asked of every command, and formatting it costs more than the rest.
 */
export function dayInEngland(instant: number): CivilDate {
  const hour = Math.floor(instant / HOUR);
  if (last?.hour !== hour) last = { hour, day: civilDate(IN_ENGLAND.format(instant)) };
  return last.day;
}
