import type { CivilDate } from '@permanence/calendar/civil-date';
import type { PlacementType, Provider } from '../codes.ts';
import { choose } from './choose.ts';
import { LAST_PAPER, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import { inCare, isAged, lastStay, type Person } from './person.ts';

/** The kind of home in which a child lives, before adopters. */
export interface Home {
  readonly place: PlacementType;
  readonly provider: Provider;
}

const KIN: Home = { place: 'U3', provider: 'PR1' };
const OWN_CARER: Home = { place: 'U6', provider: 'PR1' };
const AGENCY_CARER: Home = { place: 'U6', provider: 'PR4' };
const RESIDENTIAL: Home = { place: 'K2', provider: 'PR4' };
const SHARED_LODGINGS: Home = { place: 'H5', provider: 'PR4' };
const OWN_LODGINGS: Home = { place: 'H5', provider: 'PR1' };
const PARENTS: Home = { place: 'P1', provider: 'PR0' };

const KIN_SHARE = 5;
const LODGING_FROM = 16;

export function isWithAdopters({ adoption }: Person, on: CivilDate): boolean {
  return adoption?.placed !== undefined && adoption.placed <= on;
}

function inFosterCare(people: readonly Person[]): ReadonlySet<Person> {
  return choose({
    topic: 'foster care',
    among: people.filter(({ unaccompanied }) => !unaccompanied),
    counts: inCare,
    must: (person) => person.adoption !== undefined && !isWithAdopters(person, PAGE),
    may: (person) => !isWithAdopters(person, PAGE),
    aims: [{ on: PAGE, chosen: 1066 }],
  });
}

function isFosteredAnyway(person: Person): boolean {
  const { exit } = lastStay(person);
  return person.adoption !== undefined || exit === 'guardianship' || exit === 'adopted';
}

function ofOwnAuthority(people: readonly Person[], fostered: (person: Person) => boolean) {
  return choose({
    topic: 'own foster carers',
    among: people.filter((person) => !person.unaccompanied && fostered(person)),
    counts: (person, on) => inCare(person, on) && !isWithAdopters(person, on),
    must: isFosteredAnyway,
    aims: [
      { on: YEAR_BEFORE, prints: 84.9 },
      { on: LAST_PAPER, prints: 84.3 },
      { on: MONTH_BEFORE, prints: 83.4 },
      { on: PAGE, chosen: 888 },
    ],
  });
}

function ofPrivateProviders(people: readonly Person[], fostered: (person: Person) => boolean) {
  return choose({
    topic: 'private and voluntary',
    among: people,
    counts: inCare,
    may: (person) => !fostered(person),
    aims: [
      { on: YEAR_BEFORE, prints: 5.3 },
      { on: MONTH_BEFORE, prints: 6.9 },
      { on: PAGE, chosen: 103 },
    ],
  });
}

/** Where everybody lives. Who leaves for a guardian lives with relatives; who will be adopted, with foster carers first. */
export function homesOf(people: readonly Person[]): ReadonlyMap<Person, Home> {
  const chosen = inFosterCare(people);
  const fostered = (person: Person): boolean =>
    person.unaccompanied ? person.number % 2 === 0 : chosen.has(person) || isFosteredAnyway(person);
  const own = ofOwnAuthority(people, fostered);
  const bought = ofPrivateProviders(people, fostered);
  return new Map(
    people.map((person) => {
      const lodging = person.unaccompanied || isAged(person, PAGE, LODGING_FROM, 99);
      if (fostered(person)) return [person, fosterHome(person, own.has(person))];
      if (bought.has(person)) return [person, lodging ? SHARED_LODGINGS : RESIDENTIAL];
      return [person, person.unaccompanied ? OWN_LODGINGS : PARENTS];
    }),
  );
}

function fosterHome(person: Person, own: boolean): Home {
  const { exit } = lastStay(person);
  if (exit === 'guardianship' || (exit === 'adopted' && person.adoption === undefined)) return KIN;
  if (!own && !person.unaccompanied) return AGENCY_CARER;
  return person.adoption === undefined && person.number % KIN_SHARE === 0 ? KIN : OWN_CARER;
}
