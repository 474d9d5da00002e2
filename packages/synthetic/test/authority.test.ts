import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { inventAuthority } from '../src/authority.ts';
import { synthesise } from '../src/synthesise.ts';
import { isInCare } from './figures.ts';

const asAt = civilDate('2018-11-30');
const folders: string[] = [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'permanence-synthetic-'));
  folders.push(path);
  return path;
}

afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true });
});

function bytesOf(path: string): string {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(path, name), 'utf8')}`)
    .join('');
}

describe('given a seed', () => {
  test('when an authority is written twice, then the bytes are the same', () => {
    const [first, second, other] = [folder(), folder(), folder()];
    synthesise({ children: 80, asAt, seed: 17, out: first });
    synthesise({ children: 80, asAt, seed: 17, out: second });
    synthesise({ children: 80, asAt, seed: 18, out: other });
    expect(bytesOf(second)).toBe(bytesOf(first));
    expect(bytesOf(other)).not.toBe(bytesOf(first));
  });

  test('when yearly returns are written twice, then the bytes are the same', () => {
    const [first, second] = [folder(), folder()];
    for (const out of [first, second]) synthesise({ children: 40, asAt, seed: 5, out, years: 3 });
    expect(readdirSync(first)).toEqual(['2016-17', '2017-18', '2018-19']);
    expect(bytesOf(second)).toBe(bytesOf(first));
  });

  test('when the authority is larger, then every child of the smaller one is in it unchanged', () => {
    const small = [...inventAuthority({ children: 90, asAt, seed: 3 })];
    const large = new Map(
      [...inventAuthority({ children: 400, asAt, seed: 3 })].map((child) => [child.child, child]),
    );
    for (const child of small) expect(large.get(child.child)).toEqual(child);
  });
});

describe('given any number of children', () => {
  test('when an authority is invented, then exactly so many are in care at the day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: -5, max: 1_000_000 }),
        fc.boolean(),
        fc.constantFrom('2018-11-30', '2020-02-29', '2023-10-28', '2024-03-31', '2026-04-01').map(civilDate),
        (children, seed, edges, day) => {
          const all = [...inventAuthority({ children, asAt: day, seed, edges, yearsOfHistory: 2 })];
          expect(all.filter((child) => isInCare(child, day))).toHaveLength(children);
          expect(new Set(all.map(({ child }) => child)).size).toBe(all.length);
          expect(all.every(({ child }) => /^\d{6,7}$/.test(child))).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('when only the first few are asked for, then the rest are not invented', () => {
    const endless = inventAuthority({ children: 300_000, asAt, seed: 1 });
    expect(endless.next().done).toBe(false);
  });
});
