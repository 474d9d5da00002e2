import { addDays, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { Random } from './random.ts';
import { WORKERS } from './shape-of-practice.ts';

/** A post in a team; people come and go, and everyone in their care changes hands on one day. */
export interface Post {
  readonly seed: number;
  readonly kind: 'first contact' | 'children in care' | 'reviewing officer';
  readonly team: number;
  readonly number: number;
}

export interface Holder {
  readonly from: CivilDate;
  readonly id: string;
  readonly because: 'LEFTRL' | 'ORGRST';
}

const OPENED = civilDate('2000-01-01');
const CLOSES = civilDate('2045-01-01');
const REMEMBERED_POSTS = 2000;

const KINDS = { 'first contact': 0, 'children in care': 1, 'reviewing officer': 2 } as const;
const remembered = new Map<string, readonly Holder[]>();

/** Who held the post, one after the other. */
export function holdersOf(post: Post): readonly Holder[] {
  const key = `${post.seed}/${post.kind}/${post.team}/${post.number}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= REMEMBERED_POSTS) remembered.clear();
  const holders = appointments(post);
  remembered.set(key, holders);
  return holders;
}

function appointments(post: Post): Holder[] {
  const departures = daysApart(new Random(post.seed, post.kind, post.team, post.number), tenure(post));
  const restructures = post.kind === 'reviewing officer' ? [] : restructuresOf(post);
  const changes = [
    ...departures.map((from) => ({ from, because: 'LEFTRL' as const })),
    ...restructures.map((from) => ({ from, because: 'ORGRST' as const })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  return [{ from: OPENED, because: 'LEFTRL' as const }, ...changes].map((change, at) => ({
    ...change,
    id: workerId(post, at),
  }));
}

function tenure(post: Post): number {
  if (post.kind === 'reviewing officer') return WORKERS.meanDaysAsOfficer;
  const hardToFill = new Random(post.seed, 'hard to fill', post.team, post.number).chance(
    WORKERS.hardToFillShare,
  );
  return hardToFill ? WORKERS.meanDaysInPostHardToFill : WORKERS.meanDaysInPost;
}

/** A team is transferred as a whole: every post changes hands that day. */
function restructuresOf({ seed, kind, team }: Post): CivilDate[] {
  return daysApart(new Random(seed, 'restructure', kind, team), WORKERS.meanDaysBetweenRestructures);
}

function daysApart(random: Random, mean: number): CivilDate[] {
  const days: CivilDate[] = [];
  let day = OPENED;
  for (;;) {
    day = addDays(day, 60 + random.days(mean - 60));
    if (day >= CLOSES) return days;
    days.push(day);
  }
}

function workerId({ kind, team, number }: Post, ordinal: number): string {
  const digits = 10_000_000 + team * 3000 + KINDS[kind] * 1000 + number * 100 + Math.min(ordinal, 99);
  return kind === 'reviewing officer' ? `IRO${digits}` : `SW${digits}`;
}
