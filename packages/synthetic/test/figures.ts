import { ageOn } from '@permanence/calendar/age';
import { addMonths, type CivilDate, daysBetween, FOREVER } from '@permanence/calendar/civil-date';
import { windowEndingAt } from '@permanence/calendar/interval';
import { isAdoptive, isTemporary } from '../src/codes.ts';
import { type CarePeriod, carePeriods } from '../src/episodes.ts';
import type { Episode, InventedChild } from '../src/rows.ts';

// Counted as plainly as possible, without anything that the measures of the product use.

export function currentPeriod(child: InventedChild, asAt: CivilDate): CarePeriod | undefined {
  const open = child.episodes.find(({ decom, dec }) => decom <= asAt && (dec === undefined || asAt < dec));
  if (open === undefined || open.ls === 'V3' || open.ls === 'V4' || ageOn(child.birth, asAt) >= 18)
    return undefined;
  return carePeriods(child.episodes).find(
    ({ start, end }) => start <= asAt && (end === undefined || asAt < end),
  );
}

export function isInCare(child: InventedChild, asAt: CivilDate): boolean {
  return currentPeriod(child, asAt) !== undefined;
}

interface Placement {
  readonly start: CivilDate;
  end: CivilDate;
  last: Episode;
}

/** Placements as the carer sees them: L, T and U join, and a temporary stay that returns; still away, the placement goes on. */
export function placements({ episodes }: CarePeriod): Placement[] {
  const found: Placement[] = [];
  episodes.forEach((episode, at) => {
    const [previous, home] = [episodes[at - 1], episodes[at - 2]];
    const end = episode.dec ?? FOREVER;
    const wasAway = previous !== undefined && isTemporary(previous.place);
    const back =
      wasAway && episode.rne === 'P' && home?.place === episode.place && home.plPost === episode.plPost;
    if (back) found.pop();
    const last = found.at(-1);
    const stillAway = isTemporary(episode.place) && episode.dec === undefined;
    if (last && (back || stillAway || (at > 0 && 'LTU'.includes(episode.rne)))) {
      Object.assign(last, stillAway ? { end } : { end, last: episode });
      return;
    }
    found.push({ start: episode.decom, end, last: episode });
  });
  return found;
}

export function hasThreePlacements(child: InventedChild, asAt: CivilDate): boolean {
  const year = windowEndingAt(asAt, 12);
  const all = carePeriods(child.episodes).flatMap(placements);
  return all.filter(({ start, end }) => start < year.end && end > year.start).length >= 3;
}

/** `undefined` when the child is not in the population. */
export function isSettledTwoYears(child: InventedChild, asAt: CivilDate): boolean | undefined {
  const period = currentPeriod(child, asAt);
  if (!period || ageOn(child.birth, asAt) >= 16 || daysBetween(period.start, asAt) < 913) return undefined;
  const all = placements(period);
  const [current, before] = [all.at(-1), all.at(-2)];
  if (!current) return undefined;
  if (daysBetween(current.start, asAt) >= 730) return true;
  return isAdoptive(current.last.place) && before !== undefined && daysBetween(before.start, asAt) >= 730;
}

export function movedSchoolMidYear(child: InventedChild, asAt: CivilDate): boolean | undefined {
  const age = ageOn(child.birth, asAt);
  const year = windowEndingAt(asAt, 12);
  const touching = child.schools.some((row) => row.schoolEnd === undefined || row.schoolEnd > year.start);
  if (age < 5 || age > 15 || !touching) return undefined;
  const periods = carePeriods(child.episodes);
  return child.schools.some(({ schoolStart: on }, at) => {
    const midYear = on.slice(5) < '08-01' || on.slice(5) > '09-30';
    const inCare = periods.some(({ start, end }) => start <= on && (end === undefined || on < end));
    return at > 0 && on >= year.start && midYear && inCare;
  });
}

export function workersInYear(child: InventedChild, asAt: CivilDate): number {
  const year = windowEndingAt(asAt, 12);
  const seen = child.socialWorkers.filter(({ swDec }) => swDec === undefined || swDec > year.start);
  return new Set(seen.map(({ swId }) => swId)).size;
}

/** `undefined` when the child is not in the population. */
export function keptForAYear(
  child: InventedChild,
  asAt: CivilDate,
  rows: readonly { id: string; from: CivilDate; to: CivilDate | undefined }[],
): boolean | undefined {
  const period = currentPeriod(child, asAt);
  if (!period || period.start > addMonths(asAt, -18)) return undefined;
  const current = rows.findLast(({ to }) => to === undefined);
  let since = current?.from;
  for (const row of rows.toReversed()) {
    if (row.id === current?.id && since && row.to && row.to <= since && daysBetween(row.to, since) <= 7)
      since = row.from;
  }
  return since !== undefined && since <= addMonths(asAt, -12);
}

export function share<T>(rows: readonly T[], counts: (row: T) => boolean | undefined): number {
  const known = rows.map(counts).filter((counted) => counted !== undefined);
  return known.filter(Boolean).length / known.length;
}
