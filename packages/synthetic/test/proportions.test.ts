import { addMonths, civilDate } from '@permanence/calendar/civil-date';
import { describe, expect, test } from 'vitest';
import { inventAuthority } from '../src/authority.ts';
import { carePeriods } from '../src/episodes.ts';
import type { InventedChild } from '../src/rows.ts';
import {
  currentPeriod,
  hasThreePlacements,
  isInCare,
  isSettledTwoYears,
  keptForAYear,
  movedSchoolMidYear,
  share,
  workersInYear,
} from './figures.ts';

const asAt = civilDate('2018-11-30');
const yearBefore = addMonths(asAt, -12);

describe.each([7, 21])('given an authority of 1,620 children in care, seed %i', (seed) => {
  const all = [...inventAuthority({ children: 1620, asAt, seed })];
  const inCare = all.filter((child) => isInCare(child, asAt));
  const between = (value: number, low: number, high: number): void => {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  };

  test('then the children are who they usually are', () => {
    between(
      share(inCare, ({ uasc }) => uasc !== undefined),
      0.14,
      0.19,
    );
    between(
      share(inCare, ({ sex }) => sex === 'male'),
      0.55,
      0.66,
    );
    between(
      share(inCare, (child) => started(child) <= addMonths(asAt, -18)),
      0.55,
      0.72,
    );
  });

  test('then they live in few districts, most of them in the larger ones', () => {
    const districts = inCare.flatMap(
      (child) => currentPeriod(child, asAt)?.episodes.at(-1)?.plPost?.split(' ')[0] ?? [],
    );
    expect(new Set(districts).size).toBe(24);
    const inTheLargest = (many: number) =>
      [...Map.groupBy(districts, (district) => district).values()]
        .map(({ length }) => length)
        .toSorted((a, b) => b - a)
        .slice(0, many)
        .reduce((sum, count) => sum + count, 0) / districts.length;
    between(inTheLargest(4), 0.35, 0.55);
  });

  test('then placements are about as stable as they usually are', () => {
    between(
      share(inCare, (child) => hasThreePlacements(child, asAt)),
      0.07,
      0.13,
    );
    between(
      share(inCare, (child) => isSettledTwoYears(child, asAt)),
      0.62,
      0.78,
    );
    between(
      share(inCare, (child) => movedSchoolMidYear(child, asAt)),
      0.045,
      0.12,
    );
  });

  test('then workers and reviewing officers change about as often as they usually do', () => {
    const seen = inCare.filter(({ socialWorkers }) => socialWorkers.length > 0);
    between(
      share(seen, (child) => workersInYear(child, asAt) >= 3),
      0.14,
      0.34,
    );
    const workers = (child: InventedChild) =>
      child.socialWorkers.map(({ swId, swDecom, swDec }) => ({ id: swId, from: swDecom, to: swDec }));
    between(
      share(inCare, (child) => keptForAYear(child, asAt, workers(child))),
      0.36,
      0.68,
    );
    const officers = new Set(
      inCare.flatMap(({ reviewingOfficers }) => reviewingOfficers.at(-1)?.iroId ?? []),
    );
    between(inCare.length / officers.size, 50, 70);
  });

  test('then children leave care for the reasons they usually do', () => {
    const left = all.flatMap(({ uasc, episodes }) =>
      carePeriods(episodes)
        .filter(({ end }) => end !== undefined && end > yearBefore)
        .map((period) => ({ uasc: uasc !== undefined, rec: period.episodes.at(-1)?.rec ?? '' })),
    );
    between(left.length, 700, 950);
    const others = left.filter(({ uasc }) => !uasc);
    between(
      share(others, ({ rec }) => rec === 'E11' || rec === 'E12'),
      0.08,
      0.17,
    );
    between(
      share(others, ({ rec }) => /^E4[3-8]$/.test(rec)),
      0.05,
      0.13,
    );
    between(
      share(
        left.filter(({ uasc }) => uasc),
        ({ rec }) => rec === 'E15',
      ),
      0.07,
      0.2,
    );
  });

  test('then every kind of episode and exit is there', () => {
    const episodes = all.flatMap((child) => child.episodes);
    const seen = new Set(episodes.flatMap(({ rne, ls, place, rec }) => [rne, ls, place, rec]));
    const wanted =
      'S L P T B U V2 V3 V4 C1 C2 E1 L1 L2 J1 A4 A5 A6 U1 U3 U4 U5 U6 K2 H5 P1 T0 T1 T2 T3 T4 R5';
    const exits = 'X1 E11 E12 E2 E3 E4A E4B E5 E6 E7 E8 E9 E13 E14 E15 E17 E41 E43 E44 E45 E46 E47';
    expect(`${wanted} ${exits}`.split(' ').filter((code) => !seen.has(code as 'S'))).toEqual([]);
    const reasons = episodes.flatMap(({ reasonPlaceChange, rne }) =>
      rne !== 'T' && reasonPlaceChange ? [reasonPlaceChange] : [],
    );
    between(
      share(
        reasons.filter((reason) => reason !== 'PLACE'),
        (reason) => reason === 'OTHER',
      ),
      0.17,
      0.3,
    );
  });

  function started(child: InventedChild): string {
    return currentPeriod(child, asAt)?.start ?? asAt;
  }
});

test('given as many children in care as Kent had, then as many of them are unaccompanied', () => {
  const inCare = [...inventAuthority({ children: 1620, asAt, seed: 2 })].filter((child) =>
    isInCare(child, asAt),
  );
  expect(inCare).toHaveLength(1620);
  expect(inCare.filter(({ uasc }) => uasc)).toHaveLength(266);
});
