import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeOf } from '../src/values.ts';
import { COMPANIONS } from '../src/write/tables.ts';
import { soundReturn } from './any-return.ts';
import { chains, cut, tidy, YEARS } from './chains.ts';
import { HEADER, newEvents, propose, type Tables, take, type Values } from './support.ts';
import { tablesOf, writeAndRead } from './written.ts';

function slashed(day: string): string {
  return day === '' ? '' : `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** A life as the record keeps it: a home once known is the home until care ends. */
function kept(life: readonly Values[]): Values[] {
  let home = '';
  return tidy(life).map((row) => {
    home = row.RNE === 'S' ? (row.HOME_POST ?? '') : row.HOME_POST || home;
    return { ...row, HOME_POST: home };
  });
}

function asWritten({ episodes = [] }: Tables): Values[] {
  return episodes.map((row) => ({ ...row, DECOM: slashed(row.DECOM ?? ''), DEC: slashed(row.DEC ?? '') }));
}

function byText(tables: Tables): string[] {
  return Object.entries(tables)
    .flatMap(([table, rows]) => rows.map((row: Values) => `${table} ${JSON.stringify(row)}`))
    .sort();
}

const returnsOf = (life: readonly Values[]) =>
  YEARS.map((year): [string, Tables] => [year, cut(life, year)]).filter(
    ([, { episodes = [] }]) => episodes.length > 0,
  );

describe('given a life that came in yearly returns', () => {
  it('when the return of a year is written after it was taken, then it has the episodes that were taken', async () => {
    await fc.assert(
      fc.asyncProperty(chains, fc.nat(YEARS.length - 1), async (life, chosen) => {
        const told = returnsOf(life);
        const [year, tables] = told[Math.min(chosen, told.length - 1)] ?? [];
        fc.pre(year !== undefined && tables !== undefined);
        const events = take(...told.filter(([other]) => other <= year));
        const { written, csv } = await writeAndRead({ C1: events }, year);
        expect(tablesOf(csv).episodes).toEqual(asWritten(cut(kept(life), year)));
        expect(written.problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('when it is written once all years are known, then it is the same, in both forms', async () => {
    await fc.assert(
      fc.asyncProperty(chains, async (life) => {
        const told = returnsOf(life);
        const events = take(...told);
        for (const [year] of told) {
          const { csv, xml } = await writeAndRead({ C1: events }, year);
          expect(tablesOf(csv).episodes).toEqual(asWritten(cut(kept(life), year)));
          expect(tablesOf(xml)).toEqual(tablesOf(csv));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('when a year was corrected, then it has the episodes as corrected', async () => {
    await fc.assert(
      fc.asyncProperty(chains, chains, async (life, corrected) => {
        const [year] = returnsOf(corrected)[0] ?? [];
        fc.pre(year !== undefined);
        const again = propose(cut(corrected, year), year, take([year, cut(life, year)]));
        const events = [...take([year, cut(life, year)]), ...newEvents(again)];
        const { csv } = await writeAndRead({ C1: events }, year);
        expect(tablesOf(csv).episodes).toEqual(asWritten(cut(kept(corrected), year)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('given a return that says whatever it likes', () => {
  const YEAR = '2017-18';

  it('when it is taken and written, then what is written is taken whole and is written the same again', async () => {
    await fc.assert(
      fc.asyncProperty(soundReturn, async (tables) => {
        const once = await writeAndRead({ C1: take([YEAR, tables]) }, YEAR);
        const first = tablesOf(once.csv);
        const proposal = propose(first, YEAR);
        expect(proposal.outcome).toBe('accepted');
        const twice = await writeAndRead({ C1: newEvents(proposal) }, YEAR);
        expect(byText(tablesOf(twice.csv))).toEqual(byText(first));
      }),
      { numRuns: 60 },
    );
  });

  it('when it is written, then the XML says what the CSV says, but for the companions', async () => {
    await fc.assert(
      fc.asyncProperty(soundReturn, soundReturn, async (early, late) => {
        const events = take([YEAR, early], ['2018-19', late]);
        const { csv, xml } = await writeAndRead({ 'a<b&"': events, C2: take([YEAR, late]) }, YEAR);
        const statutory = csv.filter(({ table }) => !COMPANIONS.has(table));
        // A column of ours is in neither; of an XML it is read as blank.
        const said = (rows: typeof csv) =>
          rows
            .map(({ table, values: { SW_TEAM: ours = '', ...values } }) => [table, ours, values])
            .map((row) => JSON.stringify(row))
            .sort();
        expect(said(xml)).toEqual(said(statutory));
      }),
      { numRuns: 60 },
    );
  });

  it('when it is written, then no day in it lies after the close', async () => {
    await fc.assert(
      fc.asyncProperty(soundReturn, async (tables) => {
        const { csv } = await writeAndRead({ C1: take([YEAR, tables]) }, YEAR);
        const days = csv
          .flatMap(({ values }) => Object.entries(values))
          .filter(([column]) => column !== 'DATE_PERM')
          .flatMap(([, value]) => /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value) ?? [])
          .filter((found) => found.length === 10)
          .map((found) => `${found.slice(6)}-${found.slice(3, 5)}-${found.slice(0, 2)}`);
        expect(days.length).toBeGreaterThan(0);
        expect(days.filter((day) => day > closeOf(YEAR))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

it('the header is the header', async () => {
  const { csv } = await writeAndRead(
    { C1: take(['2017-18', { episodes: cut([], '2017-18').episodes ?? [], oc3: [{ IN_TOUCH: 'YES' }] }]) },
    '2017-18',
  );
  expect(tablesOf(csv).header).toEqual([{ ...HEADER, MOTHER: '', MC_DOB: '' }]);
});
