import { civilDate, daysBetween } from '@permanence/calendar/civil-date';
import { describe, expect, test } from 'vitest';
import { inventAuthority } from '../src/authority.ts';
import { isAdoptive } from '../src/codes.ts';
import { carePeriods } from '../src/episodes.ts';
import type { Adoption, InventedChild } from '../src/rows.ts';

const children = [4, 5].flatMap((seed) => [
  ...inventAuthority({ children: 900, asAt: civilDate('2018-11-30'), seed }),
]);
const adopted = children.flatMap((child) => child.ad1.map((row) => ({ child, row })));

/** The run of adoptive episodes that ended in the order. */
function finalRun({ episodes }: InventedChild): InventedChild['episodes'] {
  return episodes.slice(episodes.findLastIndex(({ place }) => !isAdoptive(place)) + 1);
}

function order({ episodes }: InventedChild): string | undefined {
  return episodes.find(({ ls }) => ls === 'E1')?.decom;
}

function faults(child: InventedChild, row: Adoption): string[] {
  const run = finalRun(child);
  const [first, last] = [run[0], run.at(-1)];
  const decision = child.placedForAdoption.at(-1);
  const start = carePeriods(child.episodes).at(-1)?.start ?? row.dateInt;
  const made = order(child);
  const ownCarer = first?.place === 'A3' || first?.place === 'A5';
  const checks = {
    'decision differs between the files': decision?.datePlaced !== row.dateInt,
    'an adopted child whose plan was given up': decision?.datePlacedCeased !== undefined,
    'decided before care': row.dateInt < start,
    'decided after the match': row.dateInt > row.dateMatch,
    'matched after moving in': first === undefined || row.dateMatch > first.decom,
    'adopted on the day of the match': row.dateMatch === row.adopted,
    'ordered before the decision': made !== undefined && made < row.dateInt,
    'care did not end with the order': last?.dec !== row.adopted,
    'foster carer and placement disagree': row.fosterCare !== ownCarer,
    'number, sex and status of adopters disagree':
      (row.nbAdoptr === 1) !== /1$/.test(row.sexAdoptr) || (row.nbAdoptr === 1) !== (row.lsAdoptr === 'L0'),
  };
  return Object.entries(checks).flatMap(([fault, found]) => (found ? [`${child.child}: ${fault}`] : []));
}

describe('given adopted children', () => {
  test('then decision, order, match, placement and adoption come in their order', () => {
    expect(adopted.length).toBeGreaterThan(100);
    expect(adopted.flatMap(({ child, row }) => faults(child, row))).toEqual([]);
  });

  test('then there are all ways to adopt', () => {
    const places = new Set(adopted.map(({ child }) => finalRun(child)[0]?.place));
    expect(places).toContain('A4');
    expect(places).toContain('A5');
    expect(places).toContain('A6');
    const arrivals = new Set(adopted.map(({ child }) => finalRun(child)[0]?.rne));
    expect([...arrivals]).toEqual(expect.arrayContaining(['P', 'T', 'U']));
    expect(adopted.some(({ child }) => order(child) === undefined)).toBe(true);
    expect(adopted.some(({ child, row }) => row.dateMatch < (order(child) ?? row.dateMatch))).toBe(true);
    expect(
      adopted.some(({ child }) =>
        child.episodes.some(
          ({ place }, at) => isAdoptive(place) && !isAdoptive(child.episodes[at + 1]?.place ?? 'A6'),
        ),
      ),
    ).toBe(true);
  });

  test('then most decisions come within 8 weeks of the plan', () => {
    const days = children.flatMap(({ adoptionPlans, placedForAdoption }) => {
      const [plan, decision] = [adoptionPlans[0], placedForAdoption[0]];
      return plan && decision ? [daysBetween(plan.planDate, decision.datePlaced)] : [];
    });
    expect(days.every((count) => count > 0)).toBe(true);
    const share = days.filter((count) => count <= 56).length / days.length;
    expect(share).toBeGreaterThan(0.78);
    expect(share).toBeLessThan(0.94);
  });
});

describe('given children whose plan was given up', () => {
  const reversed = children.filter(({ placedForAdoption }) =>
    placedForAdoption.some((row) => row.datePlacedCeased),
  );

  test('then the placement order ends that day, and no adoption follows', () => {
    expect(reversed.length).toBeGreaterThan(20);
    for (const { episodes, placedForAdoption, ad1 } of reversed) {
      const ceased = placedForAdoption[0]?.datePlacedCeased;
      expect(ad1).toEqual([]);
      expect(
        episodes.filter(({ ls, dec }) => ls === 'E1' && (dec === undefined || (ceased && dec > ceased))),
      ).toEqual([]);
    }
  });

  test('then nobody leaves care under a live placement order but by adoption', () => {
    const left = children.flatMap(({ episodes }) =>
      episodes.filter(({ rec }) => rec !== undefined && rec !== 'X1'),
    );
    expect(left.filter(({ ls, rec }) => ls === 'E1' && rec !== 'E11' && rec !== 'E12')).toEqual([]);
  });
});
