import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { canPrint, choose } from './choose.ts';
import { inYearTo, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import type { Person } from './person.ts';

const DAYS_IN_TIME = 35;
const DAYS_LATE = 62;
const DAYS_APART = 20;
const IN_TIME_BEFORE = 86.6;

interface Decided {
  readonly person: Person;
  readonly on: CivilDate;
}

function isOfYearBeforeOnly({ on }: Decided): boolean {
  return inYearTo(YEAR_BEFORE, on) && !inYearTo(MONTH_BEFORE, on);
}

/** Of some decisions of the year before nobody recorded when adoption became the plan, so that the share prints as it did. */
function withKnownPlan(decided: readonly Decided[]): readonly Decided[] {
  const then = decided.filter(isOfYearBeforeOnly);
  const others = decided.filter((each) => !isOfYearBeforeOnly(each));
  const also = others.filter(({ on }) => inYearTo(YEAR_BEFORE, on)).length;
  const known = then.findIndex((_, unknown) => canPrint(IN_TIME_BEFORE, then.length - unknown + also));
  return [...others, ...then.slice(known)];
}

/** When adoption became the plan of everybody of whom the agency decided: in time is within eight weeks before it. */
export function plansOf(people: readonly Person[]): ReadonlyMap<Person, CivilDate> {
  const decided = withKnownPlan(
    people.flatMap((person) =>
      person.adoption === undefined ? [] : [{ person, on: person.adoption.decision }],
    ),
  );
  const inTime = choose({
    topic: 'decisions in time',
    among: decided,
    counts: ({ on }, moment) => inYearTo(moment, on),
    aims: [
      { on: YEAR_BEFORE, prints: IN_TIME_BEFORE },
      { on: MONTH_BEFORE, prints: 84.0 },
      { on: PAGE, chosen: 85 },
    ],
  });
  return new Map(
    decided.map((each) => {
      const days = (inTime.has(each) ? DAYS_IN_TIME : DAYS_LATE) + (each.person.number % DAYS_APART);
      return [each.person, addDays(each.on, -days)];
    }),
  );
}
