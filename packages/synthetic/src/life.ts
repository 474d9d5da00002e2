import { birthday } from '@permanence/calendar/age';
import { addDays, addMonths, type CivilDate, daysBetween, earlier } from '@permanence/calendar/civil-date';
import { datedFrom, pathToAdoption } from './adoption-path.ts';
import { type Life, type PeriodPlan, periodOf, withEarlierPeriod, YEAR } from './period-plan.ts';
import type { Random } from './random.ts';
import type { Until } from './rows.ts';
import { EXITS, type Exit, type Exits, POPULATION, UNACCOMPANIED_EXITS } from './shape.ts';
import { NEEDS } from './shape-of-practice.ts';

const WEIGHTS = weightsOf(EXITS);
const UNACCOMPANIED_WEIGHTS = weightsOf(UNACCOMPANIED_EXITS);

function weightsOf(exits: Exits): Partial<Record<Exit, number>> {
  return Object.fromEntries(Object.entries(exits).map(([exit, { weight }]) => [exit, weight]));
}

export interface Moment {
  readonly asAt: CivilDate;
  readonly yearsOfHistory: number;
}

/** A child in care at the picture. */
export function lifeInCare(unaccompanied: boolean, { asAt }: Moment, random: Random): Life {
  const birth = birthUnder18(unaccompanied, asAt, random);
  const age = daysBetween(birth, asAt);
  if (!unaccompanied && random.chance(adoptionPlanShare(age))) return awaitingAdoption(birth, asAt, random);
  const start = addDays(asAt, -daysInCare(unaccompanied, age, random));
  return withEarlierPeriod(birth, unaccompanied, periodOf({ birth, start, unaccompanied }, random), random);
}

/** A child who left care in the years before the picture. */
export function lifeOfLeaver(unaccompanied: boolean, moment: Moment, random: Random): Life {
  const left = addDays(moment.asAt, -random.whole(0, Math.floor(moment.yearsOfHistory * YEAR) - 1));
  const exits: Exits = unaccompanied ? UNACCOMPANIED_EXITS : EXITS;
  const exit = random.weighted(unaccompanied ? UNACCOMPANIED_WEIGHTS : WEIGHTS);
  if (exit === 'adopted') return adopted(left, random);
  const { birth, start, end } = leaverDates(exit, exits, left, random);
  const period = periodOf({ birth, start, unaccompanied, end, exit }, random);
  return withEarlierPeriod(birth, unaccompanied, period, random);
}

function birthUnder18(unaccompanied: boolean, asAt: CivilDate, random: Random): CivilDate {
  const band = unaccompanied
    ? random.weighted(POPULATION.unaccompaniedAgeBands)
    : random.weighted(POPULATION.ageBands);
  const [from = 0, to = 18] = band.split('-').map(Number);
  const birth = addDays(asAt, -Math.floor((from + random.fraction() * (to - from)) * YEAR));
  // Unaccompanied children without papers are often given 1 January.
  const given = unaccompanied && random.chance(0.25) ? (`${birth.slice(0, 4)}-01-01` as CivilDate) : birth;
  return birthday(given, 18) > asAt ? given : addDays(addMonths(asAt, -216), random.whole(1, 300));
}

function adoptionPlanShare(ageInDays: number): number {
  if (ageInDays < 5 * YEAR) return POPULATION.adoptionPlanShare.under5;
  return ageInDays < 8 * YEAR ? POPULATION.adoptionPlanShare.under8 : 0;
}

function daysInCare(unaccompanied: boolean, age: number, random: Random): number {
  if (age < YEAR && random.chance(POPULATION.enteredAtBirthShare))
    return age - Math.min(age, random.whole(0, 9));
  const mean = unaccompanied ? POPULATION.unaccompaniedMeanDaysInCare : POPULATION.meanDaysInCare;
  const longest = Math.min(age, unaccompanied ? 1500 : POPULATION.longestDaysInCare);
  for (let tries = 0; tries < 12; tries += 1) {
    const days = random.days(mean) - 1;
    if (days <= longest) return days;
  }
  return random.whole(0, longest);
}

function awaitingAdoption(birth: CivilDate, asAt: CivilDate, random: Random): Life {
  const days = pathToAdoption(random);
  const elapsed = Math.min(daysBetween(birth, asAt), random.whole(120, (days.adopted ?? 600) - 1));
  const start = addDays(asAt, -elapsed);
  return {
    birth,
    unaccompanied: false,
    temperament: 'settled',
    periods: [adoptionPeriod(start, undefined, days, random)],
  };
}

function adopted(left: CivilDate, random: Random): Life {
  const days = pathToAdoption(random);
  const start = addDays(left, -(days.adopted ?? 600));
  const birth = addDays(
    start,
    -random.pick([0, random.whole(0, 60), random.whole(60, 700), random.whole(700, 1900)]),
  );
  return {
    birth,
    unaccompanied: false,
    temperament: 'settled',
    periods: [adoptionPeriod(start, left, days, random)],
  };
}

function adoptionPeriod(
  start: CivilDate,
  end: Until,
  days: ReturnType<typeof pathToAdoption>,
  random: Random,
): PeriodPlan {
  const exit = end === undefined ? undefined : 'adopted';
  const adoption = datedFrom(start, days);
  return { start, end, exit, route: 'adoption', need: random.weighted(NEEDS.any), adoption };
}

function leaverDates(
  exit: Exit,
  exits: Exits,
  left: CivilDate,
  random: Random,
): { birth: CivilDate; start: CivilDate; end: CivilDate } {
  const { ageFrom, ageTo, meanDays } = exits[exit] ?? EXITS.other;
  const stay = Math.min(4 + random.days(meanDays), POPULATION.longestDaysInCare);
  if (exit === 'eighteen') {
    const birth = addMonths(left, -216);
    return { birth, start: addDays(left, -stay), end: birthday(birth, 18) };
  }
  const age = Math.floor((ageFrom + random.fraction() * (ageTo - ageFrom)) * YEAR) + 1;
  const birth = addDays(left, -age);
  return {
    birth,
    start: addDays(left, -Math.min(stay, age)),
    end: earlier(left, addDays(birthday(birth, 18), -1)),
  };
}
