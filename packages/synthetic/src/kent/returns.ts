import { birthday } from '@permanence/calendar/age';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { childId } from '../identity.ts';
import type { Adoption, InventedChild } from '../rows.ts';
import { reviewingOfficersOf, socialWorkersOf } from './allocations.ts';
import { episodesFor } from './episodes.ts';
import { type Home, homesOf } from './homes.ts';
import { missingOf } from './missing.ts';
import { SEED } from './moments.ts';
import { lastStay, type Person } from './person.ts';
import { plansOf } from './plans.ts';
import { reviewsOf } from './reviews.ts';
import { type Moves, movesOf } from './settled.ts';

const ADULT = 18;

export function idOf({ number }: { readonly number: number }): string {
  return childId(SEED, number);
}

/** Where everybody lives and has moved to: returns and facts both tell of it. */
export interface Living {
  readonly homes: ReadonlyMap<Person, Home>;
  readonly moves: Moves;
}

export function livingOf(people: readonly Person[]): Living {
  return { homes: homesOf(people), moves: movesOf(people) };
}

function identityOf(person: Person) {
  const { birth, sex, ethnicity, unaccompanied } = person;
  return {
    ...{ child: idOf(person), birth, sex, ethnicity, motherSince: undefined, edge: undefined },
    upn: unaccompanied ? 'UN3' : 'UN5',
    upnKnownFrom: birth,
    uasc: unaccompanied
      ? { ceased: lastStay(person).exit === 'adult' ? birthday(birth, ADULT) : undefined }
      : undefined,
    ...{ oc2: [], oc3: [], previousPermanence: [], schools: [] },
  };
}

function adoptionRows(person: Person, planDate: CivilDate | undefined) {
  const { adoption } = person;
  const { end, exit } = lastStay(person);
  if (adoption === undefined) return { ad1: [], placedForAdoption: [], adoptionPlans: [] };
  const { decision, match } = adoption;
  const granted = exit === 'adopted' && end !== undefined && match !== undefined;
  const order: Adoption[] = granted
    ? [
        {
          ...{ adopted: end, dateInt: decision, dateMatch: match },
          ...{ fosterCare: false, nbAdoptr: 2, sexAdoptr: 'MF', lsAdoptr: 'L11' },
        },
      ]
    : [];
  return {
    ad1: order,
    placedForAdoption: [{ datePlaced: decision, datePlacedCeased: undefined, reasonPlacedCeased: undefined }],
    adoptionPlans: planDate === undefined ? [] : [{ planDate }],
  };
}

const NEVER_MISSING = { missing: [], returnInterviews: [] };

/** Everybody as the yearly returns tell of them. */
export function asReturned(people: readonly Person[], { homes, moves }: Living): readonly InventedChild[] {
  const [reviews, missing, plans] = [reviewsOf(people), missingOf(people), plansOf(people)];
  const [workers, officers] = [socialWorkersOf(people), reviewingOfficersOf(people)];
  return people.map((person) => ({
    ...identityOf(person),
    episodes: episodesFor(person, homes.get(person) as Home, moves.get(person) ?? []),
    reviews: reviews.get(person) ?? [],
    ...adoptionRows(person, plans.get(person)),
    ...(missing.get(person) ?? NEVER_MISSING),
    socialWorkers: (workers.get(person) ?? []).map(({ who, from, until }) => ({
      ...{ swId: who, swDecom: from, swDec: until, swReason: 'MANAGE' },
    })),
    reviewingOfficers: (officers.get(person) ?? []).map(({ who, from, until }) => ({
      ...{ iroId: who, iroDecom: from, iroDec: until },
    })),
  }));
}
