import { birthday } from '@permanence/calendar/age';
import { addDays, addMonths, type CivilDate, civilDate, FOREVER } from '@permanence/calendar/civil-date';
import type { Review } from '../rows.ts';
import { choose } from './choose.ts';
import { firstDue, isReviewed } from './cohorts.ts';
import { inYearTo, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import { inCare, inCareFor, type Person, type Stay } from './person.ts';

/** A review that was held. */
interface Held {
  readonly person: Person;
  readonly on: CivilDate;
}

/** The returns tell the reviews of a child who came earlier from the spring of 2017 on. */
const TOLD_FROM = civilDate('2016-10-15');
const FIRST_TOLD = civilDate('2017-05-05');
const DAYS_LATE = 7;
const TAKES_PART_FROM = 4;
const REVIEWS_WITH_CHILDREN = 4140;
const MONTHS_TO_SECOND = 3;
const MONTHS_TO_LATER = 6;

/** Days between reviews: well before each is due. */
const DAYS_TO_SECOND = 84;
const DAYS_TO_LATER = 168;
const DAYS_TO_EXTRA = 60;

interface Late {
  readonly in2017: ReadonlySet<Person>;
  readonly in2018: ReadonlySet<Person>;
}

function wasTold({ stays }: Person): boolean {
  return (stays.at(-1)?.start ?? FOREVER) < TOLD_FROM;
}

/** Children who had a review later than it was due. */
function lateOnes(people: readonly Person[]): Late {
  const in2018 = choose({
    topic: 'reviewed in time',
    among: people.filter((person) => inCare(person, MONTH_BEFORE) || inCare(person, PAGE)),
    counts: isReviewed,
    must: (person) => !wasTold(person),
    aims: [
      { on: MONTH_BEFORE, prints: 99.3 },
      { on: PAGE, chosen: 1538 },
    ],
  });
  const in2017 = choose({
    topic: 'reviewed in time the year before',
    among: people.filter((person) => inCare(person, YEAR_BEFORE)),
    counts: isReviewed,
    must: (person) => !wasTold(person),
    aims: [{ on: YEAR_BEFORE, prints: 98.9 }],
  });
  const not = (inTime: ReadonlySet<Person>, on: readonly CivilDate[]) =>
    new Set(people.filter((person) => !inTime.has(person) && on.some((day) => inCare(person, day))));
  return { in2018: not(in2018, [MONTH_BEFORE, PAGE]), in2017: not(in2017, [YEAR_BEFORE]) };
}

/** The reviews of a stay up to a day, one after the other. */
function reviewsIn(person: Person, stay: Stay, late: Late): CivilDate[] {
  const told = stay.start < TOLD_FROM;
  const until = stay.end ?? addDays(PAGE, 1);
  const days: CivilDate[] = [];
  let next = told ? addDays(FIRST_TOLD, person.number % 50) : addDays(firstDue(person), -3);
  while (next < until) {
    days.push(next);
    const second = days.length === 1;
    const due = addMonths(next, second ? MONTHS_TO_SECOND : MONTHS_TO_LATER);
    const isLate =
      told && ((second && late.in2017.has(person)) || (days.length === 2 && late.in2018.has(person)));
    next = isLate ? addDays(due, DAYS_LATE) : addDays(next, second ? DAYS_TO_SECOND : DAYS_TO_LATER);
  }
  return days;
}

function tookPart({ person, on }: Held): boolean {
  return on >= birthday(person.birth, TAKES_PART_FROM);
}

/** Some were reviewed once more, between two that were due. */
function extraReviews(people: readonly Person[], held: readonly Held[], late: Late): Held[] {
  const missing =
    REVIEWS_WITH_CHILDREN - held.filter((each) => tookPart(each) && inYearTo(PAGE, each.on)).length;
  const settled = people.filter(
    (person) =>
      inCareFor(person, PAGE, 30) && wasTold(person) && !late.in2017.has(person) && !late.in2018.has(person),
  );
  const first = addDays(FIRST_TOLD, DAYS_TO_SECOND + DAYS_TO_LATER + DAYS_TO_EXTRA);
  const able = settled
    .map((person): Held => ({ person, on: addDays(first, person.number % 50) }))
    .filter(tookPart);
  if (missing < 0 || able.length < missing)
    throw new RangeError(`${missing} reviews to add, ${able.length} can be`);
  return able.slice(0, missing);
}

const PRESENT = ['PN1', 'PN1', 'PN1', 'PN2', 'PN3', 'PN5', 'PN6'] as const;
const SILENT = ['PN4', 'PN7'] as const;

function codesOf(all: readonly Held[]): (each: Held, at: number) => string {
  const asked = all.filter(tookPart);
  const took = choose({
    topic: 'took part',
    among: asked,
    counts: ({ on }, moment) => inYearTo(moment, on),
    aims: [
      { on: YEAR_BEFORE, prints: 95.8 },
      { on: MONTH_BEFORE, prints: 96.3 },
      { on: PAGE, chosen: 4001 },
    ],
  });
  return (each, at) => {
    if (!tookPart(each)) return 'PN0';
    const codes = took.has(each) ? PRESENT : SILENT;
    return codes[at % codes.length] ?? 'PN1';
  };
}

/** Reviews of everybody, and how the child took part. */
export function reviewsOf(people: readonly Person[]): ReadonlyMap<Person, readonly Review[]> {
  const late = lateOnes(people);
  const regular = people.flatMap((person) =>
    person.stays
      .slice(-1)
      .flatMap((stay) => reviewsIn(person, stay, late).map((on): Held => ({ person, on }))),
  );
  const all = [...regular, ...extraReviews(people, regular, late)];
  const codeOf = codesOf(all);
  const found = new Map<Person, Review[]>();
  all.forEach((each, at) => {
    const own = found.get(each.person) ?? [];
    own.push({ review: each.on, reviewCode: codeOf(each, at) });
    found.set(each.person, own);
  });
  return found;
}
