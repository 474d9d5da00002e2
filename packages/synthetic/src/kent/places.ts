import { choose } from './choose.ts';
import { isWithAdopters } from './homes.ts';
import { LAST_PAPER, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import { inCare, type Person } from './person.ts';

/** Where the home of a child lies. Of who lives with adopters nobody says so. */
export interface Place {
  readonly miles: number | undefined;
  readonly authority: string;
}

export const OWN_AUTHORITY = '886';
/** Medway, inside the county but an authority of its own. */
export const ADJOINING_AUTHORITY = '887';
const FURTHER_AUTHORITIES = ['936', '845', '303', '203', '330'] as const;

const NEAR = 19;
const FAR_FROM = 21;
const FAR_WITHIN = 90;

function known(people: readonly Person[]) {
  return choose({
    topic: 'known distance',
    among: people.filter(({ unaccompanied }) => !unaccompanied),
    counts: inCare,
    may: (person) => !isWithAdopters(person, PAGE),
    aims: [{ on: PAGE, chosen: 1264 }],
  });
}

function near(people: readonly Person[]) {
  return choose({
    topic: 'within 20 miles',
    among: people,
    counts: (person, on) => inCare(person, on) && !isWithAdopters(person, on),
    aims: [
      { on: YEAR_BEFORE, prints: 78.4 },
      { on: LAST_PAPER, prints: 76.8 },
      { on: MONTH_BEFORE, prints: 77.1 },
      { on: PAGE, chosen: 968 },
    ],
  });
}

function beyondAdjoining(people: readonly Person[]) {
  return choose({
    topic: 'outside the county and its neighbour',
    among: people,
    counts: inCare,
    may: ({ adoption }) => adoption === undefined,
    aims: [
      { on: YEAR_BEFORE, prints: 7.8 },
      { on: MONTH_BEFORE, prints: 7.9 },
      { on: PAGE, chosen: 124 },
    ],
  });
}

function outside(people: readonly Person[], beyond: ReadonlySet<Person>) {
  return choose({
    topic: 'outside the county',
    among: people,
    counts: inCare,
    may: ({ adoption }) => adoption === undefined,
    must: (person) => beyond.has(person),
    aims: [
      { on: YEAR_BEFORE, prints: 14.4 },
      { on: MONTH_BEFORE, prints: 14.3 },
      { on: PAGE, chosen: 232 },
    ],
  });
}

/** Where the homes lie, with foster carers or in a setting. */
export function placesOf(people: readonly Person[]): ReadonlyMap<Person, Place> {
  const measured = known(people);
  const close = near([...measured]);
  const beyond = beyondAdjoining(people);
  const elsewhere = outside(people, beyond);
  const areaOf = (person: Person): string => {
    if (beyond.has(person)) return FURTHER_AUTHORITIES[person.number % FURTHER_AUTHORITIES.length] ?? '';
    return elsewhere.has(person) ? ADJOINING_AUTHORITY : OWN_AUTHORITY;
  };
  const milesOf = (person: Person): number | undefined => {
    if (!measured.has(person)) return undefined;
    return close.has(person) ? 1 + (person.number % NEAR) : FAR_FROM + (person.number % FAR_WITHIN);
  };
  return new Map(people.map((person) => [person, { miles: milesOf(person), authority: areaOf(person) }]));
}
