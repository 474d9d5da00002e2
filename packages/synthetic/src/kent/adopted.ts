import { addDays, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { Random } from '../random.ts';
import { amounts, between, SEED, spread } from './moments.ts';
import type { AdoptionSteps, Draft } from './person.ts';

/** Children adopted between two days. Days are those of all of them together. */
interface Adopted {
  readonly count: number;
  readonly left: readonly [from: string, to: string];
  readonly fromCareToAdopters: number;
  readonly fromOrderToMatch: number;
  readonly byConsent?: number;
  readonly byRelatives?: number;
}

// 99 in the twelve months: 96 of them out of a placement with adopters, 93 of these under a placement order. Told in parts,
// so that the means of the twelve months to October, to August and to the November before come out too.
const ADOPTED: readonly Adopted[] = [
  {
    ...{ count: 24, left: ['2016-12-02', '2017-08-31'] },
    ...{ fromCareToAdopters: 8444, fromOrderToMatch: 2838 },
  },
  {
    ...{ count: 6, left: ['2017-09-02', '2017-10-31'] },
    ...{ fromCareToAdopters: 2112, fromOrderToMatch: 821 },
  },
  {
    ...{ count: 4, left: ['2017-11-02', '2017-11-30'] },
    ...{ fromCareToAdopters: 1402, fromOrderToMatch: 530 },
  },
  {
    ...{ count: 73, left: ['2017-12-02', '2018-08-31'], byConsent: 3, byRelatives: 3 },
    ...{ fromCareToAdopters: 24_453, fromOrderToMatch: 8051 },
  },
  {
    ...{ count: 17, left: ['2018-09-02', '2018-10-31'] },
    ...{ fromCareToAdopters: 5940, fromOrderToMatch: 1997 },
  },
  {
    ...{ count: 9, left: ['2018-11-02', '2018-11-30'] },
    ...{ fromCareToAdopters: 3180, fromOrderToMatch: 1062 },
  },
];

/** Adopted last, and still waiting a year before the page: these many come to their adopters after that day. */
const WAITING_A_YEAR_BEFORE = 38;
const FIRST_OF_THEM_PLACED = civilDate('2017-12-10');

const DAYS_WITH_ADOPTERS = 300;
const DAYS_FROM_MATCH_TO_MOVE = 10;
const DAYS_FROM_DECISION_TO_ORDER = 20;
const DAYS_FROM_CONSENT_TO_MATCH = 115;
const DAYS_WITH_RELATIVES = 700;
const OLDEST_IN_DAYS = 700;

interface Adoptee {
  readonly end: CivilDate;
  readonly way: 'order' | 'consent' | 'relatives';
  readonly toAdopters: number;
  readonly toMatch: number;
}

function adopteesOf(group: Adopted): Adoptee[] {
  const { count, left, fromCareToAdopters, fromOrderToMatch, byConsent = 0, byRelatives = 0 } = group;
  const toAdopters = amounts(count - byRelatives, fromCareToAdopters, 12);
  const toMatch = amounts(count - byRelatives - byConsent, fromOrderToMatch, 20);
  return spread(left[0], left[1], count).map((end, at) => ({
    end,
    way: at < toMatch.length ? 'order' : at < toAdopters.length ? 'consent' : 'relatives',
    toAdopters: toAdopters[at] ?? DAYS_WITH_RELATIVES,
    toMatch: toMatch[at] ?? DAYS_FROM_CONSENT_TO_MATCH,
  }));
}

function stepsOf({ way, toMatch }: Adoptee, placed: CivilDate): AdoptionSteps {
  const match = addDays(placed, -DAYS_FROM_MATCH_TO_MOVE);
  const agreed = addDays(match, -toMatch);
  const order = way === 'order' ? agreed : undefined;
  return { decision: addDays(agreed, -DAYS_FROM_DECISION_TO_ORDER), order, match, placed };
}

function draftOf(adoptee: Adoptee, placed: CivilDate, at: number): Draft {
  const random = new Random(SEED, at, 'adopted');
  const start = addDays(placed, -adoptee.toAdopters);
  return {
    birth: addDays(start, -between(0, OLDEST_IN_DAYS, at, 'adopted birth')),
    sex: random.chance(0.5) ? 'female' : 'male',
    ethnicity: random.weighted({ WBRI: 85, MWBC: 8, MOTH: 7 }),
    unaccompanied: false,
    stays: [{ start, end: adoptee.end, exit: 'adopted' }],
    adoption: adoptee.way === 'relatives' ? undefined : stepsOf(adoptee, placed),
  };
}

/** Everybody who was adopted in the two years before the page's day. */
export function adoptedChildren(): readonly Draft[] {
  const all = ADOPTED.flatMap(adopteesOf);
  const early = all.length - WAITING_A_YEAR_BEFORE;
  return all.map((adoptee, at) => {
    const placed =
      at < early
        ? addDays(adoptee.end, -DAYS_WITH_ADOPTERS)
        : addDays(FIRST_OF_THEM_PLACED, 2 * (at - early));
    return draftOf(adoptee, placed, at);
  });
}
