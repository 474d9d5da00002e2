import { addDays, type CivilDate, daysBetween } from '@permanence/calendar/civil-date';
import type { AllocationReason } from './codes.ts';
import { holdersOf, type Post } from './posts.ts';
import type { Random } from './random.ts';
import type { Episode, Until, WorkerAllocation } from './rows.ts';
import { WORKERS } from './shape-of-practice.ts';

export interface Team {
  readonly seed: number;
  readonly team: number;
}

function nameOf({ team }: Team): string {
  return `TEAM${team + 1}`;
}

interface Turn {
  readonly from: CivilDate;
  readonly worker: string;
  readonly reason: AllocationReason;
}

/** Social workers of a child, for as long as the authority works with the child. */
export function socialWorkers(
  team: Team,
  episodes: readonly Episode[],
  asAt: CivilDate,
  random: Random,
): WorkerAllocation[] {
  if (random.chance(WORKERS.noWorkerShare)) return [];
  return involvements(episodes).flatMap(({ start, end }) => {
    const turns = turnsBetween(team, start, end ?? addDays(asAt, 1), random);
    return allocated(turns, end, random).map((row) => ({ ...row, swTeam: nameOf(team) }));
  });
}

interface Involvement {
  readonly start: CivilDate;
  readonly end: Until;
}

/** Periods of care with less than 100 days between them are one piece of work. */
export function involvements(episodes: readonly Episode[]): Involvement[] {
  const spans: { start: CivilDate; end: Until }[] = [];
  for (const { decom, dec } of episodes) {
    const last = spans.at(-1);
    if (last?.end !== undefined && daysBetween(last.end, decom) < 100) last.end = dec;
    else spans.push({ start: decom, end: dec });
  }
  return spans;
}

interface Stage {
  readonly post: Post;
  readonly from: CivilDate;
  readonly reason: AllocationReason;
}

function turnsBetween(team: Team, care: CivilDate, until: CivilDate, random: Random): Turn[] {
  const stages = stagesFrom(team, care, until, random).filter(({ from }) => from < until);
  const turns = stages.flatMap(({ post, from, reason }, at) => {
    const to = stages[at + 1]?.from ?? until;
    return withCover(inPost(post, from, to, reason), post, to, random);
  });
  return turns.filter((turn, at) => turn.worker !== turns[at - 1]?.worker);
}

/** Duty, first contact, then posts that work with children in care. */
function stagesFrom({ seed, team }: Team, care: CivilDate, until: CivilDate, random: Random): Stage[] {
  const firstContact = (from: CivilDate): Stage => {
    const number = random.whole(0, WORKERS.firstContactPosts - 1);
    return { post: { seed, team, kind: 'first contact', number }, from, reason: 'FCONTA' };
  };
  const known = random.chance(WORKERS.knownBeforeCareShare) ? -random.whole(1, 60) : random.whole(0, 3);
  const stages = [firstContact(addDays(care, known))];
  if (random.chance(WORKERS.dutyShare)) {
    stages.push(
      firstContact(addDays(care, known + random.whole(WORKERS.daysOnDuty.low, WORKERS.daysOnDuty.high))),
    );
  }
  if (!random.chance(WORKERS.transferShare)) return stages;
  let from = addDays(care, random.whole(WORKERS.daysToTransfer.low, WORKERS.daysToTransfer.high));
  let reason: AllocationReason = 'TSPROC';
  while (from < until) {
    const number = random.whole(0, WORKERS.postsInATeam - 1);
    stages.push({ post: { seed, team, kind: 'children in care', number }, from, reason });
    from = addDays(from, random.days(365 / WORKERS.reallocatedAYear));
    reason = random.weighted(WORKERS.reallocationReasons);
  }
  return stages;
}

/** Each holder of the post in turn. */
function inPost(post: Post, from: CivilDate, to: CivilDate, reason: AllocationReason): Turn[] {
  const holders = holdersOf(post);
  const first = holders.findLastIndex((holder) => holder.from <= from);
  const turns: Turn[] = [];
  for (let at = Math.max(first, 0); at < holders.length; at += 1) {
    const holder = holders[at];
    if (holder === undefined || holder.from >= to) break;
    const began = turns.length === 0;
    turns.push({
      from: began ? from : holder.from,
      worker: holder.id,
      reason: began ? reason : holder.because,
    });
  }
  return turns;
}

/** Absence: another worker for a while, then the same one again. */
function withCover(turns: readonly Turn[], post: Post, to: CivilDate, random: Random): Turn[] {
  return turns.flatMap((turn, at) => {
    const end = turns[at + 1]?.from ?? to;
    const length = daysBetween(turn.from, end);
    const days = random.whole(WORKERS.daysOfCover.low, WORKERS.daysOfCover.high);
    if (days + 30 > length || !random.chance((length / 365.25) * WORKERS.coveredAYear)) return [turn];
    const away = addDays(turn.from, random.whole(14, length - days - 14));
    const cover = inPost({ ...post, number: post.number === 0 ? 1 : post.number - 1 }, away, to, 'ABSENC')[0];
    if (cover === undefined) return [turn];
    return [turn, cover, { ...turn, from: addDays(away, days), reason: 'ABSENC' as const }];
  });
}

/** Turns become rows: with gaps of some days now and then, and overlaps while two know the child at first contact. */
function allocated(turns: readonly Turn[], end: Until, random: Random): WorkerAllocation[] {
  const starts = turns.map(({ from }, at) => {
    if (at === 0) return from;
    if (random.chance(WORKERS.shortGapShare)) return addDays(from, random.whole(1, 7));
    return random.chance(WORKERS.longGapShare) ? addDays(from, random.whole(8, 45)) : from;
  });
  return turns.flatMap(({ worker, reason, from }, at) => {
    const next = turns[at + 1];
    const swDecom = starts[at] ?? from;
    const handover =
      next?.reason === 'FCONTA' && random.chance(WORKERS.overlapShare) ? random.whole(1, 10) : 0;
    const left = next === undefined ? end : addDays(next.from, handover);
    const swDec = left !== undefined && end !== undefined && end < left ? end : left;
    return swDec === undefined || swDecom < swDec ? [{ swId: worker, swDecom, swDec, swReason: reason }] : [];
  });
}
