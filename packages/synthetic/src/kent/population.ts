import { birthday } from '@permanence/calendar/age';
import { addDays, addMonths, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { adoptedChildren } from './adopted.ts';
import { awaitingAdoption } from './awaiting-adoption.ts';
import { choose } from './choose.ts';
import { cameInYearTo } from './cohorts.ts';
import { childrenInCare } from './in-care.ts';
import { leavers } from './leavers.ts';
import { MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import type { Draft, Person, Stay } from './person.ts';
import { printable } from './printable.ts';

const FIRST_NUMBER = 1;

/** An earlier time in care, between about these days: everybody's own are up to three months later. */
interface Before {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** Of those who came back in 2018, and in 2017: less than two years before. */
const BEFORE_2018: Before = { start: civilDate('2016-07-04'), end: civilDate('2017-01-09') };
const BEFORE_2017: Before = { start: civilDate('2015-09-07'), end: civilDate('2016-05-03') };
const DAYS_LATER = 60;
const CARE_LEAVERS_FROM = 16;

function backAfter({ start, end }: Before, person: Person): Person {
  const later = person.number % DAYS_LATER;
  const stay: Stay = { start: addDays(start, later), end: addDays(end, later), exit: 'home' };
  return { ...person, stays: [stay, ...person.stays] };
}

function numbered(drafts: readonly Draft[]): readonly Person[] {
  return drafts.map((draft, at) => ({
    ...draft,
    number: FIRST_NUMBER + at,
    adoption: draft.adoption,
  }));
}

/** Born by then, and gone home before the age from which one who leaves is a care leaver. */
function couldHaveBeen({ start, end }: Before) {
  return (person: Person): boolean =>
    !person.unaccompanied &&
    person.birth < start &&
    birthday(person.birth, CARE_LEAVERS_FROM) > addMonths(end, 2);
}

function comeBack(people: readonly Person[]): readonly Person[] {
  const lately = choose({
    ...{ topic: 'came back in 2018', among: people.filter((person) => cameInYearTo(person, PAGE)) },
    ...{ counts: cameInYearTo, may: couldHaveBeen(BEFORE_2018) },
    aims: [
      { on: MONTH_BEFORE, prints: 14.2 },
      { on: PAGE, chosen: 66 },
    ],
  });
  const before = choose({
    ...{ topic: 'came back in 2017', among: people.filter((person) => cameInYearTo(person, YEAR_BEFORE)) },
    ...{ counts: cameInYearTo, may: couldHaveBeen(BEFORE_2017) },
    aims: [{ on: YEAR_BEFORE, prints: 12.6 }],
  });
  return people.map((person) => {
    if (lately.has(person)) return backAfter(BEFORE_2018, person);
    return before.has(person) ? backAfter(BEFORE_2017, person) : person;
  });
}

/** Everybody of whom the returns tell. */
export function population(): readonly Person[] {
  const people = comeBack(printable(numbered([...childrenInCare(), ...leavers(), ...adoptedChildren()])));
  const awaiting = awaitingAdoption(people);
  return people.map((person) => ({ ...person, adoption: awaiting.get(person) ?? person.adoption }));
}
