import type { CivilDate } from '@permanence/calendar/civil-date';
import type { Episode, InventedChild, PlacedForAdoption, ReturnInterview, Until } from './rows.ts';

/** What is known of a child on a day: nothing later has happened, and what ends later is open. */
export function asKnownAt(child: InventedChild, date: CivilDate): InventedChild {
  return {
    ...child,
    ...spansBy(child, date),
    motherSince: endedBy(child.motherSince, date),
    uasc: child.uasc && { ceased: endedBy(child.uasc.ceased, date) },
    reviews: child.reviews.filter(({ review }) => review <= date),
    oc2: child.oc2.filter(({ asAt }) => asAt <= date),
    oc3: child.oc3.filter(({ birthday }) => birthday <= date),
    ad1: child.ad1.filter(({ adopted }) => adopted <= date),
    placedForAdoption: child.placedForAdoption
      .filter(({ datePlaced }) => datePlaced <= date)
      .map((row) => decidedBy(row, date)),
    previousPermanence: child.previousPermanence.filter(({ since }) => since <= date),
    adoptionPlans: child.adoptionPlans.filter(({ planDate }) => planDate <= date),
    returnInterviews: child.returnInterviews
      .filter(({ rhiDueFrom }) => rhiDueFrom <= date)
      .map((row) => heldBy(row, date)),
  };
}

type Spans = Pick<InventedChild, 'episodes' | 'missing' | 'socialWorkers' | 'schools' | 'reviewingOfficers'>;

function spansBy(child: InventedChild, date: CivilDate): Spans {
  return {
    episodes: child.episodes.filter(({ decom }) => decom <= date).map((row) => lastedBy(row, date)),
    missing: child.missing
      .filter(({ misStart }) => misStart <= date)
      .map((row) => ({ ...row, misEnd: endedBy(row.misEnd, date) })),
    socialWorkers: child.socialWorkers
      .filter(({ swDecom }) => swDecom <= date)
      .map((row) => ({ ...row, swDec: endedBy(row.swDec, date) })),
    schools: child.schools
      .filter(({ schoolStart }) => schoolStart <= date)
      .map((row) => ({ ...row, schoolEnd: endedBy(row.schoolEnd, date) })),
    reviewingOfficers: child.reviewingOfficers
      .filter(({ iroDecom }) => iroDecom <= date)
      .map((row) => ({ ...row, iroDec: endedBy(row.iroDec, date) })),
  };
}

function endedBy(end: Until, date: CivilDate): Until {
  return end !== undefined && end <= date ? end : undefined;
}

function lastedBy(row: Episode, date: CivilDate): Episode {
  if (row.dec === undefined || row.dec <= date) return row;
  return { ...row, dec: undefined, rec: undefined, reasonPlaceChange: undefined };
}

function decidedBy(row: PlacedForAdoption, date: CivilDate): PlacedForAdoption {
  if (row.datePlacedCeased === undefined || row.datePlacedCeased <= date) return row;
  return { ...row, datePlacedCeased: undefined, reasonPlacedCeased: undefined };
}

function heldBy(row: ReturnInterview, date: CivilDate): ReturnInterview {
  if (row.rhiDate === undefined || row.rhiDate <= date) return row;
  return { ...row, rhiDate: undefined, rhiOutcome: undefined };
}
