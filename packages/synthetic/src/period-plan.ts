import { addDays, type CivilDate, daysBetween } from '@permanence/calendar/civil-date';
import { type AdoptionPath, datedFrom, pathToReversal } from './adoption-path.ts';
import type { Random } from './random.ts';
import type { Until } from './rows.ts';
import { type Exit, LEGAL, POPULATION, STABILITY } from './shape.ts';
import { NEEDS } from './shape-of-practice.ts';

export const YEAR = 365.25;

export type Route = 'accommodated' | 'careOrder' | 'adoption' | 'remand' | 'unaccompanied' | 'shortBreaks';
export type Temperament = 'settled' | 'unsettled' | 'turbulent' | 'unaccompanied';

/** One period of care before its episodes are known. */
export interface PeriodPlan {
  readonly start: CivilDate;
  readonly end: Until;
  readonly exit: Exit | undefined;
  readonly route: Route;
  readonly need: string;
  readonly adoption: AdoptionPath | undefined;
}

export interface Life {
  readonly birth: CivilDate;
  readonly unaccompanied: boolean;
  readonly temperament: Temperament;
  readonly periods: readonly PeriodPlan[];
}

interface Stay {
  readonly birth: CivilDate;
  readonly start: CivilDate;
  readonly unaccompanied: boolean;
  readonly end?: CivilDate;
  readonly exit?: Exit;
}

export function periodOf(stay: Stay, random: Random): PeriodPlan {
  const route = routeOf(stay, random);
  const need = stay.unaccompanied ? 'N8' : random.weighted(NEEDS.any); // N8: absent parenting
  const { start, end, exit } = stay;
  return { start, end, exit, route, need, adoption: reversedPlan(stay, route, random) };
}

function routeOf({ birth, start, unaccompanied, exit }: Stay, random: Random): Route {
  if (unaccompanied) return 'unaccompanied';
  const age = daysBetween(birth, start) / YEAR;
  if (exit === 'remand') return 'remand';
  if (exit === undefined && age >= 13 && random.chance(LEGAL.remandByAge13Share)) return 'remand';
  if (exit === 'guardianship') return 'careOrder';
  const { under10, under16, over16 } = LEGAL.accommodatedByAgeAtStart;
  const share = age < 10 ? under10 : age < 16 ? under16 : over16;
  return random.chance(exit === 'home' ? Math.max(share, 0.55) : share) ? 'accommodated' : 'careOrder';
}

function reversedPlan(stay: Stay, route: Route, random: Random): AdoptionPath | undefined {
  const young = daysBetween(stay.birth, stay.start) < 6 * YEAR;
  if (route !== 'careOrder' || !young || !random.chance(POPULATION.adoptionPlanReversedShare))
    return undefined;
  const path = datedFrom(stay.start, pathToReversal(random));
  const tooLate = stay.end !== undefined && (path.reversed ?? path.plan) > addDays(stay.end, -30);
  return tooLate ? undefined : path;
}

/** The child may have been in care before. */
export function withEarlierPeriod(
  birth: CivilDate,
  unaccompanied: boolean,
  latest: PeriodPlan,
  random: Random,
): Life {
  const age = daysBetween(birth, latest.start);
  const temperament = temperamentOf(unaccompanied, age, random);
  const life = { birth, unaccompanied, temperament };
  if (unaccompanied || age < 400 || !random.chance(POPULATION.earlierPeriodShare))
    return { ...life, periods: [latest] };
  const within = random.chance(POPULATION.earlierWithin24Months);
  const gap = within ? Math.min(random.days(260), 720) : 731 + random.days(500);
  const end = addDays(latest.start, -gap);
  const stay = Math.min(random.days(190), daysBetween(birth, end));
  if (stay < 1) return { ...life, periods: [latest] };
  const exit = random.weighted({ home: 0.84, relative: 0.1, guardianship: 0.06 });
  const first = periodOf({ birth, start: addDays(end, -stay), unaccompanied, end, exit }, random);
  return { ...life, periods: [first, latest] };
}

function temperamentOf(unaccompanied: boolean, ageInDays: number, random: Random): Temperament {
  if (unaccompanied) return random.chance(0.06) ? 'turbulent' : 'unaccompanied';
  return random.weighted(ageInDays < 10 * YEAR ? STABILITY.kindsUnder10 : STABILITY.kindsOver10);
}
