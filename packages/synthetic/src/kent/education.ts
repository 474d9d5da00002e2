import { civilDate } from '@permanence/calendar/civil-date';
import { canPrint, choose } from './choose.ts';
import { isAskedOfOccupation } from './cohorts.ts';
import { MONTH_BEFORE, PAGE, shuffled, YEAR_BEFORE } from './moments.ts';
import { inCareFor, isAged, type Person } from './person.ts';
import { type Told, tell } from './told.ts';

const ASKED_IN_2017 = civilDate('2017-10-04');
const ASKED_IN_2018 = civilDate('2018-09-12');

const NEET_BEFORE = 15.5;

/** Those of whom a status was recorded in 2017: of one or two none was, so that the share can come out. */
function askedIn2017(people: readonly Person[]): readonly Person[] {
  const all = people.filter((person) => isAskedOfOccupation(person, YEAR_BEFORE));
  return all.slice(all.findIndex((_, unknown) => canPrint(NEET_BEFORE, all.length - unknown)));
}

/** What everybody of 16 and 17 does by day who has been in care for a year. */
function statuses(people: readonly Person[]): Told<Person>[] {
  const asked = askedIn2017(people);
  const before = choose({
    topic: 'NEET before',
    among: asked,
    counts: isAskedOfOccupation,
    aims: [{ on: YEAR_BEFORE, prints: NEET_BEFORE }],
  });
  const now = choose({
    topic: 'NEET',
    among: people,
    counts: isAskedOfOccupation,
    aims: [
      { on: MONTH_BEFORE, prints: 19.1 },
      { on: PAGE, chosen: 74 },
    ],
  });
  const statusOf = (neet: ReadonlySet<Person>, person: Person) => ({
    status: neet.has(person) ? 'NEET' : 'EET',
  });
  const found = 'education-status-observations';
  return [
    ...asked.map((person) => tell(person, found, ASKED_IN_2017, statusOf(before, person))),
    ...people
      .filter((person) => isAskedOfOccupation(person, MONTH_BEFORE) || isAskedOfOccupation(person, PAGE))
      .map((person) => tell(person, found, ASKED_IN_2018, statusOf(now, person))),
  ];
}

/** Children on a part-time timetable from a day on. */
const PART_TIME = [
  { count: 24, on: civilDate('2017-10-02'), until: civilDate('2018-07-20') },
  { count: 6, on: civilDate('2018-09-10'), until: undefined },
  { count: 1, on: civilDate('2018-11-12'), until: undefined },
] as const;

/** In care all the time, and at school. */
function pupils(people: readonly Person[], topic: string): Person[] {
  const able = people.filter(
    (person) =>
      inCareFor(person, PAGE, 18) && isAged(person, YEAR_BEFORE, 6, 14) && isAged(person, PAGE, 6, 15),
  );
  return shuffled(able, topic);
}

function partTime(people: readonly Person[]): Told<Person>[] {
  const all = pupils(people, 'part time');
  let taken = 0;
  return PART_TIME.flatMap(({ count, on, until }) => {
    const own = all.slice(taken, taken + count);
    taken += count;
    return own.map((person) =>
      tell(person, 'part-time-timetable-starts', on, until === undefined ? {} : { until }),
    );
  });
}

/** One this academic year, in November; the one of two years ago shows that exclusions are recorded. */
const EXCLUDED = [civilDate('2017-05-10'), civilDate('2018-11-13')];

function excluded(people: readonly Person[]): Told<Person>[] {
  const all = pupils(people, 'excluded');
  return EXCLUDED.flatMap((on, at) => {
    const person = all[at];
    return person === undefined ? [] : [tell(person, 'permanent-exclusions', on)];
  });
}

export function educationFacts(people: readonly Person[]): readonly Told<Person>[] {
  return [...statuses(people), ...partTime(people), ...excluded(people)];
}
