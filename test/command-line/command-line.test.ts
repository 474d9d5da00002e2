import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { episodesFile, headerFile, type Ran, type Workplace, workplace } from './permanence.ts';

interface ImportDocument {
  readonly children: { read: number; accepted: number; quarantined: number };
  readonly rows: { read: number; accepted: number };
  readonly events: { appended: number };
  readonly problems: readonly { child: string; file: string; row: number; rule: string; severity: string }[];
}

interface MeasureDocument {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: string | null;
  readonly knownAt: string;
  readonly rows: readonly { child: string; outcome: string; because: string; evidence: readonly string[] }[];
}

let place: Workplace;
let first: Ran;
let between: string;

const HEADERS = headerFile('1,1,01/05/2010,WBRI,,0,', '2,2,29/02/2012,WBRI,,0,', '3,1,01/01/2011,WBRI,,0,');
const YEAR_ONE = {
  'anything.csv': HEADERS,
  'other.csv': episodesFile(
    '1,10/01/2016,S,C2,N1,U6,PR1,20/06/2017,X1,CARPL,ZZ9 9ZZ,ZZ1 1AA,',
    '1,20/06/2017,P,C2,N1,U6,PR1,05/09/2017,X1,CREQB,ZZ9 9ZZ,ZZ2 2BB,',
    '1,05/09/2017,P,C2,N1,K2,PR4,,,,ZZ9 9ZZ,ZZ3 3CC,',
    '2,01/09/2017,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ4 4DD,',
    '3,01/06/2017,S,C2,N1,U6,PR1,01/05/2017,X1,,,,',
  ),
};
const YEAR_TWO = {
  'header.csv': headerFile('1,1,01/05/2010,WBRI,,0,'),
  'episodes.csv': episodesFile(
    '1,20/06/2017,T,C2,N1,U6,PR1,05/09/2017,X1,PLACE,ZZ9 9ZZ,ZZ2 2BB,',
    '1,05/09/2017,P,C2,N1,K2,PR4,01/06/2018,E4A,,ZZ9 9ZZ,ZZ3 3CC,',
  ),
};
const ASK = ['measure', 'placements-3-plus', '--as-at', '2018-03-31', '--json', '--children'];

beforeAll(() => {
  place = workplace();
  const dir = place.files('one', YEAR_ONE);
  first = place.run('import', 'ssda903', dir, '--authority', '999', '--year', '2017-18', '--json');
  between = new Date().toISOString();
});

afterAll(() => place.dispose());

describe('import', () => {
  test('given a return with a broken chain, then that child alone is quarantined, and it says where', () => {
    const { children, problems } = first.json<ImportDocument>();
    expect(first.code).toBe(0);
    expect(children).toEqual({ read: 3, accepted: 2, quarantined: 1 });
    expect(problems.filter(({ severity }) => severity === 'quarantine')).toMatchObject([
      { child: '3', file: 'other.csv', row: 6 },
    ]);
    expect(first.err).toBe('');
  });

  test('given the same files again, then nothing is recorded', () => {
    const again = place.run(
      'import',
      'ssda903',
      `${place.folder}/one`,
      '--authority',
      '999',
      '--year',
      '2017-18',
      '--json',
    );
    expect(again.json<ImportDocument>().events.appended).toBe(0);
  });

  test('given --strict and a child that would be quarantined, then nothing at all is written, and it exits 1', () => {
    const strict = workplace();
    const dir = strict.files('one', YEAR_ONE);
    const ran = strict.run(
      'import',
      'ssda903',
      dir,
      '--authority',
      '999',
      '--year',
      '2017-18',
      '--strict',
      '--json',
    );
    expect(ran.code).toBe(1);
    expect(ran.json<ImportDocument>()).toMatchObject({
      children: { read: 3, accepted: 0, quarantined: 1 },
      events: { appended: 0 },
    });
    expect(ran.err).toContain('nothing was written');
    expect(strict.run('stream', 'tail', '--json').json<{ events: unknown[] }>().events).toEqual([]);
    strict.dispose();
  });

  test.each([
    ['a folder that is not there', ['nowhere', '--authority', '999', '--year', '2017-18'], 1],
    ['a year that is not one', ['one', '--authority', '999', '--year', '2017-19'], 2],
    ['no authority', ['one', '--year', '2017-18'], 2],
    ['an authority with a hyphen', ['one', '--authority', '9-9', '--year', '2017-18'], 2],
  ])('given %s, then it says so and exits', (_what, args, code) => {
    const ran = place.run('import', 'ssda903', `${place.folder}/${args[0]}`, ...args.slice(1));
    expect(ran.code).toBe(code);
    expect(ran.err).not.toBe('');
    expect(ran.err).not.toMatch(/\n\s+at /);
  });
});

describe('figures', () => {
  test('given a child with three placements, then it is in the numerator, with its events', () => {
    const { numerator, denominator, value, rows } = place.run(...ASK).json<MeasureDocument>();
    expect({ numerator, denominator, value }).toEqual({ numerator: 1, denominator: 2, value: '50.0' });
    expect(rows.map(({ child, outcome }) => [child, outcome])).toEqual([
      ['1', 'numerator'],
      ['2', 'denominator'],
    ]);
    expect(rows[0]?.evidence.length).toBeGreaterThanOrEqual(3);
  });

  test('given a later return that corrects a move, then today it is another figure, and as known before it the earlier one', () => {
    const dir = place.files('two', YEAR_TWO);
    const second = place.run('import', 'ssda903', dir, '--authority', '999', '--year', '2018-19', '--json');
    expect(second.json<ImportDocument>().children.quarantined).toBe(0);
    expect(place.run(...ASK).json<MeasureDocument>().numerator).toBe(0);
    const then = place.run(...ASK, '--known-at', between).json<MeasureDocument>();
    expect([then.numerator, then.denominator, then.knownAt]).toEqual([1, 2, between]);
  });

  test('given a child, then the explanation names the rule, its steps and its events', () => {
    const told = place
      .run('explain', 'placements-3-plus', '--child', '1', '--as-at', '2018-03-31', '--json')
      .json<{
        outcome: string;
        sentence: string;
        steps: { step: string; value: unknown }[];
        events: { type: string; trueOn: string | null }[];
      }>();
    expect(told.outcome).toBe('denominator');
    expect(told.sentence).toBe('Fewer than three placements overlap the window.');
    expect(told.steps).toContainEqual({ step: 'placements in the window', value: 2 });
    expect(told.events).toContainEqual(
      expect.objectContaining({ type: 'PlacementStarted', trueOn: '2017-09-05' }),
    );
    expect(told.events).toContainEqual(
      expect.objectContaining({ type: 'PlacementDetailsChanged', trueOn: '2017-06-20' }),
    );
  });

  test('given a child outside the population, then it says so and exits 1', () => {
    const ran = place.run('explain', 'placements-3-plus', '--child', '77', '--as-at', '2018-03-31');
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('not in its population');
  });

  test('given the scorecard, then every measure has its line', () => {
    const card = place
      .run('scorecard', '--as-at', '2018-03-31', '--json')
      .json<{ rows: Record<string, unknown>[] }>();
    const names = place
      .run('measures', '--json')
      .json<{ measures: { id: string }[] }>()
      .measures.map(({ id }) => id);
    expect(card.rows.map(({ measure }) => measure)).toEqual(names);
    expect(Object.keys(card.rows[0] ?? {})).toEqual(
      expect.arrayContaining([
        'value',
        'target',
        'floor',
        'rag',
        'previousMonth',
        'previousYear',
        'direction',
        'fromTarget',
      ]),
    );
  });

  test('given a district, then only those whose home is in it are counted', () => {
    const inCare = ['measure', 'children-in-care', '--as-at', '2018-03-31', '--json'];
    const counted = (...args: readonly string[]) =>
      place.run(...inCare, ...args).json<MeasureDocument>().numerator;
    expect([counted(), counted('--district', 'ZZ4'), counted('--district', 'ZZ2')]).toEqual([2, 1, 0]);
    expect(counted('--only', 'district=ZZ4')).toBe(1);
    const cut = place
      .run(...inCare, '--group-by', 'district')
      .json<{ groups: readonly { group: string }[] }>();
    expect(cut.groups.map(({ group }) => group)).toEqual(['ZZ3', 'ZZ4']);
  });

  test.each([
    ['a district twice', [...ASK, '--district', 'ZZ4', '--only', 'district=ZZ4']],
    ['an unknown measure', ['measure', 'no-such', '--as-at', '2018-03-31']],
    ['31 February', ['measure', 'placements-3-plus', '--as-at', '2018-02-31']],
    ['no day', ['measure', 'placements-3-plus']],
    ['an instant without a time zone', [...ASK, '--known-at', '2018-03-31T00:00:00']],
    ['a window the measure does not offer', [...ASK, '--years', '7']],
    ['an unknown policy', [...ASK, '--policy', 'both']],
    ['an authority nobody imported', [...ASK, '--authority', '111']],
    ['an unknown command', ['figure']],
  ])('given %s, then it says what to do and exits 2 with nothing on standard output', (_what, args) => {
    const ran = place.run(...args);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).not.toBe('');
    expect(ran.err).not.toMatch(/\n\s+at /);
  });
});

describe('the log', () => {
  test('given a stream with postcodes, when it is shown, then they are not, but their districts are', () => {
    const shown = place.run('stream', 'show', '1');
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('PlacementStarted');
    expect(shown.out).toMatch(/district\W+ZZ\d/);
    expect(shown.out).not.toMatch(/ZZ\d+ \d/);
  });

  test('given a child nobody recorded, then it says so and exits 1', () => {
    expect(place.run('stream', 'show', '404').code).toBe(1);
  });
});

describe('the read models', () => {
  test('given a rebuild, then they are verified and not behind', () => {
    expect(place.run('projections', 'rebuild', '--json').code).toBe(0);
    const verified = place
      .run('projections', 'verify', '--json')
      .json<{ streams: number; different: string[] }>();
    expect(verified).toEqual({ streams: 2, different: [], parked: [] });
    const listed = place.run('projections', 'list', '--json').json<{ projections: { events: number }[] }>();
    expect(listed.projections[0]?.events).toBe(0);
  });

  test('given a log whose read models were never filled, when they are verified, then it says what to run', () => {
    const other = join(place.folder, 'unfilled');
    mkdirSync(other);
    copyFileSync(join(place.folder, 'data', 'log.sqlite'), join(other, 'log.sqlite'));
    const { code, err } = place.run('projections', 'verify', '--data', other);
    expect(code).toBe(1);
    expect(err).toContain('permanence projections rebuild');
  });
});

describe('an invented authority', () => {
  test('given one flat folder, when it is imported, then everybody is in and nobody is quarantined', () => {
    const invented = workplace();
    const out = `${invented.folder}/returns`;
    const made = invented.run(
      'synthesise',
      '--children',
      '25',
      '--as-at',
      '2018-11-30',
      '--seed',
      '3',
      '--out',
      out,
      '--json',
    );
    expect(made.code).toBe(0);
    const taken = invented.run('import', 'ssda903', out, '--authority', '999', '--year', '2018-19', '--json');
    const { children, rows } = taken.json<ImportDocument>();
    expect([children.quarantined, rows.accepted]).toEqual([0, rows.read]);
    const inCare = invented.run('measure', 'children-in-care', '--as-at', '2018-11-30', '--json');
    expect(inCare.json<MeasureDocument>().value).toBe('25');
    invented.dispose();
  });
});
