import { addMonths, civilDate, daysBetween } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';
import { describe, expect, test } from 'vitest';
import { inventAuthority } from '../src/authority.ts';
import { carePeriods } from '../src/episodes.ts';
import type { InventedChild } from '../src/rows.ts';

const asAt = civilDate('2018-11-30');
const children = [...inventAuthority({ children: 1000, asAt, seed: 6 })];

function lateness(child: InventedChild): number[] {
  return carePeriods(child.episodes).flatMap(({ start, end }) => {
    const held = child.reviews.map(({ review }) => review).filter((on) => on > start && (!end || on < end));
    return held.map((on, at) => {
      const before = held[at - 1];
      const due = before === undefined ? addWorkingDays(start, 20) : addMonths(before, at === 1 ? 3 : 6);
      return daysBetween(due, on);
    });
  });
}

describe('given reviews', () => {
  const days = children.filter(({ edge }) => edge === undefined).flatMap(lateness);
  const share = (counts: (late: number) => boolean): number => days.filter(counts).length / days.length;

  test('then nearly all are in time, some on the day, and some late or missed', () => {
    expect(share((late) => late <= 0)).toBeGreaterThan(0.97);
    expect(share((late) => late === 0)).toBeGreaterThan(0.08);
    expect(share((late) => late > 0)).toBeGreaterThan(0.005);
    expect(share((late) => late >= 60)).toBeGreaterThan(0.001);
  });
});

describe('given missing spells', () => {
  const spells = children.flatMap((child) => child.missing.map((spell) => ({ child, ...spell })));

  test('then each is inside one episode of care', () => {
    const outside = spells.filter(
      ({ child, misStart, misEnd }) =>
        !child.episodes.some(
          ({ decom, dec }) =>
            decom <= misStart && (!dec || misStart < dec) && (!dec || (misEnd && misEnd <= dec)),
        ),
    );
    expect(outside.map(({ child }) => child.child)).toEqual([]);
  });

  test('then they are long and short, of both kinds, ended and open', () => {
    expect(new Set(spells.map(({ missing }) => missing))).toEqual(new Set(['M', 'A']));
    expect(spells.some(({ misEnd }) => misEnd === undefined)).toBe(true);
    expect(spells.some(({ misStart, misEnd }) => misEnd && daysBetween(misStart, misEnd) > 2)).toBe(true);
    expect(spells.some(({ misStart, misEnd }) => misStart === misEnd)).toBe(true);
  });

  test('then most interviews are held in 3 working days, some later, some declined, some not at all', () => {
    const interviews = children.flatMap((child) => child.returnInterviews);
    const held = interviews.filter(({ rhiOutcome }) => rhiOutcome === 'COMPLETED');
    const onTime = held.filter(
      ({ rhiDueFrom, rhiDate }) => rhiDate && rhiDate <= addWorkingDays(rhiDueFrom, 3),
    );
    expect(onTime.length / interviews.length).toBeGreaterThan(0.65);
    expect(held.length / interviews.length).toBeGreaterThan(0.85);
    expect(onTime.length).toBeLessThan(held.length);
    expect(interviews.some(({ rhiOutcome }) => rhiOutcome === 'DECLINED')).toBe(true);
    expect(interviews.some(({ rhiDate }) => rhiDate === undefined)).toBe(true);
  });
});

describe('given workers and schools', () => {
  test('then many children change hands on one day, when a worker leaves or a team is restructured', () => {
    const days = new Map<string, number>();
    for (const { swDecom, swReason } of children.flatMap((child) => child.socialWorkers)) {
      if (swReason === 'ORGRST') days.set(swDecom, (days.get(swDecom) ?? 0) + 1);
    }
    expect(Math.max(...days.values())).toBeGreaterThan(30);
  });

  test('then some children have no worker, no officer or no school, and some have a worker again after cover', () => {
    expect(children.some(({ socialWorkers }) => socialWorkers.length === 0)).toBe(true);
    expect(
      children.some(({ reviewingOfficers, reviews }) => reviewingOfficers.length === 0 && reviews.length > 0),
    ).toBe(true);
    const covered = children.filter(({ socialWorkers: rows }) =>
      rows.some(({ swId, swReason }, at) => swReason === 'ABSENC' && rows[at - 2]?.swId === swId),
    );
    expect(covered.length).toBeGreaterThan(5);
  });

  test('then schools change at phases, mid-year, in summer, and after placement moves', () => {
    const rows = children.flatMap(({ schools }) => schools);
    expect(new Set(rows.map(({ schoolReason }) => schoolReason))).toEqual(
      new Set([undefined, 'PHASE', 'PLACEMENT', 'CHOICE', 'EXCLUSION', 'MANAGED', 'OTHER']),
    );
    const phases = rows.filter(({ schoolReason }) => schoolReason === 'PHASE');
    expect(phases.every(({ schoolStart }) => schoolStart.endsWith('-09-01'))).toBe(true);
  });
});
