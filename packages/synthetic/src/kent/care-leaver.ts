import { birthday } from '@permanence/calendar/age';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { spread } from './moments.ts';
import { lastStay, type Person } from './person.ts';

/** Somebody who left care as an adult: within the returns, or so long ago that only what was found out since is told. */
export interface CareLeaver {
  readonly person: Person | undefined;
  readonly number: number;
  readonly birth: CivilDate;
  readonly left: CivilDate;
}

/**
 * Born between two days, and out of care before the returns begin. Thirty are 21 on the page's day, ten of them since
 * November; the last two groups turn 22 in the autumn.
 */
const EARLIER = [
  { count: 1186, born: ['1997-12-02', '1998-10-31'] },
  { count: 10, born: ['1997-11-02', '1997-11-30'] },
  { count: 20, born: ['1996-12-02', '1997-11-01'] },
  { count: 40, born: ['1996-11-01', '1996-12-01'] },
  { count: 45, born: ['1996-09-01', '1996-11-01'] },
] as const;

/** Numbers of those whom no return tells of. */
const FIRST_NUMBER = 100_001;
const LAST_BIRTHDAY = 22;

/** Those of whom the returns tell, then those who left before. */
export function careLeavers(people: readonly Person[]): readonly CareLeaver[] {
  const told = people.flatMap((person): CareLeaver[] => {
    const { exit, end } = lastStay(person);
    return exit === 'adult' && end !== undefined
      ? [{ person, number: person.number, birth: person.birth, left: end }]
      : [];
  });
  const earlier = EARLIER.flatMap(({ count, born: [from, to] }) => spread(from, to, count)).map(
    (birth, at): CareLeaver => ({
      ...{ person: undefined, number: FIRST_NUMBER + at, birth },
      left: birthday(birth, 18),
    }),
  );
  return [...told, ...earlier];
}

/** A care leaver until the 22nd birthday. */
export function isOne({ birth, left }: CareLeaver, on: CivilDate): boolean {
  return left <= on && on < birthday(birth, LAST_BIRTHDAY);
}
