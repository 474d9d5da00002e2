import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { episodesFile, headerFile, type Workplace, workplace } from './permanence.ts';

interface ChangesDocument {
  readonly from: { readonly value: string | null };
  readonly to: { readonly value: string | null };
  readonly difference: { readonly numerator: number; readonly value: string; readonly exact: string };
  readonly parts: readonly {
    readonly cause: string;
    readonly numerator: number;
    readonly exact: string;
    readonly children?: readonly { readonly child: string; readonly events: readonly string[] }[];
  }[];
}

const YEAR_ONE = {
  'header.csv': headerFile('1,1,01/05/2010,WBRI,,0,', '2,2,29/02/2012,WBRI,,0,'),
  'episodes.csv': episodesFile(
    '1,10/01/2016,S,C2,N1,U6,PR1,20/06/2017,X1,CARPL,ZZ9 9ZZ,ZZ1 1AA,',
    '1,20/06/2017,P,C2,N1,U6,PR1,05/09/2017,X1,CREQB,ZZ9 9ZZ,ZZ2 2BB,',
    '1,05/09/2017,P,C2,N1,K2,PR4,,,,ZZ9 9ZZ,ZZ3 3CC,',
    '2,01/09/2017,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ4 4DD,',
  ),
};
const YEAR_TWO = {
  'header.csv': headerFile('1,1,01/05/2010,WBRI,,0,'),
  'episodes.csv': episodesFile(
    '1,20/06/2017,T,C2,N1,U6,PR1,05/09/2017,X1,PLACE,ZZ9 9ZZ,ZZ2 2BB,',
    '1,05/09/2017,P,C2,N1,K2,PR4,01/06/2018,E4A,,ZZ9 9ZZ,ZZ3 3CC,',
  ),
};

let place: Workplace;
let between: string;

beforeAll(() => {
  place = workplace();
  const take = (year: string, dir: string) =>
    place.run('import', 'ssda903', dir, '--authority', '999', '--year', year, '--json');
  take('2017-18', place.files('one', YEAR_ONE));
  between = new Date().toISOString();
  take('2018-19', place.files('two', YEAR_TWO));
});

afterAll(() => place.dispose());

describe('changes', () => {
  const ends = () => ['--from', `2018-03-31@${between}`, '--to', '2018-06-30'];

  test('given a later return that put a move right and ended care, then the parts say which did what', () => {
    const { from, to, difference, parts } = place
      .run('changes', 'placements-3-plus', ...ends(), '--children', '--json')
      .json<ChangesDocument>();
    expect([from.value, to.value, difference.value, difference.exact]).toEqual([
      '50.0',
      '0.0',
      '-50.0',
      '-50',
    ]);
    expect(parts.map(({ cause, exact }) => [cause, exact])).toEqual([
      ['definition', '0'],
      ['recorded-late', '0'],
      ['corrected', '-50'],
      ['happened', '0'],
    ]);
    const corrected = parts[2]?.children ?? [];
    expect(corrected.map(({ child }) => child)).toEqual(['1']);
    expect(corrected[0]?.events.length).toBeGreaterThan(0);
    expect(parts[3]?.children?.map(({ child }) => child)).toEqual(['1']);
  });

  test('then it says so in a sentence', () => {
    const { out } = place.run('changes', 'placements-3-plus', ...ends());
    expect(out).toContain('50.0 % → 0.0 %: -50.0 percentage points');
    expect(out).toContain('corrected -50.0 (0 children in, 1 out)');
    expect(out).toContain('Nothing recorded late made a difference; the definition is the same.');
  });

  test.each([
    ['a day that is none', ['--from', '2018-02-31', '--to', '2018-03-31']],
    ['a moment without a time zone', ['--from', '2018-03-31@2018-04-01', '--to', '2018-03-31']],
    ['one end only', ['--from', '2018-03-31']],
    ['an unknown reading', ['--from', '2018-03-31', '--to', '2018-03-31', '--to-policy', 'both']],
  ])('given %s, then it exits 2', (_what, args) => {
    const ran = place.run('changes', 'placements-3-plus', ...args);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });
});

describe('forecast', () => {
  test('given a child one placement away, who leaves care the next day, then it says both', () => {
    const ran = place.run('forecast', 'placements-3-plus', '--as-at', '2018-03-31', '--days', '3', '--json');
    expect(ran.json<{ measures: unknown[] }>()).toMatchObject({
      days: 3,
      measures: [{ measure: 'placements-3-plus', children: [], oneMoveAway: ['1'] }],
    });
    const leaving = place.run('forecast', 'all', '--as-at', '2018-05-31', '--days', '1', '--json');
    expect(leaving.json<{ measures: { measure: string; children: unknown[] }[] }>().measures).toContainEqual({
      measure: 'children-in-care',
      children: [
        {
          ...{ child: '1', on: '2018-06-01', to: [] },
          from: [{ outcome: 'numerator', because: 'in-care' }],
        },
      ],
    });
  });

  test('given more days than it looks ahead, then it exits 2', () => {
    const ran = place.run('forecast', 'all', '--as-at', '2018-03-31', '--days', '93');
    expect([ran.code, ran.out]).toEqual([2, '']);
  });
});

describe('reconcile', () => {
  test('given two readings, then the child only one of them counts', () => {
    const asked = ['placements-3-plus:carer', 'placements-3-plus:record:1', '--as-at', '2018-03-31'];
    const found = place.run('reconcile', ...asked, '--children', '--json').json<object>();
    expect(found).toMatchObject({
      numerators: { both: 0, onlyFirst: 0, onlySecond: 1 },
      denominators: { both: 2, onlyFirst: 0, onlySecond: 0 },
      children: [{ child: '1', in: 'only-second' }],
    });
  });

  test.each(['placements-3-plus:both', 'placements-3-plus:3', 'placements-3-plus:carer:record', 'no-such'])(
    'given %s, then it exits 2',
    (reading) => {
      const ran = place.run('reconcile', reading, 'placements-3-plus', '--as-at', '2018-03-31');
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.err).not.toMatch(/\n\s+at /);
    },
  );
});
