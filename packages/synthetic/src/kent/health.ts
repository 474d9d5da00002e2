import { addDays, type CivilDate, civilDate, FOREVER } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';
import { type Aim, choose } from './choose.ts';
import { firstDue, isInCareAYear, isOwedAssessment } from './cohorts.ts';
import { amounts, LAST_PAPER, MONTH_BEFORE, PAGE, shuffled, YEAR_BEFORE } from './moments.ts';
import { inCare, isAged, lastStay, type Person } from './person.ts';
import { type Told, tell } from './told.ts';

type Facts = Told<Person>[];

const FIRST_TOLD = civilDate('2016-12-01');
const WORKING_DAYS_TO_REFERRAL = 5;
const DAYS_LATE = 8;

const LATELY = [LAST_PAPER, MONTH_BEFORE, PAGE] as const;
const COMPARED = [YEAR_BEFORE, ...LATELY] as const;
/** The paper counts referrals of 417 children beside assessments of 427: of ten, nobody recorded the referral. */
const REFERRAL_NOT_RECORDED: readonly Aim[] = [
  { on: YEAR_BEFORE, chosen: 0 },
  ...LATELY.map((on) => ({ on, chosen: 10 })),
];

const REFERRED_IN_TIME: readonly Aim[] = [
  { on: YEAR_BEFORE, prints: 85.1 },
  { on: LAST_PAPER, prints: 82.8 },
  { on: MONTH_BEFORE, prints: 86.7 },
  { on: PAGE, chosen: 365 },
];
const HELD_IN_TIME: readonly Aim[] = [
  { on: YEAR_BEFORE, prints: 73.5 },
  { on: LAST_PAPER, prints: 82.8 },
  { on: MONTH_BEFORE, prints: 82.2 },
  { on: PAGE, chosen: 356 },
];

/** A referral is known from the assessment that it led to, so that of whoever waits for it on one of the days is not. */
function isKnownThroughout(person: Person): boolean {
  const due = firstDue(person);
  return COMPARED.every((on) => on < due || addDays(due, DAYS_LATE) <= on);
}

function inTime(
  topic: string,
  among: readonly Person[],
  aims: readonly Aim[],
  may: (person: Person) => boolean = () => true,
): ReadonlySet<Person> {
  return choose({ topic, among, counts: isOwedAssessment, aims, may });
}

/** The first assessment after coming into care, and the referral that led to it. */
function initialAssessments(people: readonly Person[]): Facts {
  const among = people.filter((person) => lastStay(person).start >= FIRST_TOLD && isOwedOneEver(person));
  const held = inTime('first assessment', among, HELD_IN_TIME);
  const isKnown = (person: Person): boolean => held.has(person) || isKnownThroughout(person);
  const unrecorded = inTime('referral not recorded', among, REFERRAL_NOT_RECORDED, isKnown);
  const recorded = among.filter((person) => !unrecorded.has(person));
  const referred = inTime('referral', recorded, REFERRED_IN_TIME, isKnown);
  return among.map((person) => {
    const due = firstDue(person);
    const daysToReferral = WORKING_DAYS_TO_REFERRAL + (referred.has(person) ? -1 : 3);
    const referral = { referred: addWorkingDays(lastStay(person).start, daysToReferral) };
    return tell(person, 'health-assessments', held.has(person) ? due : addDays(due, DAYS_LATE), {
      kind: 'INITIAL',
      ...(unrecorded.has(person) ? {} : referral),
    });
  });
}

function isOwedOneEver(person: Person): boolean {
  const { end = FOREVER } = lastStay(person);
  const due = firstDue(person);
  return due <= PAGE && addDays(due, DAYS_LATE) < end;
}

/** A yearly check: of whom it was held in the twelve months, and on which days. */
interface Check {
  readonly intent: string;
  readonly rest: Readonly<Record<string, unknown>>;
  readonly yearBefore: number;
  readonly monthBefore: number;
  readonly now: number;
  readonly firstDays: readonly [yearBefore: CivilDate, now: CivilDate];
}

// From July on, so that those under five, who are assessed twice a year, are in time at each of the days.
const ASSESSMENT: Check = {
  ...{ intent: 'health-assessments', rest: { kind: 'REVIEW' } },
  ...{ yearBefore: 88.8, monthBefore: 95.7, now: 1224 },
  firstDays: [civilDate('2017-07-10'), civilDate('2018-07-09')],
};
const DENTAL: Check = {
  ...{ intent: 'dental-checks', rest: {}, yearBefore: 88.5, monthBefore: 94.8, now: 1206 },
  firstDays: [civilDate('2017-05-15'), civilDate('2018-05-14')],
};
const DAYS_SPREAD = 45;

/** Came so late in 2017 that the first assessment fell into the year of the page, or of the month before it. */
function cameLate(person: Person): boolean {
  const { start } = lastStay(person);
  return '2017-09-20' <= start && start <= YEAR_BEFORE;
}

function checks(people: readonly Person[], check: Check): Facts {
  const { intent, rest, yearBefore, monthBefore, now, firstDays } = check;
  const before = choose({
    topic: `${intent} before`,
    among: people,
    counts: isInCareAYear,
    aims: [{ on: YEAR_BEFORE, prints: yearBefore }],
  });
  const lately = choose({
    topic: intent,
    among: people.filter((person) => LATELY.some((on) => inCare(person, on))),
    counts: isInCareAYear,
    must: cameLate,
    aims: [
      { on: MONTH_BEFORE, prints: monthBefore },
      { on: PAGE, chosen: now },
    ],
  });
  const held = (who: Iterable<Person>, days: readonly CivilDate[], first: CivilDate): Facts =>
    [...who]
      .filter((person) => days.some((on) => isInCareAYear(person, on)))
      .map((person) => tell(person, intent, addDays(first, person.number % DAYS_SPREAD), rest));
  return [...held(before, [YEAR_BEFORE], firstDays[0]), ...held(lately, LATELY, firstDays[1])];
}

/** Questionnaires of a spring: their number and the sum of the scores. */
interface Questionnaires {
  readonly count: number;
  readonly total: number;
  readonly from: CivilDate;
  readonly at: readonly CivilDate[];
}

const QUESTIONNAIRES: readonly Questionnaires[] = [
  { count: 100, total: 1380, from: civilDate('2017-05-08'), at: [YEAR_BEFORE] },
  { count: 533, total: 7481, from: civilDate('2018-05-07'), at: [MONTH_BEFORE, PAGE] },
];

function questionnaires(people: readonly Person[]): Facts {
  return QUESTIONNAIRES.flatMap(({ count, total, from, at }) => {
    const able = people.filter(
      (person) => inCare(person, from) && at.every((on) => inCare(person, on) && isAged(person, on, 4, 16)),
    );
    const scores = amounts(count, total, 9);
    return shuffled(able, `questionnaires ${from}`)
      .slice(0, count)
      .map((person, index) =>
        tell(person, 'sdq-scores', addDays(from, person.number % 60), { score: scores[index] ?? 0 }),
      );
  });
}

/** Of 34 who turned 18 in November 2017, 33 were given their health history; of those after them, all. */
function healthHistories(people: readonly Person[]): Facts {
  const adults = people.filter((person) => lastStay(person).exit === 'adult');
  const without = adults.find((person) => lastStay(person).end?.startsWith('2017-11'));
  return adults
    .filter((person) => person !== without)
    .map((person) => tell(person, 'health-histories', addDays(lastStay(person).end ?? PAGE, -10)));
}

export function healthFacts(people: readonly Person[]): readonly Told<Person>[] {
  return [
    ...initialAssessments(people),
    ...checks(people, ASSESSMENT),
    ...checks(people, DENTAL),
    ...questionnaires(people),
    ...healthHistories(people),
  ];
}
