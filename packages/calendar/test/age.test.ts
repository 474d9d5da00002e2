import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, birthday, bornOnOrBefore } from '../src/age.ts';
import { addDays, type CivilDate, civilDate, civilDateOf, fields } from '../src/civil-date.ts';
import { ages, dates, leapDays } from './arbitraries.ts';

const ROUNDS = { numRuns: 5_000 };

/** Days at and around a birthday, where a rule about ages can go wrong. */
function near(day: CivilDate): fc.Arbitrary<CivilDate> {
  return fc.oneof(
    dates,
    fc.integer({ min: -3, max: 3 }).map((days) => addDays(day, days)),
  );
}

const birthAgeAndDay = fc
  .tuple(fc.oneof(dates, leapDays), ages)
  .chain(([birth, age]) => near(birthday(birth, age)).map((date) => ({ birth, age, date })));

/** By Temporal: the clamped anniversary, except that 29 February moves on to 1 March. */
function birthdayByTemporal(birth: CivilDate, age: number): string {
  const born = Temporal.PlainDate.from(birth);
  const clamped = born.add({ years: age });
  return (clamped.day === born.day ? clamped : clamped.add({ days: 1 })).toString();
}

describe('given a child and an age', () => {
  it('when the birthday is asked for, then it is the anniversary, and 1 March where 29 February is missing', () => {
    fc.assert(
      fc.property(fc.oneof(dates, leapDays), ages, (birth, age) => {
        expect(birthday(birth, age)).toBe(birthdayByTemporal(birth, age));
      }),
      ROUNDS,
    );
  });

  it('when a day is on or after the birthday, and only then, the child has reached the age', () => {
    fc.assert(
      fc.property(
        birthAgeAndDay,
        ({ birth, age, date }) => ageOn(birth, date) >= age === birthday(birth, age) <= date,
      ),
      ROUNDS,
    );
  });

  it('when the age on a day is taken, then the day lies between that birthday and the next', () => {
    fc.assert(
      fc.property(dates, dates, (birth, date) => {
        const age = ageOn(birth, date);
        expect(birthday(birth, age) <= date && date < birthday(birth, age + 1)).toBe(true);
        expect(age < 0).toBe(date < birth);
      }),
      ROUNDS,
    );
  });
});

describe('given a threshold of birth', () => {
  it('when any birth date is compared with it as text, then it tells who has reached the age', () => {
    fc.assert(
      fc.property(
        birthAgeAndDay,
        ({ birth, age, date }) => birth <= bornOnOrBefore(date, age) === birthday(birth, age) <= date,
      ),
      ROUNDS,
    );
  });

  it('when the days around February and March are tried one by one, then it tells so on each', () => {
    for (let day = civilDateOf(1996, 2, 1); day < civilDateOf(2006, 4, 1); day = addDays(day, 1)) {
      if (fields(day).month > 3) continue;
      for (const age of [0, 1, 4, 16, 18, 21]) {
        for (const at of [27, 28, 29, 30, 31].map((days) =>
          addDays(civilDateOf(fields(day).year + age, 1, 31), days),
        )) {
          expect(day <= bornOnOrBefore(at, age), `${day} ${age} ${at}`).toBe(birthday(day, age) <= at);
        }
      }
    }
  });

  it.each([1_020, 1_500, 2_015, 2_025, 5_000])(
    'when the age is %i years, then nobody has reached it',
    (age) => {
      expect(civilDate('1000-01-01') <= bornOnOrBefore(civilDate('2019-03-01'), age)).toBe(false);
    },
  );
});

describe('given a child born on 29 February 2004', () => {
  const birth = civilDate('2004-02-29');

  it.each([
    ['2022-02-28', 17],
    ['2022-03-01', 18],
    ['2024-02-28', 19],
    ['2024-02-29', 20],
  ])('when it is %s, then the child is %i', (date, age) => {
    expect(ageOn(birth, civilDate(date))).toBe(age);
  });

  it('when 18 is reached, then it is 1 March 2022', () => {
    expect(birthday(birth, 18)).toBe('2022-03-01');
    expect(birth <= bornOnOrBefore(civilDate('2022-02-28'), 18)).toBe(false);
    expect(birth <= bornOnOrBefore(civilDate('2022-03-01'), 18)).toBe(true);
  });
});

describe('given 29 February 2024 as the day', () => {
  it.each([
    ['2006-02-28', true],
    ['2006-03-01', false],
  ])('when a child was born on %s, then having reached 18 is %s', (birth, reached) => {
    expect(birth <= bornOnOrBefore(civilDate('2024-02-29'), 18)).toBe(reached);
  });
});
