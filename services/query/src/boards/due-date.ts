import { CALENDAR_VERSION, PUBLISHED_TO } from '@permanence/calendar/bank-holidays';
import { type CivilDate, civilDate, fields } from '@permanence/calendar/civil-date';
import { explainWorkingDays, type SkippedDay, workingDaysBetween } from '@permanence/calendar/working-days';

/** How a day by which something is due was counted. */
export interface DueDateCount {
  readonly from: CivilDate;
  readonly due: CivilDate;
  readonly unit: 'working-days' | 'months';
  readonly amount: number;
  /** Working days only: what was passed over. */
  readonly skipped: readonly SkippedDay[];
  /** Months only: the month of the due day has no such day, so its last day is taken. */
  readonly clamped: boolean;
}

/** The due day stands in the record; how many working days it is after `from`, and which days they pass over, follows. */
export function countedInWorkingDays(from: CivilDate, due: CivilDate): DueDateCount {
  const amount = workingDaysBetween(from, due);
  const { skipped } = explainWorkingDays(from, amount);
  return { from, due, unit: 'working-days', amount, skipped, clamped: false };
}

export function countedInMonths(from: CivilDate, due: CivilDate): DueDateCount {
  const [start, end] = [fields(from), fields(due)];
  const amount = (end.year - start.year) * 12 + end.month - start.month;
  return { from, due, unit: 'months', amount, skipped: [], clamped: start.day !== end.day };
}

/** True when a proclamation can still add a bank holiday, and so move the day. */
export function isProvisional({ due, unit }: DueDateCount): boolean {
  return unit === 'working-days' && due > PUBLISHED_TO;
}

export const CALENDAR = { version: CALENDAR_VERSION, publishedTo: PUBLISHED_TO };

const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function inWords(date: CivilDate): string {
  return words.format(Date.parse(`${civilDate(date)}T00:00:00Z`));
}

function counted(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}

function passedOver(skipped: readonly SkippedDay[]): string {
  const weekend = skipped.filter(({ holiday }) => holiday === undefined).length;
  const holidays = skipped.flatMap(({ date, holiday }) =>
    holiday === undefined ? [] : [`${holiday.name} on ${inWords(date)}`],
  );
  const all = [
    ...(weekend === 0 ? [] : [counted(weekend, 'day')].map((days) => `${days} of weekends`)),
    ...holidays,
  ];
  return all.length === 0 ? '' : `, passing over ${all.join(', ')}`;
}

/** The count as a sentence. */
export function sentenceOf(count: DueDateCount): string {
  const { from, due, unit, amount, skipped, clamped } = count;
  const what = unit === 'months' ? counted(amount, 'month') : counted(amount, 'working day');
  const why = clamped ? ', the last day of that month because it has no such day' : passedOver(skipped);
  const provisional = isProvisional(count) ? ' Bank holidays so far ahead are not yet published.' : '';
  return `${what} after ${inWords(from)} is ${inWords(due)}${why}.${provisional}`;
}
