// The Stability Index: changes of placement, of school, of worker, and all of them together.
import { describe, expect, test } from 'vitest';
import type { NaiveChild } from './child.ts';
import { aChild, care, march2018, outcomeOf } from './given.ts';

const over = (years: number) => ({ ...march2018, years });

describe('index-placement-changes-2-plus', () => {
  const id = 'index-placement-changes-2-plus';

  test.each([
    ['P', 'B', 'numerator'],
    ['P', 'T', 'denominator'],
    ['P', 'U', 'denominator'],
    ['L', 'P', 'denominator'],
  ])('given %s and %s in the year, then %s', (one, other, outcome) => {
    const episodes = care([
      ['2015-01-01', 'S', 'U6'],
      ['2017-06-01', one, 'U4'],
      ['2017-09-01', other, 'K2'],
    ]);
    expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe(outcome);
  });

  test.each([
    ['2017-04-01', 'denominator'],
    ['2017-04-02', 'numerator'],
  ])('given the first of two moves on %s, then %s', (day, outcome) => {
    const episodes = care([
      ['2015-01-01', 'S', 'U6'],
      [day, 'P', 'U4'],
      ['2017-09-01', 'P', 'K2'],
    ]);
    expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe(outcome);
  });

  test('given entry in the window and one move, then one change; given a re-entry, then it counts', () => {
    const entered = care([
      ['2017-06-01', 'S', 'U6'],
      ['2017-07-01', 'P', 'U4'],
    ]);
    expect(outcomeOf(id, aChild({ episodes: entered }), march2018)).toBe('denominator');

    const closed = { ...entered[1]!, dec: '2017-08-01', rec: 'E4A' };
    const again = [entered[0]!, closed, ...care([['2017-10-01', 'S', 'U6']])];
    expect(outcomeOf(id, aChild({ episodes: again }), march2018)).toBe('numerator');
  });

  test('given a hospital stay and a return, then two changes', () => {
    const episodes = care([
      ['2015-01-01', 'S', 'U6'],
      ['2017-06-01', 'P', 'T1'],
      ['2017-06-20', 'P', 'U6'],
    ]);
    expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe('numerator');
  });

  test.each([
    ['2016-06-01', 2, 'numerator'],
    ['2017-04-01', 2, 'excluded'],
    ['2016-03-31', 3, 'numerator'],
    ['2016-04-01', 3, 'excluded'],
  ])('given care since %s and two moves, when measured over %i years, then %s', (bla, years, outcome) => {
    const episodes = care([
      [bla, 'S', 'U6'],
      ['2017-07-01', 'P', 'U4'],
      ['2017-09-01', 'P', 'K2'],
    ]);
    expect(outcomeOf(id, aChild({ episodes }), over(years))).toBe(outcome);
  });
});

const movesSchoolOn = (day: string, more: Partial<NaiveChild> = {}) =>
  aChild({
    schools: [
      { urn: '100001', from: '2014-09-03', to: day },
      { urn: '100002', from: day },
    ],
    ...more,
  });

describe('index-school-move-mid-year', () => {
  const id = 'index-school-move-mid-year';

  test.each([
    ['2017-07-31', 'numerator'],
    ['2017-08-01', 'denominator'],
    ['2017-09-30', 'denominator'],
    ['2017-10-01', 'numerator'],
    ['2017-03-31', 'denominator'],
    ['2018-04-01', 'denominator'],
  ])('given a move on %s, then %s', (day, outcome) => {
    expect(outcomeOf(id, movesSchoolOn(day), march2018)).toBe(outcome);
  });

  test('given a move in the year before, then it counts over two years', () => {
    expect(outcomeOf(id, movesSchoolOn('2017-03-31'), over(2))).toBe('numerator');
  });

  test.each([
    ['2013-04-01', 'excluded'],
    ['2013-03-31', 'numerator'],
    ['2002-04-01', 'numerator'],
    ['2002-03-31', 'excluded'],
  ])('given birth on %s, then ages 5 to 15 decide: %s', (dob, outcome) => {
    expect(outcomeOf(id, movesSchoolOn('2018-01-10', { dob }), march2018)).toBe(outcome);
  });

  test('given a move before care began, or a return to the same school, then no move', () => {
    const episodes = care([['2018-01-11', 'S', 'U6']]);
    expect(outcomeOf(id, movesSchoolOn('2018-01-10', { episodes }), march2018)).toBe('denominator');
    const schools = [
      { urn: '100001', from: '2014-09-03', to: '2017-11-01' },
      { urn: '100001', from: '2018-01-10' },
    ];
    expect(outcomeOf(id, aChild({ schools }), march2018)).toBe('denominator');
  });

  test('given no school, or one that was left on the first day of the window, then not in the population', () => {
    const schools = [{ urn: '100001', from: '2014-09-03', to: '2017-04-01' }];
    expect(outcomeOf(id, aChild(), march2018)).toBe('excluded');
    expect(outcomeOf(id, aChild({ schools }), march2018)).toBe('excluded');
  });
});

describe('the combined indexes', () => {
  const settled: Partial<NaiveChild> = {
    schools: [{ urn: '100001', from: '2014-09-03' }],
    workers: [{ id: 'W1', from: '2015-01-01' }],
  };
  const moved = (days: string[]): Partial<NaiveChild> => ({
    episodes: care([
      ['2015-01-01', 'S', 'U6'],
      ...days.map((day): [string, string, string] => [day, 'P', 'U4']),
    ]),
  });
  const workers = (days: string[]): Partial<NaiveChild> => ({
    workers: ['2015-01-01', ...days].map((from, index) => ({ id: `W${index}`, from })),
  });
  const school = (day: string): Partial<NaiveChild> => ({ schools: movesSchoolOn(day).schools });
  const [once, twice] = [['2017-06-01'], ['2017-06-01', '2017-12-01']];

  test.each([
    ['nothing', {}, 'denominator', 'denominator', 'denominator'],
    ['one move', moved(once), 'numerator', 'denominator', 'denominator'],
    ['two moves', moved(twice), 'numerator', 'numerator', 'denominator'],
    ['a school move in September', school('2017-09-04'), 'numerator', 'denominator', 'denominator'],
    ['a school move in January', school('2018-01-10'), 'numerator', 'numerator', 'denominator'],
    ['one change of worker', workers(once), 'numerator', 'denominator', 'denominator'],
    ['two changes of worker', workers(twice), 'numerator', 'numerator', 'denominator'],
    [
      'all of it',
      { ...moved(twice), ...workers(twice), ...school('2018-01-10') },
      'numerator',
      'numerator',
      'numerator',
    ],
    [
      'all but mid-year',
      { ...moved(twice), ...workers(twice), ...school('2017-09-04') },
      'numerator',
      'numerator',
      'denominator',
    ],
    ['no worker known', { workers: [] }, 'excluded', 'excluded', 'excluded'],
    ['no school known', { schools: [] }, 'excluded', 'excluded', 'excluded'],
    ['age 16', { dob: '2002-03-31' }, 'excluded', 'excluded', 'excluded'],
  ])('given %s, then any %s, multiple %s, all three %s', (_told, more, any, multiple, allThree) => {
    const child = aChild({ ...settled, ...more });
    expect(outcomeOf('index-any-change', child, march2018)).toBe(any);
    expect(outcomeOf('index-multiple-instability', child, march2018)).toBe(multiple);
    expect(outcomeOf('index-all-three', child, march2018)).toBe(allThree);
  });

  test('given care since the second year, when measured over two years, then not in the population', () => {
    const child = aChild({ ...settled, episodes: care([['2017-04-01', 'S', 'U6']]) });
    for (const id of ['index-any-change', 'index-multiple-instability', 'index-all-three']) {
      expect(outcomeOf(id, child, over(2))).toBe('excluded');
    }
  });
});
