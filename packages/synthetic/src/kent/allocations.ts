import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  earlier,
  FOREVER,
} from '@permanence/calendar/civil-date';
import type { Until } from '../rows.ts';
import { type Aim, choose } from './choose.ts';
import { isInCareLong } from './cohorts.ts';
import { LAST_PAPER, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import type { Person, Stay } from './person.ts';

/** Somebody who has the child for a time. */
export interface Allocation {
  readonly who: string;
  readonly from: CivilDate;
  readonly until: Until;
}

/** What the page says of a role: shares with the same person for twelve months, in the order in which they grow. */
interface Role {
  readonly name: 'W' | 'R';
  readonly posts: number;
  readonly yearBefore: Aim;
  /** Each group holds on its days; a later one has those of the earlier ones in it. */
  readonly growing: readonly (readonly [Aim, ...Aim[]])[];
}

const SOCIAL_WORKER: Role = {
  name: 'W',
  posts: 130,
  yearBefore: { on: YEAR_BEFORE, prints: 46.1 },
  growing: [
    [{ on: LAST_PAPER, prints: 47.7 }],
    [{ on: MONTH_BEFORE, prints: 52.3 }],
    [{ on: PAGE, chosen: 560 }],
  ],
};

const REVIEWING_OFFICER: Role = {
  name: 'R',
  posts: 28,
  yearBefore: { on: YEAR_BEFORE, prints: 68.1 },
  growing: [
    [
      { on: MONTH_BEFORE, prints: 74.7 },
      { on: PAGE, chosen: 773 },
    ],
  ],
};

const SAME_FOR = 12;
const DAYS_EARLIER = -15;
const CHANGED_IN_2017 = civilDate('2017-03-08');
const CHANGED_LATELY = civilDate('2018-02-19');

/** Since when a child at least has had the same person: just long enough for the first of its group's days. */
function sameSince(people: readonly Person[], { name, growing }: Role): ReadonlyMap<Person, CivilDate> {
  const since = new Map<Person, CivilDate>();
  for (const aims of growing) {
    const same = choose({
      topic: `same ${name} ${aims[0].on}`,
      among: people,
      counts: isInCareLong,
      must: (person) => since.has(person),
      aims,
    });
    const from = addDays(addMonths(aims[0].on, -SAME_FOR), DAYS_EARLIER);
    for (const person of same) if (!since.has(person)) since.set(person, from);
  }
  return since;
}

/** The days on which each child got another one, those before care began included. */
function changesOf(people: readonly Person[], role: Role): (person: Person) => readonly CivilDate[] {
  const asked = people.filter((person) =>
    [YEAR_BEFORE, ...role.growing.flat().map(({ on }) => on)].some((on) => isInCareLong(person, on)),
  );
  const since = sameSince(asked, role);
  const first = [...since.values()].reduce((a, b) => earlier(a, b), FOREVER);
  const before = choose({
    ...{ topic: `same ${role.name} before`, among: asked, counts: isInCareLong, aims: [role.yearBefore] },
    may: (person) => [first, CHANGED_LATELY].includes(since.get(person) ?? CHANGED_LATELY),
  });
  const found = new Map(
    asked.map((person) => {
      const from = since.get(person) ?? CHANGED_LATELY;
      const early = before.has(person) ? [] : [CHANGED_IN_2017];
      return [person, from === first ? early : [...early, from]] as const;
    }),
  );
  return (person) => found.get(person) ?? [];
}

function during(
  { start, end }: Stay,
  changes: readonly CivilDate[],
  who: (turn: number) => string,
): Allocation[] {
  const days = [start, ...changes.filter((on) => start < on && (end === undefined || on < end))];
  return days.map((from, turn) => ({ who: who(turn), from, until: days[turn + 1] ?? end }));
}

function allocationsOf(people: readonly Person[], role: Role): ReadonlyMap<Person, readonly Allocation[]> {
  const changes = changesOf(people, role);
  return new Map(
    people.map((person) => {
      const who = (turn: number) => `${role.name}${1 + ((person.number + 11 * turn) % role.posts)}`;
      return [person, person.stays.flatMap((stay) => during(stay, changes(person), who))];
    }),
  );
}

export function socialWorkersOf(people: readonly Person[]): ReadonlyMap<Person, readonly Allocation[]> {
  return allocationsOf(people, SOCIAL_WORKER);
}

export function reviewingOfficersOf(people: readonly Person[]): ReadonlyMap<Person, readonly Allocation[]> {
  return allocationsOf(people, REVIEWING_OFFICER);
}
