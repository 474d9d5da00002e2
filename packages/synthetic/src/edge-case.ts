import { addMonths, type CivilDate } from '@permanence/calendar/civil-date';
import type { AdoptionRows } from './adoption.ts';
import type { CareStory } from './child.ts';
import type { LegalStatus, PlacementType, ReasonPlaceChange } from './codes.ts';
import { episodesOf } from './episodes.ts';
import type { Arrival, Home } from './home.ts';
import { ownPostcode } from './identity.ts';
import { Random } from './random.ts';
import type { Episode, Until } from './rows.ts';
import { settledAt } from './setting.ts';

/** One child made to stand on the edge of a rule. */
export interface EdgeCase {
  readonly name: string;
  readonly inCare: boolean;
  readonly birth: CivilDate;
  readonly periods: readonly EdgePeriod[];
  readonly adoption?: AdoptionRows;
  readonly stated?: NonNullable<CareStory['stated']>;
}

export interface EdgePeriod {
  readonly start: CivilDate;
  readonly end?: Until;
  readonly rec?: string;
  readonly place?: PlacementType;
  readonly legal?: LegalStatus;
  /** Later homes; what comes `back` is the home before the last. */
  readonly homes?: readonly (readonly [on: CivilDate, place: PlacementType, came: Arrival])[];
  readonly statuses?: readonly (readonly [on: CivilDate, legal: LegalStatus])[];
}

export const NO_ADOPTION: AdoptionRows = { ad1: [], placedForAdoption: [], adoptionPlans: [] };

export function yearsOld(years: number, asAt: CivilDate): CivilDate {
  return addMonths(asAt, -12 * years - 5);
}

export function episodesOfEdge({ name, periods }: EdgeCase): Episode[] {
  const random = new Random(name);
  const homePost = ownPostcode(random);
  return periods.flatMap((period) => {
    const { start, end, rec, place = 'U6', legal = 'C2', homes = [], statuses = [] } = period;
    return episodesOf({
      need: 'N1', // abuse or neglect
      homePost,
      legal: [{ on: start, ls: legal }, ...statuses.map(([on, ls]) => ({ on, ls }))],
      homes: homesOf([[start, place, 'first'], ...homes], homePost, random),
      end,
      rec,
    });
  });
}

function homesOf(stays: Required<EdgePeriod>['homes'], homePost: string, random: Random): Home[] {
  const homes: Home[] = [];
  for (const [start, place, came] of stays) {
    const known = came === 'back' ? homes.at(-2) : came === 'same carer' ? homes.at(-1) : undefined;
    const setting = known ?? settledAt(place, homePost, random);
    const because = reason(came, place, homes.at(-1));
    homes.push({ ...setting, start, place, came, because });
  }
  return homes;
}

function reason(
  came: Arrival,
  place: PlacementType,
  before: Home | undefined,
): ReasonPlaceChange | undefined {
  if (came === 'same carer') return place.startsWith('A') ? 'CARPL' : 'PLACE';
  return came === 'move' && !before?.place.startsWith('T') ? 'CARPL' : undefined;
}
