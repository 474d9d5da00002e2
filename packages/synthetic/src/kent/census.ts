import { addDays, addMonths, type CivilDate } from '@permanence/calendar/civil-date';
import { PAGE, shuffled } from './moments.ts';
import type { Draft } from './person.ts';

/** Girls, boys. */
type Pair = readonly [girls: number, boys: number];

/** Children in care by age (the page's demographic breakdown). */
const BY_AGE: readonly Pair[] = [
  [25, 31],
  [10, 23],
  [13, 7],
  [8, 9],
  [8, 9],
  [9, 11],
  [20, 22],
  [16, 20],
  [21, 27],
  [33, 44],
  [31, 48],
  [41, 52],
  [49, 57],
  [45, 64],
  [59, 83],
  [71, 105],
  [92, 173],
  [77, 207],
];

/** Unaccompanied asylum-seeking children: the page gives their sums, 15 and 251; their ages are invented. */
const UNACCOMPANIED: Readonly<Record<number, Pair>> = {
  14: [0, 11],
  15: [4, 30],
  16: [5, 95],
  17: [6, 115],
};

/** By ethnicity. First come those of unaccompanied children. */
const BY_ETHNICITY: Readonly<Record<string, Pair>> = {
  OOTH: [6, 138],
  BAFR: [12, 85],
  AOTH: [4, 35],
  WBRI: [529, 626],
  WIRI: [1, 2],
  WOTH: [23, 50],
  WIRT: [1, 0],
  WROM: [6, 7],
  MWBC: [10, 18],
  MWBA: [4, 7],
  MWAS: [7, 7],
  MOTH: [19, 9],
  AIND: [0, 4],
  ABAN: [0, 1],
  BCRB: [1, 1],
  BOTH: [2, 1],
  CHNE: [1, 1],
  NOBT: [2, 0],
};

const NO_ONE: Pair = [0, 0];
const ALMOST_A_YEAR = 360;

/** A child in care on the page, before it has a life. */
export interface Counted extends Pick<Draft, 'sex' | 'ethnicity' | 'unaccompanied'> {
  readonly age: number;
  readonly birth: CivilDate;
}

type Uncoded = Omit<Counted, 'ethnicity'>;

function ofOneAge(age: number, sex: Counted['sex'], unaccompanied: boolean, count: number): Uncoded[] {
  const oldest = addMonths(PAGE, -12 * age);
  return Array.from({ length: count }, (_, at) => ({
    age,
    sex,
    unaccompanied,
    birth: addDays(oldest, -((at * 53 + age * 17) % ALMOST_A_YEAR)),
  }));
}

function ofSex(sex: Counted['sex']): Counted[] {
  const column = sex === 'female' ? 0 : 1;
  const people = BY_AGE.flatMap((pair, age): Uncoded[] => {
    const alone = (UNACCOMPANIED[age] ?? NO_ONE)[column];
    return [...ofOneAge(age, sex, true, alone), ...ofOneAge(age, sex, false, pair[column] - alone)];
  });
  const codes = Object.entries(BY_ETHNICITY).flatMap(([code, pair]) =>
    Array<string>(pair[column]).fill(code),
  );
  return shuffled(people, 'ethnicity')
    .sort((a, b) => Number(b.unaccompanied) - Number(a.unaccompanied))
    .map((person, at) => ({ ...person, ethnicity: codes[at] ?? 'NOBT' }));
}

/** Everybody in care on the page's day, by sex, age and ethnicity as it says. */
export function census(): readonly Counted[] {
  return [...ofSex('female'), ...ofSex('male')];
}
