import { addDays, type CivilDate, earlier } from '@permanence/calendar/civil-date';
import { collectionYear } from '@permanence/calendar/interval';
import { asKnownAt } from './known.ts';
import type { InventedChild, Until } from './rows.ts';

/** One collection year as its return sees it. */
export interface ReturnYear {
  readonly name: string;
  readonly from: CivilDate;
  /** 31 March, or the day of the picture in the year that has not ended. */
  readonly madeOn: CivilDate;
}

export function returnYear(name: string, asAt: CivilDate): ReturnYear {
  const { start, end } = collectionYear(name);
  return { name, from: start, madeOn: earlier(addDays(end, -1), asAt) };
}

/**
 * What the return of a year holds of a child, or nothing: episodes open in the year in full, from their true start,
 * as they were known when it was made. An episode that ended on 1 April is told by the year that then began.
 */
export function yearReturnOf(child: InventedChild, year: ReturnYear): InventedChild | undefined {
  const known = asKnownAt(child, year.madeOn);
  const touches = (end: Until): boolean => end === undefined || end >= year.from;
  const episodes = known.episodes.filter(({ dec }) => touches(dec));
  const oc3 = known.oc3.filter(({ birthday }) => birthday >= year.from);
  if (episodes.length === 0) return oc3.length === 0 ? undefined : careLeaverOnly(known, oc3);
  return {
    ...known,
    episodes,
    oc3,
    reviews: known.reviews.filter(({ review }) => review >= year.from),
    oc2: known.oc2.filter(({ asAt }) => asAt === year.madeOn),
    ad1: known.ad1.filter(({ adopted }) => adopted >= year.from),
    placedForAdoption: known.placedForAdoption.filter((row) => touches(row.datePlacedCeased)),
    missing: known.missing.filter(({ misEnd }) => touches(misEnd)),
    socialWorkers: known.socialWorkers.filter(({ swDec }) => touches(swDec)),
    schools: known.schools.filter(({ schoolEnd }) => touches(schoolEnd)),
    reviewingOfficers: known.reviewingOfficers.filter(({ iroDec }) => touches(iroDec)),
    returnInterviews: known.returnInterviews.filter(
      ({ rhiDueFrom, rhiDate }) => rhiDueFrom >= year.from || (rhiDate !== undefined && rhiDate >= year.from),
    ),
  };
}

/** The whole history in one return, with the yearly observations of its last year. */
export function wholeHistoryOf(child: InventedChild, year: ReturnYear): InventedChild {
  const known = asKnownAt(child, year.madeOn);
  return {
    ...known,
    oc2: known.oc2.filter(({ asAt }) => asAt === year.madeOn),
    oc3: known.oc3.filter(({ birthday }) => birthday >= year.from),
  };
}

function careLeaverOnly(known: InventedChild, oc3: InventedChild['oc3']): InventedChild {
  return {
    ...known,
    episodes: [],
    oc3,
    reviews: [],
    oc2: [],
    ad1: [],
    placedForAdoption: [],
    previousPermanence: [],
    missing: [],
    socialWorkers: [],
    schools: [],
    reviewingOfficers: [],
    adoptionPlans: [],
    returnInterviews: [],
  };
}
