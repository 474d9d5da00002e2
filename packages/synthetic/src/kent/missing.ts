import { addDays, addMonths, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';
import type { MissingSpell, ReturnInterview } from '../rows.ts';
import { choose } from './choose.ts';
import { inYearTo, LAST_PAPER, MONTH_BEFORE, PAGE, shuffled, YEAR_BEFORE } from './moments.ts';
import { inCare, isAged, lastStay, type Person } from './person.ts';

/** A month of which more is known than of the others. */
interface Month {
  /** Different children, some of whom went more than once. */
  readonly children: number;
  readonly spells: number;
  readonly over48Hours: number;
}

const FIRST_MONTH = civilDate('2016-12-01');
const USUAL: Month = { children: 90, spells: 100, over48Hours: 20 };
const MONTHS: Readonly<Record<string, Month>> = {
  '2017-11': { children: 96, spells: 104, over48Hours: 16 },
  '2018-10': { children: 89, spells: 100, over48Hours: 18 },
  '2018-11': { children: 82, spells: 103, over48Hours: 27 },
};
/** Interviews of the twelve months to the page. */
const INTERVIEWS = 1218;

const YOUNGEST = 12;
const MOST_CHILDREN = 110;
const WORKING_DAYS_IN_TIME = 3;
const DAYS_LATE = 12;

interface Spell {
  readonly person: Person;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** Children who go missing, most of them more than once in the two years. */
function runaways(people: readonly Person[]): readonly Person[] {
  const able = people.filter(
    (person) =>
      lastStay(person).start < FIRST_MONTH && inCare(person, PAGE) && isAged(person, PAGE, YOUNGEST, 17),
  );
  return shuffled(able, 'missing').slice(0, MOST_CHILDREN);
}

/** Who goes a second time in a month goes in its second week. Everybody is back, and asked, within the month. */
function spellsOf(
  first: CivilDate,
  { children, spells, over48Hours }: Month,
  all: readonly Person[],
): Spell[] {
  const month = shuffled(all, `missing ${first}`);
  return Array.from({ length: spells }, (_, at) => {
    const again = at >= children;
    const person = month[again ? at - children : at] as Person;
    const start = addDays(first, (again ? 10 : 2) + (at % 4));
    return { person, start, end: addDays(start, at < over48Hours ? 3 : 1) };
  });
}

function monthsFrom(first: CivilDate, to: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  for (let month = first; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The month that makes the year's interviews as many as they are. */
function inAll(spells: readonly (readonly [CivilDate, Month])[]): readonly (readonly [CivilDate, Month])[] {
  const year = spells.filter(([month]) => inYearTo(PAGE, month));
  const lacking = INTERVIEWS - year.reduce((sum, [, { spells: count }]) => sum + count, 0);
  return spells.map(([month, told]) => {
    if (month !== '2018-05-01') return [month, told];
    return [month, { ...told, spells: told.spells + lacking }];
  });
}

interface Asked {
  readonly inTime: ReadonlySet<Spell>;
  readonly held: ReadonlySet<Spell>;
}

function asked(spells: readonly Spell[]): Asked {
  const counts = ({ end }: Spell, on: CivilDate) => inYearTo(on, end);
  const inTime = choose({
    ...{ topic: 'interviews in time', among: spells, counts },
    aims: [
      { on: YEAR_BEFORE, prints: 78.2 },
      { on: LAST_PAPER, prints: 74.3 },
      { on: MONTH_BEFORE, prints: 74.2 },
      { on: PAGE, chosen: 904 },
    ],
  });
  const held = choose({
    ...{ topic: 'interviews', among: spells, counts, must: (spell: Spell) => inTime.has(spell) },
    aims: [
      { on: MONTH_BEFORE, prints: 90.5 },
      { on: PAGE, chosen: 1105 },
    ],
  });
  return { inTime, held };
}

function interviewOf(spell: Spell, { inTime, held }: Asked): ReturnInterview {
  const { end } = spell;
  if (!held.has(spell)) return { rhiDueFrom: end, rhiDate: addDays(end, 2), rhiOutcome: 'DECLINED' };
  const rhiDate = inTime.has(spell) ? addWorkingDays(end, WORKING_DAYS_IN_TIME - 1) : addDays(end, DAYS_LATE);
  return { rhiDueFrom: end, rhiDate, rhiOutcome: 'HELD' };
}

export interface Missing {
  readonly missing: readonly MissingSpell[];
  readonly returnInterviews: readonly ReturnInterview[];
}

/** Who went missing when, and whether somebody asked them about it afterwards. */
export function missingOf(people: readonly Person[]): ReadonlyMap<Person, Missing> {
  const all = runaways(people);
  const months = inAll(
    monthsFrom(FIRST_MONTH, PAGE).map((month) => [month, MONTHS[month.slice(0, 7)] ?? USUAL] as const),
  );
  const spells = months.flatMap(([first, month]) => spellsOf(first, month, all));
  const answers = asked(spells);
  return new Map(
    [...Map.groupBy(spells, ({ person }) => person)].map(([person, own]) => [
      person,
      {
        missing: own.map(({ start, end }) => ({ missing: 'M', misStart: start, misEnd: end })),
        returnInterviews: own.map((spell) => interviewOf(spell, answers)),
      },
    ]),
  );
}
