import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canPrint, choose } from '../../src/kent/choose.ts';

const DAYS = [civilDate('2018-08-31'), civilDate('2018-10-31'), civilDate('2018-11-30')] as const;

/** A child who is there on some of the days. */
interface Item {
  readonly name: number;
  readonly there: readonly boolean[];
}

function isThere({ there }: Item, on: CivilDate): boolean {
  return there[DAYS.indexOf(on as (typeof DAYS)[number])] === true;
}

const items = fc
  .array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 40, maxLength: 200 })
  .map((all) => all.map((there, name): Item => ({ name, there })));

describe('given items that count on some days', () => {
  test('when some choice has these sums, then one is found that has them too', () => {
    fc.assert(
      fc.property(items, fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), (among, some) => {
        const wanted = DAYS.map((on) => among.filter((item) => some[item.name] && isThere(item, on)).length);
        const aims = DAYS.map((on, at) => ({ on, chosen: wanted[at] ?? 0 }));
        const chosen = choose({ topic: 'sums', among, counts: isThere, aims });
        const reached = DAYS.map((on) => [...chosen].filter((item) => isThere(item, on)).length);
        expect(reached).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  test('when some must be chosen and others may not, then they are and are not', () => {
    fc.assert(
      fc.property(items, (among) => {
        const must = ({ name }: Item) => name % 7 === 0;
        const may = ({ name }: Item) => name % 3 !== 0;
        const last = DAYS[2];
        const there = among.filter((item) => isThere(item, last));
        const fixed = there.filter(must).length;
        const free = there.filter((item) => may(item) && !must(item)).length;
        const aims = [{ on: last, chosen: fixed + Math.floor(free / 2) }];
        const chosen = choose({ topic: 'must and may', among, counts: isThere, must, may, aims });
        expect(among.filter((item) => must(item) && !chosen.has(item))).toEqual([]);
        expect([...chosen].filter((item) => !must(item) && !may(item))).toEqual([]);
      }),
    );
  });

  test('when a share has to print as a percentage, then it does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 1000 }), (of, tenths) => {
        const among = Array.from({ length: of }, (_, name): Item => ({ name, there: [true, true, true] }));
        const choice = {
          topic: 'prints',
          among,
          counts: isThere,
          aims: [{ on: DAYS[0], prints: tenths / 10 }],
        };
        if (canPrint(tenths / 10, of)) {
          expect(Math.floor((2000 * choose(choice).size + of) / (2 * of))).toBe(tenths);
        } else {
          expect(() => choose(choice)).toThrow('no share');
        }
      }),
    );
  });

  test('when the sums contradict each other, then it says what it wanted and what it reached', () => {
    const among: Item[] = [{ name: 0, there: [true, true, false] }];
    const aims = [
      { on: DAYS[0], chosen: 1 },
      { on: DAYS[1], chosen: 0 },
    ];
    expect(() => choose({ topic: 'impossible', among, counts: isThere, aims })).toThrow('impossible: wanted');
  });
});
