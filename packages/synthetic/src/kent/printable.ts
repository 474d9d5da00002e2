import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { canPrint } from './choose.ts';
import {
  cameInYearTo,
  countedOnPage,
  isAskedOfOccupation,
  isAskedOfStability,
  isInCareAYear,
  isInCareLong,
  isOwedAssessment,
  isReviewed,
} from './cohorts.ts';
import { LAST_PAPER, MONTH_BEFORE, shuffled, YEAR_BEFORE } from './moments.ts';
import { inCare, lastStay, type Person } from './person.ts';

/** So many children must be counted on a day that some share of them prints as each of these percentages. */
interface Wish {
  readonly counts: (person: Person, on: CivilDate) => boolean;
  readonly on: CivilDate;
  readonly percentages: readonly number[];
}

const WISHES: readonly Wish[] = [
  { counts: cameInYearTo, on: YEAR_BEFORE, percentages: [12.6] },
  { counts: isOwedAssessment, on: YEAR_BEFORE, percentages: [85.1, 73.5] },
  { counts: isOwedAssessment, on: LAST_PAPER, percentages: [82.8] },
  { counts: isOwedAssessment, on: MONTH_BEFORE, percentages: [86.7, 82.2] },
  { counts: isAskedOfStability, on: YEAR_BEFORE, percentages: [71.0] },
  { counts: isAskedOfStability, on: LAST_PAPER, percentages: [68.6] },
  { counts: isAskedOfStability, on: MONTH_BEFORE, percentages: [70.1] },
  { counts: isInCareLong, on: YEAR_BEFORE, percentages: [46.1, 68.1] },
  { counts: isInCareLong, on: LAST_PAPER, percentages: [47.7] },
  { counts: isInCareLong, on: MONTH_BEFORE, percentages: [52.3, 74.7] },
  { counts: isInCareAYear, on: YEAR_BEFORE, percentages: [88.8, 88.5] },
  { counts: isInCareAYear, on: MONTH_BEFORE, percentages: [95.7, 94.8] },
  { counts: isAskedOfOccupation, on: MONTH_BEFORE, percentages: [19.1] },
  { counts: isReviewed, on: YEAR_BEFORE, percentages: [98.9] },
  { counts: isReviewed, on: MONTH_BEFORE, percentages: [99.3] },
];

const COMPARED = [YEAR_BEFORE, LAST_PAPER, MONTH_BEFORE] as const;
const SHIFTS = [-15, 15, -40, 40, -90, 90, -150, 150] as const;

/** How many children more or fewer would do. */
function lacking({ percentages }: Wish, count: number): number {
  let away = 0;
  const fits = (of: number) => percentages.every((percent) => canPrint(percent, of));
  while (!fits(count + away) && !fits(count - away)) away += 1;
  return away;
}

function lackingInAll(counts: readonly number[]): number {
  return WISHES.reduce((sum, wish, at) => sum + lacking(wish, counts[at] ?? 0), 0);
}

function countedIn(person: Person): readonly number[] {
  return WISHES.map(({ counts, on }) => (counts(person, on) ? 1 : 0));
}

function shifted(person: Person, days: number): Person {
  const { start, end, exit } = lastStay(person);
  return { ...person, stays: [...person.stays.slice(0, -1), { start: addDays(start, days), end, exit }] };
}

/** Whether the one can stand for the other wherever the page, and the number in care, are concerned. */
function isAlike(person: Person, other: Person): boolean {
  const { start, end } = lastStay(other);
  if (other.birth > start || (end !== undefined && end <= start)) return false;
  if (COMPARED.some((on) => inCare(person, on) !== inCare(other, on))) return false;
  return countedOnPage(person) === countedOnPage(other);
}

/**
 * Moves the day on which a few children came into care, so that the shares of the earlier days can come out. What the page
 * itself counts stays as it is.
 */
export function printable(people: readonly Person[]): readonly Person[] {
  const result = [...people];
  let counts = WISHES.map((_, at) => people.reduce((sum, person) => sum + (countedIn(person)[at] ?? 0), 0));
  let lack = lackingInAll(counts);
  const order = shuffled(
    people.flatMap((person, at) => (person.adoption === undefined ? [at] : [])),
    'printable',
  );
  for (const at of order) {
    if (lack === 0) break;
    const person = result[at] as Person;
    const before = countedIn(person);
    for (const days of SHIFTS) {
      const other = shifted(person, days);
      const after = countedIn(other);
      const now = counts.map((count, wish) => count - (before[wish] ?? 0) + (after[wish] ?? 0));
      if (lackingInAll(now) >= lack || !isAlike(person, other)) continue;
      [result[at], counts, lack] = [other, now, lackingInAll(now)];
      break;
    }
  }
  if (lack > 0) throw new RangeError(`the shares of earlier days cannot come out: ${lack} lacking`);
  return result;
}
