import { addDays, type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';
import { inYearTo, PAGE } from './moments.ts';
import { inCareFor, isAged, lastStay, type Person, stayOn } from './person.ts';

const DAYS_OF_TWO_YEARS_AND_A_HALF = 913;
const WORKING_DAYS_TO_FIRST = 20;

/** Of these the page asks whether they have lived in one place for two years. */
export function isAskedOfStability(person: Person, on: CivilDate): boolean {
  const stay = stayOn(person, on);
  return (
    stay !== undefined &&
    isAged(person, on, 0, 15) &&
    stay.start <= addDays(on, -DAYS_OF_TWO_YEARS_AND_A_HALF)
  );
}

/** Of these it asks whether somebody has been with them for a year. */
export function isInCareLong(person: Person, on: CivilDate): boolean {
  return inCareFor(person, on, 18);
}

/** Of these it asks for a yearly check. */
export function isInCareAYear(person: Person, on: CivilDate): boolean {
  return inCareFor(person, on, 12);
}

/** Of these it asks what they do by day. */
export function isAskedOfOccupation(person: Person, on: CivilDate): boolean {
  return isInCareAYear(person, on) && isAged(person, on, 16, 17);
}

/** When the first review, and the first health assessment, of the last time in care were due. */
export function firstDue(person: Person): CivilDate {
  return addWorkingDays(lastStay(person).start, WORKING_DAYS_TO_FIRST);
}

/** Owed a first health assessment in the twelve months, and still in care when it was due. */
export function isOwedAssessment(person: Person, on: CivilDate): boolean {
  const { start, end = FOREVER } = lastStay(person);
  if (!inYearTo(on, start)) return false;
  const due = firstDue(person);
  return due < end && due <= on;
}

/** In care, and the first review is due by then. */
export function isReviewed(person: Person, on: CivilDate): boolean {
  const stay = stayOn(person, on);
  return stay !== undefined && addWorkingDays(stay.start, WORKING_DAYS_TO_FIRST) <= on;
}

/** Came into care since the 1 April before. */
export function cameInYearTo(person: Person, on: CivilDate): boolean {
  const { start } = lastStay(person);
  return `${on.slice(0, 4)}-04-01` <= start && start <= on;
}

/** All that the page itself counts by the day on which care began. */
export function countedOnPage(person: Person): string {
  return [isAskedOfStability, isInCareLong, isInCareAYear, isReviewed, isOwedAssessment, cameInYearTo]
    .map((counts) => (counts(person, PAGE) ? 'x' : '-'))
    .join('');
}
