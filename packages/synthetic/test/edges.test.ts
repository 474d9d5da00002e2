import { ageOn, birthday } from '@permanence/calendar/age';
import { addDays, addMonths, civilDate, daysBetween } from '@permanence/calendar/civil-date';
import { windowEndingAt } from '@permanence/calendar/interval';
import { describe, expect, test } from 'vitest';
import { inventAuthority } from '../src/authority.ts';
import type { InventedChild } from '../src/rows.ts';
import { faultsOf } from './chain.ts';
import { currentPeriod, hasThreePlacements, isInCare, isSettledTwoYears, placements } from './figures.ts';

describe.each(['2018-11-30', '2024-02-29', '2026-03-31'].map(civilDate))('given edge cases at %s', (asAt) => {
  const edges = new Map(
    [...inventAuthority({ children: 200, asAt, seed: 1 })].flatMap((child) =>
      child.edge ? [[child.edge, child]] : [],
    ),
  );
  const edge = (name: string): InventedChild => {
    const child = edges.get(name);
    if (child === undefined) throw new Error(`no such edge: ${name}`);
    return child;
  };
  const daysInCare = (name: string): number =>
    daysBetween(currentPeriod(edge(name), asAt)?.start ?? asAt, asAt);
  const daysPlaced = (name: string): number => {
    const period = currentPeriod(edge(name), asAt);
    return daysBetween((period && placements(period).at(-1)?.start) ?? asAt, asAt);
  };

  test('then each has a chain that holds', () => {
    expect(edges.size).toBeGreaterThan(40);
    expect(
      [...edges.values()].flatMap((child) => faultsOf(child).map((fault) => `${child.edge}: ${fault}`)),
    ).toEqual([]);
  });

  test('then lengths of care and placement are one day apart', () => {
    expect(daysInCare('period of care 913 days old')).toBe(913);
    expect(daysInCare('period of care 912 days old')).toBe(912);
    expect(daysPlaced('placement 730 days old')).toBe(730);
    expect(daysPlaced('placement 729 days old')).toBe(729);
    expect(isSettledTwoYears(edge('placement 730 days old'), asAt)).toBe(true);
    expect(isSettledTwoYears(edge('placement 729 days old'), asAt)).toBe(false);
    expect(isSettledTwoYears(edge('placed for adoption after a long placement'), asAt)).toBe(true);
    expect(isSettledTwoYears(edge('period of care 912 days old'), asAt)).toBeUndefined();
  });

  test('then the year begins between two children', () => {
    expect(hasThreePlacements(edge('placement ended as the year began'), asAt)).toBe(false);
    expect(hasThreePlacements(edge('placement ended the day after the year began'), asAt)).toBe(true);
    const first = edge('placement ended as the year began').episodes[0];
    expect(first?.dec).toBe(windowEndingAt(asAt, 12).start);
  });

  test('then birthdays fall on and after the day', () => {
    expect(birthday(edge('eighteen tomorrow').birth, 18) > asAt).toBe(true);
    expect(isInCare(edge('eighteen tomorrow'), asAt)).toBe(true);
    expect(isInCare(edge('eighteen, and still in a home under section 20'), asAt)).toBe(false);
    expect(ageOn(edge('sixteen today').birth, asAt)).toBe(16);
    expect(ageOn(edge('sixteen tomorrow').birth, asAt)).toBe(15);
    expect(edge('born on 29 February').birth.slice(5)).toBe('02-29');
  });

  test('then care starts and ends on year ends, on a leap day, and today', () => {
    expect(edge('moved on 31 March').episodes.at(-1)?.decom.slice(5)).toBe('03-31');
    expect(edge('moved on 1 April').episodes.at(-1)?.decom.slice(5)).toBe('04-01');
    expect(edge('moved on 29 February').episodes.at(-1)?.decom.slice(5)).toBe('02-29');
    expect(edge('care ended on 31 March').episodes.at(-1)?.dec?.slice(5)).toBe('03-31');
    expect(edge('care ended today').episodes.at(-1)?.dec).toBe(asAt);
    expect(edge('care began today').episodes[0]?.decom).toBe(asAt);
  });

  test('then children come back the next day, and 24 months later', () => {
    const gap = (name: string) => edge(name).episodes.map(({ decom, dec }) => ({ decom, dec }));
    const [first, second] = gap('back the day after care ended');
    expect(second?.decom).toBe(first?.dec && addDays(first.dec, 1));
    const [left, came] = gap('back 24 months after care ended');
    expect(left?.dec).toBe(came && addMonths(came.decom, -24));
  });

  test('then an authority too small for them all stays exactly as large as asked', () => {
    const all = [...inventAuthority({ children: 10, asAt, seed: 1 })];
    expect(all.filter((child) => isInCare(child, asAt))).toHaveLength(10);
    expect(all.filter((child) => child.edge && isInCare(child, asAt))).toHaveLength(5);
  });
});
