import type { CivilDate } from '@permanence/calendar/civil-date';
import type { Home } from './homes.ts';
import { PAGE, shuffled } from './moments.ts';
import { inCare, lastStay, type Person } from './person.ts';
import type { Moves } from './settled.ts';

/** Groups of two who came into care on one day, from a day to before another: so many of them into one home. */
interface Groups {
  readonly from: string;
  readonly to: string;
  readonly together: number;
  readonly apart: number;
}

// 33 of 41 in the twelve months to the page; 31 of 39 to October; 11 of 13 in the year before.
const GROUPS: readonly Groups[] = [
  { from: '2017-05-31', to: '2017-11-01', together: 10, apart: 1 },
  { from: '2017-11-01', to: '2017-12-01', together: 1, apart: 1 },
  { from: '2017-12-01', to: '2018-11-01', together: 30, apart: 7 },
  { from: '2018-11-01', to: '2018-12-01', together: 3, apart: 1 },
];

export interface SiblingGroup {
  readonly name: string;
  readonly on: CivilDate;
  readonly children: readonly [Person, Person];
}

type Two = readonly [Person, Person];

type Homes = ReadonlyMap<Person, Home>;

function kindOf(person: Person, homes: Homes): string {
  const { place, provider } = homes.get(person) ?? {};
  return `${place} ${provider}`;
}

function livesInOneHome([a, b]: Two, homes: Homes): boolean {
  return kindOf(a, homes) === kindOf(b, homes);
}

function twoByTwo(people: readonly Person[]): Two[] {
  return people.flatMap((person, at): Two[] => {
    const next = people[at + 1];
    return at % 2 === 1 || next === undefined ? [] : [[person, next]];
  });
}

/** Two and two out of one kind of home, and of those who are left out of two. */
function paired(people: readonly Person[], homes: Homes): Two[] {
  const byKind = [...Map.groupBy(people, (person) => kindOf(person, homes)).values()];
  const alone = byKind.flatMap((group) => group.slice(group.length - (group.length % 2)));
  return [...byKind.flatMap(twoByTwo), ...twoByTwo(alone)];
}

/** Two and two who came on the same day, and have lived in one home each since. */
function twosOf(people: readonly Person[], moves: Moves, homes: Homes): readonly Two[] {
  const still = people.filter(
    (person) =>
      inCare(person, PAGE) && !person.unaccompanied && person.adoption === undefined && !moves.has(person),
  );
  return [...Map.groupBy(still, startOf).values()].flatMap((group) => paired(group, homes));
}

function startOf(person: Person): CivilDate {
  return lastStay(person).start;
}

/** Brothers and sisters for whom one home was sought. */
export function siblingGroupsOf(
  people: readonly Person[],
  moves: Moves,
  homes: Homes,
): readonly SiblingGroup[] {
  const twos = shuffled(twosOf(people, moves, homes), 'siblings');
  const chosen = GROUPS.flatMap(({ from, to, together, apart }) => {
    const then = twos.filter(([first]) => from <= startOf(first) && startOf(first) < to);
    const inOne = then.filter((two) => livesInOneHome(two, homes)).slice(0, together);
    const inTwo = then.filter((two) => !livesInOneHome(two, homes)).slice(0, apart);
    if (inOne.length + inTwo.length < together + apart)
      throw new RangeError(`siblings from ${from}: ${inOne.length} and ${inTwo.length}`);
    return [...inOne, ...inTwo];
  });
  return chosen.map((children, at) => ({
    name: `siblings-${at + 1}`,
    on: startOf(children[0]),
    children,
  }));
}
