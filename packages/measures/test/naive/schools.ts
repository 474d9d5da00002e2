/** School moves of children in care, and the indexes that combine them with placements and workers. */
import { episodeOn } from './chain.ts';
import type { Enrolment } from './child.ts';
import { overlaps, windowOf } from './dates.ts';
import {
  excluded,
  type Facts,
  isAged,
  type Judgement,
  judged,
  placementsOverlapping,
  type SnapshotRule,
} from './facts.ts';
import { placementChanges } from './stability.ts';
import { workersIn } from './workers.ts';

/** By start, then end (an open one last), then school. */
function inOrder(schools: Enrolment[]): Enrolment[] {
  const key = (each: Enrolment): string => `${each.from} ${each.to ?? '9999-12-31'} ${each.urn}`;
  return [...schools].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** 1 August to 30 September, both included, is the time to change school. */
function isMidYear(day: string): boolean {
  const monthAndDay = day.slice(5);
  return monthAndDay < '08-01' || monthAndDay > '09-30';
}

/** Days in the window on which a child in care started at another school. */
function schoolMoves(facts: Facts): string[] {
  const window = windowOf(facts.asAt, facts.years);
  const moves: string[] = [];
  let previous: Enrolment | undefined;
  for (const each of inOrder(facts.child.schools)) {
    const isElsewhere = previous !== undefined && previous.urn !== each.urn;
    previous = each;
    if (!isElsewhere || each.from < window.start || each.from >= window.end) continue;
    if (episodeOn(facts.child, each.from) !== undefined) moves.push(each.from);
  }
  return moves;
}

function notOfSchoolAge(facts: Facts): Judgement | null {
  if (!isAged(facts, 5, 16)) return excluded('not-aged-5-to-15');
  const window = windowOf(facts.asAt, facts.years);
  const isKnown = facts.child.schools.some((each) => overlaps({ start: each.from, end: each.to }, window));
  return isKnown ? null : excluded('no-school-known');
}

export const midYearSchoolMove: SnapshotRule = (facts) =>
  notOfSchoolAge(facts) ??
  judged(schoolMoves(facts).some(isMidYear), 'mid-year-school-move', 'no-mid-year-school-move');

interface Counts {
  placementChanges: number;
  schoolMoves: string[];
  workers: { distinct: number; changes: number };
}

/** A rule for the children who are in all three populations. */
function combined(isUnstable: (counts: Counts, facts: Facts) => boolean): SnapshotRule {
  return (facts) => {
    const outside = notOfSchoolAge(facts);
    if (outside !== null) return outside;
    const changes = placementChanges(facts);
    if (changes === null) return excluded('not-in-care-in-first-year');
    const workers = workersIn(facts);
    if (workers === null) return excluded('no-social-worker-known');
    const counts = { placementChanges: changes, schoolMoves: schoolMoves(facts), workers };
    return judged(isUnstable(counts, facts), 'unstable', 'stable');
  };
}

export const anyChange = combined(
  (counts) => counts.placementChanges >= 1 || counts.schoolMoves.length >= 1 || counts.workers.changes >= 1,
);

export const multipleInstability = combined(
  (counts) =>
    counts.placementChanges >= 2 || counts.schoolMoves.some(isMidYear) || counts.workers.changes >= 2,
);

export const allThree = combined(
  (counts, facts) =>
    placementsOverlapping(facts, windowOf(facts.asAt, facts.years)).length >= 3 &&
    counts.schoolMoves.some(isMidYear) &&
    counts.workers.distinct >= 3,
);
