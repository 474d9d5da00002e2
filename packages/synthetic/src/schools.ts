import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateOf,
  daysBetween,
  fields,
  later,
} from '@permanence/calendar/civil-date';
import { isTemporary } from './codes.ts';
import { schoolUrn, startsSchool } from './identity.ts';
import type { Random } from './random.ts';
import type { Enrolment, Episode } from './rows.ts';
import { SCHOOLS } from './shape-of-practice.ts';

interface Admission {
  readonly on: CivilDate;
  /** The last school was left this many days before. */
  readonly gap: number;
  readonly reason: string | undefined;
}

/** The enrolments of a school life that the authority knows of: those that touch the time since care first began. */
export function enrolments(
  episodes: readonly Episode[],
  birth: CivilDate,
  unaccompanied: boolean,
  random: Random,
): Enrolment[] {
  const [first, last] = [episodes[0], episodes.at(-1)];
  if (first === undefined || last === undefined || random.chance(SCHOOLS.noneShare)) return [];
  const reception = startsSchool(birth);
  const arrival = unaccompanied ? addDays(first.decom, random.whole(10, 60)) : reception;
  const start = later(reception, arrival);
  const leaves = civilDateOf(fields(reception).year + 12, 7, 1);
  if (start >= leaves) return [];
  const admissions = inOrder([
    { on: start, gap: 0, reason: undefined },
    { on: addMonths(reception, 84), gap: 0, reason: 'PHASE' }, // primary to secondary
    ...movesAfterPlacement(episodes, random),
    ...otherMoves(start, leaves, random),
  ]).filter(({ on }) => start <= on && on < leaves);
  return enrolled(admissions, leaves, random).filter(
    ({ schoolStart, schoolEnd }) =>
      (schoolEnd === undefined || schoolEnd > first.decom) &&
      (last.dec === undefined || schoolStart < last.dec),
  );
}

function enrolled(admissions: readonly Admission[], leaves: CivilDate, random: Random): Enrolment[] {
  return admissions.flatMap(({ on, reason }, at) => {
    const next = admissions[at + 1];
    const schoolEnd = next === undefined ? leaves : addDays(next.on, -next.gap);
    const row = { urn: schoolUrn(random), schoolStart: on, schoolEnd, schoolReason: reason };
    return schoolEnd > on ? [row] : [];
  });
}

/** Admissions at least a fortnight apart; the earlier of two too close is the one that happened. */
function inOrder(admissions: readonly Admission[]): Admission[] {
  const kept: Admission[] = [];
  for (const admission of admissions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const last = kept.at(-1);
    if (last === undefined || daysBetween(last.on, admission.on) >= 14 + admission.gap) kept.push(admission);
  }
  return kept;
}

function movesAfterPlacement(episodes: readonly Episode[], random: Random): Admission[] {
  const moved = episodes.filter(
    ({ rne, place }, at) =>
      (rne === 'P' || rne === 'B') && !isTemporary(place) && !isTemporary(episodes[at - 1]?.place ?? 'U6'),
  );
  return moved.flatMap(({ decom }) => {
    if (!random.chance(SCHOOLS.afterPlacementMoveShare)) return [];
    const { low, high } = SCHOOLS.daysAfterPlacementMove;
    return [{ on: addDays(decom, random.whole(low, high)), gap: gap(random), reason: 'PLACEMENT' }];
  });
}

/** Mid-year moves for other reasons, and changes over the summer. */
function otherMoves(start: CivilDate, leaves: CivilDate, random: Random): Admission[] {
  const moves: Admission[] = [];
  for (let year = fields(start).year; year < fields(leaves).year; year += 1) {
    if (random.chance(SCHOOLS.midYearMovesAYear)) {
      const on = addDays(civilDateOf(year, 10, 1), random.whole(0, 280));
      moves.push({ on, gap: gap(random), reason: random.weighted(SCHOOLS.moveReasons) });
    }
    if (random.chance(SCHOOLS.summerMovesAYear)) {
      const on = addDays(civilDateOf(year, 8, 1), random.whole(20, 60));
      moves.push({ on, gap: gap(random), reason: 'CHOICE' });
    }
  }
  return moves;
}

function gap(random: Random): number {
  return random.chance(SCHOOLS.gapShare) ? random.whole(SCHOOLS.daysOfGap.low, SCHOOLS.daysOfGap.high) : 0;
}
