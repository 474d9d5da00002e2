import { addDays, addMonths, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { Random } from '../random.ts';
import { between, SEED, shuffled, spread } from './moments.ts';
import type { Draft, Exit } from './person.ts';

/** Children who left care between two days, and between which days they had come. */
interface Leavers {
  readonly exit: Exit;
  readonly count: number;
  readonly unaccompanied?: boolean;
  readonly left: readonly [from: string, to: string];
  readonly came: readonly [from: string, to: string];
}

/** Children who came and left again within the twelve months, between two days of arrival, so many days later. */
interface Passing {
  readonly exit: 'home' | 'transferred';
  readonly count: number;
  readonly came: readonly [from: string, to: string];
  readonly days: readonly [least: number, most: number];
}

const LONG_AGO = ['2014-01-01', '2017-04-01'] as const;
const RECENTLY = ['2015-06-01', '2017-10-01'] as const;
const AS_TEENAGERS = ['2015-11-01', '2017-06-01'] as const;
const NOVEMBER = ['2018-11-02', '2018-11-30'] as const;
const TO_OCTOBER = ['2017-12-02', '2018-10-31'] as const;
const NOVEMBER_BEFORE = ['2017-11-02', '2017-11-30'] as const;
const YEAR_BEFORE_THAT = ['2016-12-02', '2017-10-31'] as const;
const EARLIER = ['2014-06-01', '2016-09-01'] as const;

// Of the 832 who left in the twelve months 487 had been in care a year before; 599 are not unaccompanied. Adopted children
// are told in adopted.ts.
const LEAVERS: readonly Leavers[] = [
  { exit: 'adult', count: 10, unaccompanied: true, left: NOVEMBER, came: AS_TEENAGERS },
  { exit: 'adult', count: 174, unaccompanied: true, left: TO_OCTOBER, came: AS_TEENAGERS },
  { exit: 'adult', count: 7, left: NOVEMBER, came: LONG_AGO },
  { exit: 'adult', count: 83, left: TO_OCTOBER, came: LONG_AGO },
  { exit: 'guardianship', count: 4, left: NOVEMBER, came: RECENTLY },
  { exit: 'guardianship', count: 33, left: TO_OCTOBER, came: RECENTLY },
  { exit: 'home', count: 5, left: NOVEMBER, came: RECENTLY },
  { exit: 'home', count: 72, left: TO_OCTOBER, came: RECENTLY },
  { exit: 'adult', count: 34, unaccompanied: true, left: NOVEMBER_BEFORE, came: EARLIER },
  { exit: 'guardianship', count: 1, left: NOVEMBER_BEFORE, came: EARLIER },
  { exit: 'home', count: 11, left: NOVEMBER_BEFORE, came: EARLIER },
  { exit: 'adult', count: 155, unaccompanied: true, left: YEAR_BEFORE_THAT, came: EARLIER },
  { exit: 'guardianship', count: 15, left: YEAR_BEFORE_THAT, came: EARLIER },
  // The other 66 who went home in that year are among those who came back (population.ts).
  { exit: 'home', count: 74, left: YEAR_BEFORE_THAT, came: EARLIER },
];

const DAYS_PASSING = [3, 18] as const;

// 193 left before their first health assessment was due, 152 after it.
const PASSING: readonly Passing[] = [
  { exit: 'transferred', count: 17, came: ['2017-12-01', '2018-04-01'], days: DAYS_PASSING },
  { exit: 'transferred', count: 24, came: ['2018-04-01', '2018-09-01'], days: DAYS_PASSING },
  { exit: 'transferred', count: 8, came: ['2018-09-01', '2018-10-12'], days: DAYS_PASSING },
  { exit: 'home', count: 43, came: ['2017-12-01', '2018-04-01'], days: DAYS_PASSING },
  { exit: 'home', count: 66, came: ['2018-04-01', '2018-09-01'], days: DAYS_PASSING },
  { exit: 'home', count: 22, came: ['2018-09-01', '2018-10-12'], days: DAYS_PASSING },
  { exit: 'home', count: 13, came: ['2018-11-01', '2018-11-10'], days: DAYS_PASSING },
  { exit: 'home', count: 69, came: ['2017-12-01', '2018-04-01'], days: [70, 200] },
  { exit: 'home', count: 83, came: ['2018-04-01', '2018-09-01'], days: [52, 58] },
];

const ETHNICITIES = { WBRI: 80, MWBC: 6, MOTH: 4, WOTH: 6, BAFR: 4 };
const ETHNICITIES_ALONE = { OOTH: 55, BAFR: 30, AOTH: 15 };
const MONTHS_TO_18 = 216;
const AGES: Readonly<Record<Exclude<Exit, 'adult'>, readonly [youngest: number, oldest: number]>> = {
  adopted: [0, 3],
  guardianship: [1, 9],
  home: [2, 14],
  transferred: [14, 16],
};

/** Whoever leaves as an adult leaves on the 18th birthday. */
function birthOf(exit: Exit, end: CivilDate, at: number, topic: string): CivilDate {
  if (exit === 'adult') return addMonths(end, -MONTHS_TO_18);
  const [youngest, oldest] = AGES[exit];
  return addDays(end, -between(365 * youngest + 300, 365 * oldest + 300, at, topic));
}

function bodyOf(unaccompanied: boolean, at: number, topic: string) {
  const random = new Random(SEED, at, topic, 'body');
  const sex = random.chance(unaccompanied ? 0.93 : 0.52) ? 'male' : 'female';
  const ethnicity = random.weighted<string>(unaccompanied ? ETHNICITIES_ALONE : ETHNICITIES);
  return { unaccompanied, sex, ethnicity } as const;
}

function lifeOf(
  exit: Exit,
  start: CivilDate,
  end: CivilDate,
  unaccompanied: boolean,
  at: number,
  topic: string,
): Draft {
  const birth = birthOf(exit, end, at, topic);
  const from = birth > start ? birth : start;
  return { ...bodyOf(unaccompanied, at, topic), birth, stays: [{ start: from, end, exit }] };
}

function leaversOf({ exit, count, unaccompanied = false, left, came }: Leavers): Draft[] {
  const topic = `${exit} ${left[0]} ${unaccompanied}`;
  const starts = shuffled(spread(came[0], came[1], count), topic);
  return spread(left[0], left[1], count).map((end, at) =>
    lifeOf(exit, starts[at] ?? civilDate(came[0]), end, unaccompanied, at, topic),
  );
}

function passingOf({ exit, count, came, days: [least, most] }: Passing): Draft[] {
  const topic = `passing ${exit} ${came[0]} ${least}`;
  return spread(came[0], came[1], count).map((start, at) => {
    const end = addDays(start, between(least, most, at, topic));
    return lifeOf(exit, start, end, exit === 'transferred', at, topic);
  });
}

/** Everybody who left care in the two years before the page's day, but for those who were adopted. */
export function leavers(): readonly Draft[] {
  return [...LEAVERS.flatMap(leaversOf), ...PASSING.flatMap(passingOf)];
}
