import { addDays, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { choose } from './choose.ts';
import { isAskedOfStability } from './cohorts.ts';
import { LAST_PAPER, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import { inCare, lastStay, type Person } from './person.ts';

const COMPARED = [YEAR_BEFORE, LAST_PAPER, MONTH_BEFORE, PAGE] as const;

/** Days on which each child moved to another carer. */
export type Moves = ReadonlyMap<Person, readonly CivilDate[]>;

const MOVED_IN_2017 = civilDate('2017-05-02');
const MOVES_OF_2017 = [civilDate('2017-02-06'), civilDate('2017-06-05')] as const;
const MOVES_OF_2018 = [civilDate('2018-02-05'), civilDate('2018-06-04')] as const;
const LATE_MOVES = [civilDate('2018-02-05'), civilDate('2018-11-05')] as const;
const DAYS_OVER = 20;

function isThereFor(person: Person, moves: readonly [CivilDate, CivilDate]): boolean {
  const { start, end } = lastStay(person);
  return start < moves[0] && (end === undefined || end > addDays(moves[1], 2 * DAYS_OVER));
}

interface Restless {
  readonly asked: readonly Person[];
  readonly settled: ReadonlySet<Person>;
  readonly in2017: ReadonlySet<Person>;
  readonly in2018: ReadonlySet<Person>;
  /** Of these the second move came in the page's own month. */
  readonly lately: ReadonlySet<Person>;
}

function settledOf(asked: readonly Person[]): ReadonlySet<Person> {
  return choose({
    topic: 'two years in one place',
    among: asked,
    counts: isAskedOfStability,
    aims: [
      { on: YEAR_BEFORE, prints: 71.0 },
      { on: LAST_PAPER, prints: 68.6 },
      { on: MONTH_BEFORE, prints: 70.1 },
      { on: PAGE, chosen: 397 },
    ],
  });
}

function restless(people: readonly Person[]): Restless {
  const asked = people.filter((person) => COMPARED.some((on) => isAskedOfStability(person, on)));
  const settled = settledOf(asked);
  const mayMove = (person: Person) =>
    !settled.has(person) && person.adoption === undefined && lastStay(person).exit !== 'adopted';
  const in2017 = choose({
    topic: 'moved twice in 2017',
    among: people,
    counts: inCare,
    may: (person) => mayMove(person) && isThereFor(person, MOVES_OF_2017),
    aims: [{ on: YEAR_BEFORE, prints: 11.5 }],
  });
  const may = (person: Person) => mayMove(person) && isThereFor(person, MOVES_OF_2018);
  const in2018 = choose({
    ...{ topic: 'moved twice in 2018', among: people, counts: inCare, may },
    aims: [
      { on: LAST_PAPER, prints: 10.7 },
      { on: MONTH_BEFORE, prints: 10.5 },
    ],
  });
  const must = (person: Person) => in2018.has(person);
  const byPage = choose({
    ...{ topic: 'moved twice by the page', among: people, counts: inCare, may, must },
    aims: [{ on: PAGE, chosen: 170 }],
  });
  const lately = [...byPage].filter((person) => !in2018.has(person) && inCare(person, PAGE));
  return { asked, settled, in2017, in2018, lately: new Set(lately) };
}

/** Moves of those who moved; who was asked and is not settled has moved once at least. */
export function movesOf(people: readonly Person[]): Moves {
  const { asked, settled, in2017, in2018, lately } = restless(people);
  const mustHave = new Set(asked.filter((person) => !settled.has(person)));
  const found = new Map<Person, readonly CivilDate[]>();
  for (const person of people) {
    const late = person.number % DAYS_OVER;
    const moves = [
      ...(in2017.has(person) ? MOVES_OF_2017 : mustHave.has(person) ? [MOVED_IN_2017] : []),
      ...(in2018.has(person) ? MOVES_OF_2018 : lately.has(person) ? LATE_MOVES : []),
    ];
    if (moves.length > 0)
      found.set(
        person,
        moves.map((on) => addDays(on, late)),
      );
  }
  return found;
}
