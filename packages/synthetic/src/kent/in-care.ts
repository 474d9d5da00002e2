import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  daysBetween,
  earlier,
  later,
} from '@permanence/calendar/civil-date';
import { type Counted, census } from './census.ts';
import { between, PAGE, shuffled, spread } from './moments.ts';
import type { Draft } from './person.ts';

/** How many came into care from one day to before another: others and unaccompanied children, each under 16 and over. */
type Arrivals = readonly [
  from: string,
  to: string,
  under16: number,
  over16: number,
  alone15: number,
  alone16: number,
];

// They add up to what the page counts: 569 under 16 who have been in care for two and a half years, 1,043 for 18 months,
// 1,272 for 12 months, of whom 386 are 16 or 17; 348 have come since, 73 of them when neither their first review nor their
// health assessment is due yet.
const LONGEST: Arrivals = ['2009-06-01', '2016-06-01', 569, 0, 0, 0];
const ARRIVALS: readonly Arrivals[] = [
  ['2016-06-01', '2017-05-31', 180, 0, 10, 0],
  ['2013-03-01', '2017-05-31', 0, 223, 0, 0],
  ['2015-10-01', '2017-05-31', 0, 0, 0, 61],
  ['2017-05-31', '2017-12-01', 112, 42, 15, 60],
  ['2017-12-01', '2018-04-01', 36, 12, 4, 18],
  ['2018-04-01', '2018-09-01', 67, 25, 7, 36],
  ['2018-09-01', '2018-11-01', 34, 14, 4, 18],
  ['2018-11-05', '2018-12-01', 28, 12, 5, 28],
];

/** The first age at which a child can have been in care for two and a half years. */
const OLD_ENOUGH = 3;
const SCHOOL_LEAVING = 16;
const YOUNG = 3;
const MOST_DAYS_OLD = 20;
const ON_ONE_DAY = 4;

function groupOf({ age, unaccompanied }: Counted): 2 | 3 | 4 | 5 {
  if (age < SCHOOL_LEAVING) return unaccompanied ? 4 : 2;
  return unaccompanied ? 5 : 3;
}

/** The first birthday that makes a child of this age on the page. */
function firstBirthOf(age: number): CivilDate {
  return addDays(addMonths(PAGE, -12 * (age + 1)), 1);
}

/** Some came into care before a child of that age was born. */
function canHaveArrived({ age }: Counted, [, to]: Arrivals): boolean {
  return to > firstBirthOf(age);
}

/** Takes a place for each, the youngest first: they have the least choice. */
function placed(people: readonly Counted[], arrivals: readonly Arrivals[]): Map<Arrivals, Counted[]> {
  const taken = new Map<Arrivals, Counted[]>(arrivals.map((each) => [each, []]));
  const groups = Map.groupBy(people, groupOf);
  for (const [group, members] of groups) {
    const places = shuffled(
      arrivals.flatMap((each) => Array<Arrivals>(each[group]).fill(each)),
      `places ${group}`,
    );
    const inTurn = shuffled(members, `turn ${group}`).sort(
      (a, b) => Math.min(a.age, YOUNG) - Math.min(b.age, YOUNG),
    );
    for (const person of inTurn) {
      const at = places.findIndex((each) => canHaveArrived(person, each));
      const [place] = places.splice(at, 1);
      if (at >= 0 && place !== undefined) taken.get(place)?.push(person);
    }
  }
  return taken;
}

/** Born before coming into care, and still of that age on the page. */
function arrivedOn(person: Counted, start: CivilDate, last: CivilDate, at: number): Draft {
  const { age, birth, sex, ethnicity, unaccompanied } = person;
  const firstBirth = firstBirthOf(age);
  const late = start < firstBirth;
  const on = late ? addDays(firstBirth, between(0, daysBetween(firstBirth, last), at, 'late')) : start;
  const born = birth <= on ? birth : later(firstBirth, addDays(on, -(at % MOST_DAYS_OLD)));
  return {
    ...{ sex, ethnicity, unaccompanied, birth: earlier(born, on) },
    stays: [{ start: on, end: undefined, exit: undefined }],
  };
}

/** Some on the same day, so that there are brothers and sisters among them. */
function arrivedIn([from, to]: Arrivals, people: readonly Counted[]): Draft[] {
  const last = addDays(civilDate(to), -1);
  return [...Map.groupBy(people, groupOf).values()].flatMap((group) => {
    const days = spread(from, to, Math.ceil(group.length / ON_ONE_DAY));
    return group.map((person, at) => arrivedOn(person, days[Math.floor(at / ON_ONE_DAY)] ?? last, last, at));
  });
}

/** Everybody in care on the page's day, and since when. */
export function childrenInCare(): readonly Draft[] {
  const people = census();
  const oldEnough = people.filter(
    ({ age, unaccompanied }) => age >= OLD_ENOUGH && age < SCHOOL_LEAVING && !unaccompanied,
  );
  const longest = shuffled(oldEnough, 'longest').slice(0, LONGEST[2]);
  const others = people.filter((person) => !longest.includes(person));
  return [
    ...arrivedIn(LONGEST, longest),
    ...[...placed(others, ARRIVALS)].flatMap(([arrivals, members]) => arrivedIn(arrivals, members)),
  ];
}
