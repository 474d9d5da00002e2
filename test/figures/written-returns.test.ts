import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDate } from '@permanence/calendar/civil-date';
import type { EventStore } from '@permanence/event-store/event-store';
import { MEASURES } from '@permanence/measures/catalogue';
import { figureOf } from '@permanence/measures/figure';
import { writeReturn } from '@permanence/permanence/write-return';
import { readReturn } from '@permanence/ssda903/read';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUTHORITY, inventReturns, type Returns, type Told, tell } from './told-authority.ts';

const YEARS = 4;
const LAST_DAY = civilDate('2018-03-31');

/** What is not written again: why there is no number, that a girl is no mother, and which team a worker is in. */
function asKept(table: string, values: Readonly<Record<string, string>>): Record<string, string> {
  if (table !== 'header') {
    const { SW_TEAM: _ours, ...written } = values;
    return written;
  }
  const { UPN = '', MOTHER = '' } = values;
  return { ...values, UPN: UPN.startsWith('UN') ? '' : UPN, MOTHER: MOTHER === '0' ? '' : MOTHER };
}

async function rowsIn(folder: string): Promise<Set<string>> {
  const rows = new Set<string>();
  for await (const { table, values } of readReturn(folder)) {
    rows.add(`${table} ${JSON.stringify(asKept(table, values))}`);
  }
  return rows;
}

/** Which rows one has and the other has not. */
function differing(a: ReadonlySet<string>, b: ReadonlySet<string>) {
  return { lost: [...a.difference(b)], added: [...b.difference(a)] };
}

async function written(log: EventStore, year: string, out: string, knownAt?: number) {
  const done = await writeReturn(log, { out, authority: AUTHORITY, year, knownAt });
  return { ...done, rows: await rowsIn(out) };
}

/** An enrolment that ended in a year in which the child was in no return: no return ever said so, and it goes on. */
function neverEnded(row: string): boolean {
  return row.startsWith('schools ') && row.includes('"SCHOOL_END":""');
}

describe.each([3, 11, 29])('given an invented authority of seed %i', (seed) => {
  let returns: Returns;
  let told: Told;
  /** What was written after each year was told, and again once all were. */
  const then: Awaited<ReturnType<typeof written>>[] = [];
  const later: Awaited<ReturnType<typeof written>>[] = [];

  beforeAll(async () => {
    returns = inventReturns(60, LAST_DAY, YEARS, seed);
    for (let count = 1; count <= YEARS; count += 1) {
      const order = Array.from({ length: count }, (_, index) => index);
      const sofar = await tell(returns, order, `so-far-${count}`);
      const { year } = returns.years[count - 1] as Returns['years'][number];
      then.push(await written(sofar.log, year, join(returns.folder, 'then', year)));
      if (count < YEARS) await sofar.close();
      else told = sofar;
    }
    for (const { year } of returns.years)
      later.push(await written(told.log, year, join(returns.folder, 'later', year)));
  });

  afterAll(async () => {
    await told.close();
    returns.dispose();
  });

  test('when the return of a year is written after it was taken, then it has the rows that were taken', async () => {
    for (const [index, { folder }] of returns.years.entries()) {
      const { lost, added } = differing(await rowsIn(folder), then[index]?.rows ?? new Set());
      expect(lost).toEqual([]);
      expect(added.filter((row) => !neverEnded(row))).toEqual([]);
      expect(then[index]?.problems).toEqual([]);
    }
  });

  test('when it is written once all are known, then only what is known better since differs', async () => {
    for (const [index, { folder }] of returns.years.entries()) {
      const { rows, problems } = later[index] as Awaited<ReturnType<typeof written>>;
      const { lost, added } = differing(await rowsIn(folder), rows);
      const named = problems.filter(({ rule }) => rule === 'previous-permanence-of-later-care');
      expect(problems).toEqual(named);
      expect(lost.filter((row) => row.startsWith('previousPermanence ')).length).toBeLessThanOrEqual(
        named.length,
      );
      const others = [...lost, ...added].filter((row) => !/^(header|previousPermanence) /.test(row));
      expect(others.filter((row) => !neverEnded(row))).toEqual([]);
    }
  });

  test('when it is written as it was known after a year was taken, then it is the same, byte for byte', async () => {
    for (const [index, { year }] of returns.years.entries()) {
      const out = join(returns.folder, 'as-known', year);
      const { files } = await written(told.log, year, out, told.knownAfter[index]);
      expect(files).toEqual(then[index]?.files);
    }
  });

  test('when what was written is told to an empty log, then every figure of 31 March is the same, child by child', async () => {
    const years = returns.years.map(({ year }) => ({ year, folder: join(returns.folder, 'later', year) }));
    const again = await tell({ ...returns, years }, [0, 1, 2, 3], 'again');
    for (const definition of MEASURES) {
      const [before, after] = [told, again].map(({ db }) => {
        const figure = figureOf(db, definition, { authority: AUTHORITY, asAt: LAST_DAY });
        const rows = figure.rows.map(({ child, outcome, value }) => `${child} ${outcome} ${value}`).sort();
        const { numerator, denominator, value } = figure;
        return { measure: definition.id, numerator, denominator, value, rows };
      });
      expect(after).toEqual(before);
    }
    const { year } = returns.years.at(-1) as Returns['years'][number];
    const twice = await written(again.log, year, join(returns.folder, 'twice', year));
    expect(twice.files).toEqual(later.at(-1)?.files);
    await again.close();
  });

  test('when a year is corrected, then it is written as corrected', async () => {
    const { year, folder } = returns.years[YEARS - 1] as Returns['years'][number];
    const corrected = join(returns.folder, 'corrected');
    cpSync(folder, corrected, { recursive: true });
    const episodes = readFileSync(join(corrected, 'episodes.csv'), 'utf8');
    writeFileSync(
      join(corrected, 'episodes.csv'),
      episodes.replaceAll(',N1,', ',N5,').replaceAll(',PR4,', ',PR5,'),
    );
    const reviews = readFileSync(join(corrected, 'reviews.csv'), 'utf8').trimEnd().split('\n');
    writeFileSync(join(corrected, 'reviews.csv'), `${reviews.slice(0, -5).join('\n')}\n`);
    const [, child = '', born = ''] = /^([^,]+),([^,]+),/.exec(reviews.at(-1) ?? '') ?? [];
    appendFileSync(join(corrected, 'missing.csv'), `${child},${born},M,31/03/2018,31/03/2018\n`);
    const order = [0, 1, 2, 3, 4];
    const years = [...returns.years, { year, folder: corrected }];
    const now = await tell({ ...returns, years }, order, 'corrected');
    const { rows } = await written(now.log, year, join(returns.folder, 'as-corrected'));
    const { lost, added } = differing(await rowsIn(corrected), rows);
    expect(lost).toEqual([]);
    expect(added.filter((row) => !neverEnded(row))).toEqual([]);
    await now.close();
  });
});
