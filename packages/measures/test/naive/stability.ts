/** Placements: how many, for how long, and how often they changed. */
import { fullCareEpisodes, inCareOnSomeDay, periodsOf, spanOf } from './chain.ts';
import { isUascOn } from './child.ts';
import { birthday, daysBetween, overlaps, windowOf } from './dates.ts';
import {
  type EventRule,
  excluded,
  type Facts,
  firstYearOf,
  judged,
  placementsOverlapping,
  type SnapshotRule,
} from './facts.ts';
import { placementsOf } from './placements.ts';

export const threePlacements: SnapshotRule = (facts) => {
  const count = placementsOverlapping(facts, windowOf(facts.asAt, 1)).length;
  return judged(count >= 3, 'three-or-more-placements', 'fewer-than-three-placements');
};

export const threePlacementsInTwoYears: SnapshotRule = (facts) => {
  if (!inCareOnSomeDay(facts.child, firstYearOf(facts.asAt, 2))) return excluded('not-in-care-in-first-year');
  const count = placementsOverlapping(facts, windowOf(facts.asAt, 2)).length;
  return judged(count >= 3, 'three-or-more-placements', 'fewer-than-three-placements');
};

const forAdoption = ['A3', 'A4', 'A5', 'A6'];

export const samePlacement: SnapshotRule = (facts) => {
  const { child, asAt, period, policy } = facts;
  if (birthday(child.dob, 16) <= asAt) return excluded('sixteen-or-over');
  if (daysBetween(period.bla, asAt) < 913) return excluded('in-care-under-913-days');

  const placements = placementsOf(period, policy);
  const current = placements.at(-1);
  const previous = placements.at(-2);
  if (current === undefined || current.end !== undefined)
    return judged(false, '', 'under-two-years-in-placement');
  if (daysBetween(current.start, asAt) >= 730) return judged(true, 'two-years-in-placement', '');
  if (forAdoption.includes(current.type) && previous && daysBetween(previous.start, asAt) >= 730) {
    return judged(true, 'two-years-with-placement-before-adoption', '');
  }
  return judged(false, '', 'under-two-years-in-placement');
};

/** Null when the child is outside the population of placement changes. */
export function placementChanges(facts: Facts): number | null {
  const { child, asAt, years } = facts;
  if (years > 1 && !inCareOnSomeDay(child, firstYearOf(asAt, years))) return null;

  const window = windowOf(asAt, years);
  const moves = fullCareEpisodes(child).filter((episode) => ['S', 'P', 'B'].includes(episode.rne));
  const firstInWindow = moves.find((episode) => overlaps(spanOf(episode), window));
  let changes = 0;
  for (const episode of moves) {
    const isEntry = episode === firstInWindow && episode.rne === 'S';
    if (episode.decom > window.start && episode.decom <= asAt && !isEntry) changes++;
  }
  return changes;
}

export const twoPlacementChanges: SnapshotRule = (facts) => {
  const changes = placementChanges(facts);
  if (changes === null) return excluded('not-in-care-in-first-year');
  return judged(changes >= 2, 'two-or-more-changes', 'fewer-than-two-changes');
};

/** One row a child: the moves and days of the periods of care that began in the window. */
export const movesPerThousandDays: EventRule = ({ child, asAt, policy, excludeUasc }) => {
  const window = windowOf(asAt, 1);
  const adult = birthday(child.dob, 18);
  const entries = periodsOf(child).filter(
    ({ bla }) => window.start <= bla && bla < window.end && bla < adult,
  );
  if (entries.length === 0) return [];

  const counted = entries.filter(({ bla }) => !(excludeUasc && isUascOn(child, bla)));
  if (counted.length === 0) return [excluded('uasc')];

  let moves = 0;
  let days = 0;
  for (const period of counted) {
    const until = [period.end ?? window.end, window.end, adult].sort()[0]!;
    const stayed = daysBetween(period.bla, until);
    if (stayed < 8) continue;
    days += stayed;
    const [, ...moved] = placementsOf(period, policy);
    moves += moved.filter(({ start }) => start < until).length;
  }
  if (days === 0) return [excluded('stayed-under-8-days')];
  return [{ outcome: 'numerator', because: 'entered-care', value: moves, days }];
};
