import { addDays, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import {
  ADOPTERS_LEGAL_STATUS,
  ADOPTERS_SEX,
  PREVIOUS_PERMANENCE,
  REASONS_PLAN_REVERSED,
} from '@permanence/care/codes/adoption';
import { CATEGORIES_OF_NEED, LEGAL_STATUSES, REASONS_CARE_ENDED } from '@permanence/care/codes/care';
import { type CodeList, holdsOn } from '@permanence/care/codes/code-list';
import { ACCOMMODATION, ACTIVITIES, IN_TOUCH, SDQ_REASONS } from '@permanence/care/codes/outcomes';
import { ABSENCES, ALLOCATION_REASONS, ETHNICITIES, PARTICIPATION } from '@permanence/care/codes/people';
import {
  PLACEMENT_PROVIDERS,
  PLACEMENT_TYPES,
  REASONS_FOR_PLACEMENT_CHANGE,
} from '@permanence/care/codes/placement';
import { describe, expect, test } from 'vitest';
import { inventAuthority } from '../src/authority.ts';
import type { Episode, InventedChild } from '../src/rows.ts';
import { faultsOf } from './chain.ts';

const DAYS = ['2018-11-30', '2024-02-29', '2026-03-31'].map(civilDate);

describe.each([1, 2, 3, 44])('given seed %i', (seed) => {
  test.each(DAYS)('when an authority is invented at %s, then every chain of episodes holds', (asAt) => {
    const faults = new Map<string, string[]>();
    for (const child of inventAuthority({ children: 500, asAt, seed })) {
      const found = faultsOf(child);
      if (found.length > 0) faults.set(child.child, found);
    }
    expect(faults).toEqual(new Map());
  });

  test.each(DAYS)('when an authority is invented at %s, then nothing is dated after that day', (asAt) => {
    for (const child of inventAuthority({ children: 200, asAt, seed })) {
      const { upnKnownFrom: _, ...record } = child;
      const dates = JSON.stringify(record).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
      expect(dates.filter((date) => date > asAt)).toEqual([]);
    }
  });

  test.each(DAYS)(
    'when an authority is invented at %s, then every code is on its list on its day',
    (asAt) => {
      const wrong = [...inventAuthority({ children: 300, asAt, seed })].flatMap(unknownCodes);
      expect(wrong).toEqual([]);
    },
  );

  test('when spells, allocations and enrolments are invented, then each ends after it starts and in its turn', () => {
    for (const child of inventAuthority({ children: 300, asAt: DAYS[0] ?? civilDate('2018-11-30'), seed })) {
      expect(
        inTurn(
          child.missing.map(({ misStart, misEnd }) => [misStart, misEnd]),
          true,
        ),
      ).toBe(true);
      expect(inTurn(child.schools.map((row) => [row.schoolStart, row.schoolEnd]))).toBe(true);
      expect(inTurn(child.reviewingOfficers.map((row) => [row.iroDecom, row.iroDec]))).toBe(true);
      const workers = child.socialWorkers;
      expect(workers.every(({ swDecom, swDec }) => swDec === undefined || swDecom < swDec)).toBe(true);
      expect(workers.slice(0, -1).every(({ swDec }) => swDec !== undefined)).toBe(true);
    }
  });
});

describe('given a chain that does not hold', () => {
  const [whole] = [
    ...inventAuthority({ children: 60, asAt: civilDate('2018-11-30'), seed: 8, edges: false }),
  ].filter(
    ({ episodes }) => episodes.length > 3 && episodes.every(({ rec }) => rec === 'X1' || rec === undefined),
  );
  const damaged: [string, (episode: Episode) => Partial<Episode>][] = [
    ['a gap', ({ decom }) => ({ decom: addDays(decom, 1) })],
    ['another need', () => ({ cin: 'N7' })],
    ['a start inside', () => ({ rne: 'S' })],
    ['a placement with parents', () => ({ place: 'P1' })],
  ];
  test.each(damaged)('when it has %s, then the checker says so', (_, change) => {
    const episodes = whole?.episodes.map((row, at) => (at === 1 ? { ...row, ...change(row) } : row)) ?? [];
    expect(whole && faultsOf(whole)).toEqual([]);
    expect(whole && faultsOf({ ...whole, episodes })).not.toEqual([]);
  });
});

/** Missing spells may end on the day they start. */
function inTurn(rows: readonly (readonly [CivilDate, CivilDate | undefined])[], sameDay = false): boolean {
  return rows.every(([start, end], at) => {
    const next = rows[at + 1];
    if (end === undefined) return next === undefined;
    return (sameDay ? start <= end : start < end) && (next === undefined || end <= next[0]);
  });
}

type Used = readonly [list: CodeList, code: string | undefined, on: CivilDate];

function unknownCodes(child: InventedChild): string[] {
  const used: Used[] = [
    [ETHNICITIES, child.ethnicity, child.birth],
    ...child.episodes.flatMap(episodeCodes),
    ...child.reviews.map((row): Used => [PARTICIPATION, row.reviewCode, row.review]),
    ...child.missing.map((row): Used => [ABSENCES, row.missing, row.misStart]),
    ...child.socialWorkers.map((row): Used => [ALLOCATION_REASONS, row.swReason, row.swDecom]),
    ...child.previousPermanence.map((row): Used => [PREVIOUS_PERMANENCE, row.prevPerm, row.since]),
    ...child.placedForAdoption.map(
      (row): Used => [REASONS_PLAN_REVERSED, row.reasonPlacedCeased, row.datePlaced],
    ),
    ...child.ad1.flatMap((row): Used[] => [
      [ADOPTERS_SEX, row.sexAdoptr, row.adopted],
      [ADOPTERS_LEGAL_STATUS, row.lsAdoptr, row.adopted],
    ]),
    ...child.oc2.map((row): Used => [SDQ_REASONS, row.sdqReason, row.asAt]),
    ...child.oc3.flatMap((row): Used[] => [
      [IN_TOUCH, row.inTouch, row.birthday],
      [ACTIVITIES, row.activ, row.birthday],
      [ACCOMMODATION, row.accom, row.birthday],
    ]),
  ];
  return used.flatMap(([list, code, on]) =>
    code === undefined || holdsOn(list, code, on) ? [] : [`${child.child}: ${code} on ${on}`],
  );
}

function episodeCodes(row: Episode): Used[] {
  const lastDay = row.dec === undefined ? row.decom : addDays(row.dec, -1);
  return [
    [LEGAL_STATUSES, row.ls, row.decom],
    [CATEGORIES_OF_NEED, row.cin, row.decom],
    [PLACEMENT_TYPES, row.place, row.decom],
    [PLACEMENT_TYPES, row.place, lastDay],
    [PLACEMENT_PROVIDERS, row.placeProvider, row.decom],
    [REASONS_FOR_PLACEMENT_CHANGE, row.reasonPlaceChange, row.dec ?? row.decom],
    [REASONS_CARE_ENDED, row.rec === 'X1' ? undefined : row.rec, row.dec ?? row.decom],
  ];
}

describe('given the day on which supported accommodation was regulated', () => {
  test('when children lived in H5 until then, then they live on in K3 with the same carer, and nobody in H5', () => {
    const episodes = [...inventAuthority({ children: 400, asAt: civilDate('2024-02-29'), seed: 2 })].flatMap(
      (child) => child.episodes.map((row, at) => ({ row, before: child.episodes[at - 1] })),
    );
    const registered = episodes.filter(
      ({ row, before }) => row.decom === '2023-10-28' && before?.place === 'H5',
    );
    expect(registered.length).toBeGreaterThan(3);
    expect(registered.every(({ row }) => row.place === 'K3' && (row.rne === 'T' || row.rne === 'U'))).toBe(
      true,
    );
    expect(episodes.filter(({ row }) => row.place === 'H5' && (row.dec ?? '9999') > '2023-10-28')).toEqual(
      [],
    );
  });
});
