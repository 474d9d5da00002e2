import { BadRequest } from '../problems.ts';

/** How many days a board looks ahead unless told. */
export const DAYS_AHEAD = 28;
const MOST = 366;

export function checkDays(days: number): number {
  if (days >= 0 && days <= MOST) return days;
  throw new BadRequest('days', `days must be from 0 to ${MOST}.`);
}
