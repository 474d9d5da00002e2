import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMonths, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { afterAll, describe, expect, test } from 'vitest';
import { inventAuthority } from '../src/authority.ts';
import { writeReturn } from '../src/files.ts';
import type { Episode, InventedChild } from '../src/rows.ts';
import { synthesise } from '../src/synthesise.ts';
import { TABLES } from '../src/tables.ts';
import { returnYear, yearReturnOf } from '../src/year-return.ts';

const asAt = civilDate('2019-09-30');
const folder = mkdtempSync(join(tmpdir(), 'permanence-returns-'));
const children = [...inventAuthority({ children: 300, asAt, seed: 12 })];

afterAll(() => rmSync(folder, { recursive: true }));

function lines(...path: string[]): string[] {
  return readFileSync(join(folder, ...path), 'utf8')
    .trimEnd()
    .split('\n');
}

describe('given the whole history in one folder', () => {
  test('when it is written, then each file has its header and the rows it was said to have', () => {
    const counts = writeReturn(children, join(folder, 'flat'), { asAt });
    expect(counts.children).toBe(children.length);
    for (const { file, columns } of TABLES) {
      const [header, ...rows] = lines('flat', file);
      expect(header).toBe(columns);
      expect(rows).toHaveLength(counts.rows[file]);
      expect(rows.every((row) => row.split(',').length === columns.split(',').length)).toBe(true);
    }
    expect(counts.rows['episodes.csv']).toBe(children.flatMap(({ episodes }) => episodes).length);
  });

  test('when the day is on or after 1 April 2024, then SEX is a letter, and a number before', () => {
    const later = civilDate('2024-04-01');
    writeReturn(inventAuthority({ children: 20, asAt: later, seed: 1 }), join(folder, 'letters'), {
      asAt: later,
    });
    expect(
      lines('letters', 'header.csv')
        .slice(1)
        .every((row) => /^\d+,[MF],/.test(row)),
    ).toBe(true);
    expect(
      lines('flat', 'header.csv')
        .slice(1)
        .every((row) => /^\d+,[12],/.test(row)),
    ).toBe(true);
  });
});

describe('given the return of one year', () => {
  const year = returnYear('2017-18', asAt);
  const stated = new Map(children.map((child) => [child.child, yearReturnOf(child, year)]));
  const open = (row: Episode): boolean =>
    row.decom <= '2018-03-31' && (row.dec === undefined || row.dec >= '2017-04-01');

  test('then it holds the episodes of the year from their true start, and no others', () => {
    for (const child of children) {
      const told = stated.get(child.child)?.episodes ?? [];
      expect(told.map(({ decom }) => decom)).toEqual(child.episodes.filter(open).map(({ decom }) => decom));
    }
  });

  test('then what ended after 31 March is open, and what ended by then is as the history says', () => {
    for (const child of children) {
      for (const row of stated.get(child.child)?.episodes ?? []) {
        const whole = child.episodes.find(({ decom }) => decom === row.decom);
        const ended = whole?.dec !== undefined && whole.dec <= '2018-03-31';
        expect(row).toEqual(
          ended ? whole : { ...whole, dec: undefined, rec: undefined, reasonPlaceChange: undefined },
        );
      }
    }
  });

  test('then nothing in it is later than 31 March', () => {
    for (const child of stated.values()) {
      const { upnKnownFrom: _, ...record } = child ?? ({} as InventedChild);
      const dates = JSON.stringify(record).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
      expect(dates.filter((date) => date > '2018-03-31')).toEqual([]);
    }
  });

  test('then AD1 is for the adopted, and OC2 for children looked after for 12 months at 31 March', () => {
    for (const child of stated.values()) {
      if (child === undefined) continue;
      const adopted = child.episodes.some(({ rec }) => rec === 'E11' || rec === 'E12');
      expect(child.ad1).toHaveLength(adopted ? 1 : 0);
      expect(child.oc2).toHaveLength(inCareForAYear(child, year.madeOn) ? 1 : 0);
    }
  });

  function inCareForAYear({ child }: InventedChild, on: CivilDate): boolean {
    const whole = children.find((one) => one.child === child);
    const since = addMonths(on, -12);
    const now = whole?.episodes.find(({ decom, dec }) => decom <= on && (dec === undefined || on < dec));
    if (whole === undefined || now === undefined || now.ls === 'V3' || now.ls === 'V4') return false;
    const begun = whole.episodes.findLast(
      ({ decom, rne, ls }) => decom <= on && (rne === 'S' || ls === 'V4'),
    );
    const first = begun?.ls === 'V4' ? whole.episodes.find(({ decom }) => decom > begun.decom) : begun;
    return first !== undefined && first.decom <= since && on < addMonths(whole.birth, 216);
  }
});

describe('given yearly returns that are chained', () => {
  test('when all are read, the last word on each episode of those years is the history', () => {
    const { returns } = synthesise({ children: 120, asAt, seed: 12, years: 4, out: join(folder, 'years') });
    expect(returns.map(({ year }) => year)).toEqual(['2016-17', '2017-18', '2018-19', '2019-20']);
    synthesise({ children: 120, asAt, seed: 12, out: join(folder, 'once') });
    const last = new Map<string, string>();
    for (const { year } of returns) {
      for (const row of lines('years', year, 'episodes.csv').slice(1)) last.set(row.slice(0, 19), row);
    }
    const history = lines('once', 'episodes.csv').slice(1);
    const yearOf = (row: string): string => row.split(',')[7]?.split('/').reverse().join('-') ?? '';
    const told = history.filter((row) => yearOf(row) === '' || yearOf(row) >= '2016-04-01');
    expect([...last.values()].sort()).toEqual(told.sort());
  });
});
