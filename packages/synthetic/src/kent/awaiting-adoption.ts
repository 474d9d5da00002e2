import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { PAGE, spread } from './moments.ts';
import { type AdoptionSteps, inCare, isAged, lastStay, type Person } from './person.ts';

/** Agency decisions of children who are in care on the page's day, in the order in which they came into care. */
const DECISIONS = {
  yearBefore: spread('2017-01-09', '2017-08-31', 14),
  novemberBefore: spread('2017-11-06', '2017-11-28', 5),
  toOctober: spread('2017-12-04', '2018-10-30', 95),
  november: spread('2018-11-05', '2018-11-28', 4),
} as const;

/** With a live decision, and not with adopters: 58 on the page's day, as many a month before. */
const NOT_PLACED = 58;
const PLACED_IN_NOVEMBER = spread('2018-11-06', '2018-11-27', 4);

const OLDEST = 7;
const FIRST_IN_CARE = '2016-06-01';
const DAYS_TO_ORDER = 24;
const DAYS_TO_MATCH = 110;
const DAYS_TO_MOVE = 130;
/** Who waited for a decision a year before waited for a home then as well. */
const FIRST_MOVE = '2017-12-04' as CivilDate;

function isCandidate(person: Person): boolean {
  const { start, exit } = lastStay(person);
  if (!inCare(person, PAGE) || exit !== undefined || person.unaccompanied) return false;
  return start >= FIRST_IN_CARE && isAged(person, PAGE, 0, OLDEST);
}

function stepsFrom(decision: CivilDate, placed: CivilDate | undefined): AdoptionSteps {
  const moved = placed !== undefined;
  return {
    decision,
    order: moved ? addDays(decision, DAYS_TO_ORDER) : undefined,
    match: moved ? addDays(placed, DAYS_TO_MATCH - DAYS_TO_MOVE) : undefined,
    placed,
  };
}

/** The steps towards adoption of the children in care whose plan it is. */
export function awaitingAdoption(people: readonly Person[]): ReadonlyMap<Person, AdoptionSteps> {
  const days = Object.values(DECISIONS).flat();
  const inTurn = people
    .filter(isCandidate)
    .sort((a, b) => (lastStay(a).start < lastStay(b).start ? -1 : 1))
    .slice(0, days.length);
  const placedEarlier = days.length - NOT_PLACED - PLACED_IN_NOVEMBER.length;
  return new Map(
    inTurn.map((person, at) => {
      const decision = days[at] as CivilDate;
      const usual = addDays(decision, DAYS_TO_MOVE);
      const move = usual < FIRST_MOVE ? addDays(FIRST_MOVE, 5 * at) : usual;
      const placed = at < placedEarlier ? move : PLACED_IN_NOVEMBER[at - placedEarlier];
      return [person, stepsFrom(decision, placed)];
    }),
  );
}
