import { addDays, civilDate, later } from '@permanence/calendar/civil-date';
import { choose } from './choose.ts';
import { inYearTo, MONTH_BEFORE, PAGE, shuffled, YEAR_BEFORE } from './moments.ts';
import { inCare, inCareFor, isAged, lastStay, type Person } from './person.ts';
import { type Told, tell } from './told.ts';

const OFFENDING_FROM = 12;
const OFFENDING_SINCE = civilDate('2017-05-01');

/** Those with whom the youth offending service works, until they leave care. */
function youthOffending(people: readonly Person[]): Told<Person>[] {
  const days = [YEAR_BEFORE, MONTH_BEFORE, PAGE];
  const open = choose({
    topic: 'youth offending',
    among: people,
    counts: inCare,
    may: (person) => isAged(person, lastStay(person).end ?? YEAR_BEFORE, OFFENDING_FROM, 18),
    aims: [
      { on: YEAR_BEFORE, prints: 2.2 },
      { on: MONTH_BEFORE, prints: 2.4 },
      { on: PAGE, chosen: 34 },
    ],
  });
  return [...open]
    .filter((person) => days.some((on) => inCare(person, on)))
    .map((person) => {
      const { start, end } = lastStay(person);
      return tell(
        person,
        'youth-offending-starts',
        later(start, OFFENDING_SINCE),
        end === undefined ? {} : { until: end },
      );
    });
}

/** Audits of care plans: of so many children, from a day on. */
const AUDITS = [
  { count: 230, on: civilDate('2017-03-06'), days: 60 },
  { count: 100, on: civilDate('2017-11-06'), days: 20 },
  { count: 1243, on: civilDate('2018-01-08'), days: 60 },
  { count: 1244, on: civilDate('2018-05-08'), days: 60 },
  { count: 644, on: civilDate('2018-09-10'), days: 40 },
  { count: 600, on: civilDate('2018-11-05'), days: 20 },
] as const;

function auditsOf(people: readonly Person[]) {
  const audited = people.filter((person) => inCareFor(person, PAGE, 12));
  return AUDITS.flatMap(({ count, on, days }) =>
    shuffled(
      audited.filter((person) => inCare(person, on)),
      `audits ${on}`,
    )
      .slice(0, count)
      .map((person) => ({ person, on: addDays(on, person.number % days) })),
  );
}

function carePlans(people: readonly Person[]): Told<Person>[] {
  const audits = auditsOf(people);
  const good = choose({
    topic: 'good care plans',
    among: audits,
    counts: ({ on }, moment) => inYearTo(moment, on),
    aims: [
      { on: YEAR_BEFORE, prints: 69.7 },
      { on: MONTH_BEFORE, prints: 79.4 },
      { on: PAGE, chosen: 2980 },
    ],
  });
  return audits.map((audit, at) => {
    const grades = good.has(audit) ? ['GOOD', 'GOOD', 'GOOD', 'OUTST'] : ['REQIMP', 'REQIMP', 'INADEQ'];
    return tell(audit.person, 'care-plan-grades', audit.on, { grade: grades[at % grades.length] });
  });
}

/** Complaints by month. */
const COMPLAINTS = [
  { count: 11, first: civilDate('2017-11-06') },
  { count: 4, first: civilDate('2018-04-09') },
  { count: 2, first: civilDate('2018-10-08') },
  { count: 3, first: civilDate('2018-11-06') },
] as const;

function complaints(people: readonly Person[]): Told<Person>[] {
  const able = shuffled(
    people.filter((person) => inCareFor(person, PAGE, 30) && isAged(person, PAGE, 11, 17)),
    'complaints',
  );
  return COMPLAINTS.flatMap(({ count, first }) =>
    able
      .slice(0, count)
      .map((person, at) =>
        tell(person, 'complaints', addDays(first, at), { madeBy: at % 3 === 2 ? 'BEHALF' : 'CHILD' }),
      ),
  );
}

export function practiceFacts(people: readonly Person[]): readonly Told<Person>[] {
  return [...youthOffending(people), ...carePlans(people), ...complaints(people)];
}
