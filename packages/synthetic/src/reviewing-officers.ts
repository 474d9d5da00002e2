import { addDays, type CivilDate, earlier } from '@permanence/calendar/civil-date';
import type { CarePeriod } from './episodes.ts';
import { holdersOf, type Post } from './posts.ts';
import type { Random } from './random.ts';
import type { OfficerAllocation } from './rows.ts';
import { WORKERS } from './shape-of-practice.ts';
import type { Team } from './workers.ts';

/** Independent reviewing officers of a child, one at a time, in each period of full care. */
export function reviewingOfficers(
  team: Team,
  periods: readonly CarePeriod[],
  asAt: CivilDate,
  random: Random,
): OfficerAllocation[] {
  if (random.chance(WORKERS.noOfficerShare)) return [];
  const post: Post = {
    ...team,
    kind: 'reviewing officer',
    number: random.whole(0, WORKERS.officersInATeam - 1),
  };
  return periods.flatMap((period) => namedIn(period, post, asAt, random));
}

function namedIn(
  { start, end }: CarePeriod,
  post: Post,
  asAt: CivilDate,
  random: Random,
): OfficerAllocation[] {
  const until = end ?? addDays(asAt, 1);
  const late = random.chance(WORKERS.officerNamedLateShare);
  const named = addDays(start, late ? random.whole(8, 30) : random.whole(0, 5));
  const handover = addDays(named, random.days(365 / WORKERS.officerChangesAYear));
  const other = { ...post, number: (post.number + 1) % WORKERS.officersInATeam };
  const turns = [
    ...inPost(post, named, earlier(handover, until)),
    ...(handover < until ? inPost(other, handover, until) : []),
  ];
  return turns.map(({ id, from }, at) => ({ iroId: id, iroDecom: from, iroDec: turns[at + 1]?.from ?? end }));
}

function inPost(post: Post, from: CivilDate, to: CivilDate): { id: string; from: CivilDate }[] {
  const holders = holdersOf(post);
  return holders.flatMap(({ id, from: appointed }, at) => {
    const left = holders[at + 1]?.from ?? to;
    const starts = appointed < from ? from : appointed;
    return starts < left && starts < to ? [{ id, from: starts }] : [];
  });
}
