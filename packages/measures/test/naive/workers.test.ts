// Social workers and reviewing officers: how many, how often, how long.
import { describe, expect, test } from 'vitest';
import type { Allocation } from './child.ts';
import { aChild, care, march2018, outcomeOf } from './given.ts';
import { naiveMeasure } from './measure.ts';
import { currentOn } from './workers.ts';

/** `W1 2017-01-01 2017-06-01` is one allocation; without a second date it is open. */
const allocated = (...told: string[]): Allocation[] =>
  told.map((each) => {
    const [id = '', from = '', to] = each.split(' ');
    return { id, from, ...(to === undefined ? {} : { to }) };
  });

describe('index-social-workers-3-plus', () => {
  const id = 'index-social-workers-3-plus';

  test.each([
    [['W1 2016-01-01 2017-04-02', 'W2 2017-04-02 2018-03-31', 'W3 2018-03-31'], 'numerator'],
    [['W1 2016-01-01 2017-04-01', 'W2 2017-04-01 2018-03-31', 'W3 2018-03-31'], 'denominator'],
    [['W1 2016-01-01 2017-06-01', 'W2 2017-06-01 2018-04-01', 'W3 2018-04-01'], 'denominator'],
    [['W1 2016-01-01 2017-04-01'], 'excluded'],
    [[], 'excluded'],
  ])('given %j, then %s', (told, outcome) => {
    expect(outcomeOf(id, aChild({ workers: allocated(...told) }), march2018)).toBe(outcome);
  });

  test('given a third worker two years ago, when measured over two years, then three', () => {
    const workers = allocated('W1 2015-01-01 2016-05-01', 'W2 2016-05-01 2017-05-01', 'W3 2017-05-01');
    expect(outcomeOf(id, aChild({ workers }), march2018)).toBe('denominator');
    expect(outcomeOf(id, aChild({ workers }), { ...march2018, years: 2 })).toBe('numerator');
  });
});

describe('index-social-worker-changes-2-plus', () => {
  const id = 'index-social-worker-changes-2-plus';

  test.each([
    [['W1 2016-01-01', 'W2 2017-04-02', 'W3 2017-06-01'], 'numerator'],
    [['W1 2016-01-01', 'W2 2017-04-01', 'W3 2017-06-01'], 'denominator'],
    [['W1 2017-05-01', 'W2 2017-06-01'], 'denominator'],
    [['W1 2016-01-01', 'W2 2017-06-01', 'W2 2017-06-01', 'W2 2017-08-01'], 'denominator'],
  ])('given %j, then %s', (told, outcome) => {
    expect(outcomeOf(id, aChild({ workers: allocated(...told) }), march2018)).toBe(outcome);
  });
});

test('given several open allocations, then the latest started is the current one', () => {
  const told = allocated('W1 2016-01-01', 'W2 2017-01-01', 'W3 2017-01-01', 'W4 2017-06-01 2017-07-01');
  expect(currentOn(told, '2018-03-31')?.id).toBe('W3');
});

describe.each([
  ['same-social-worker-12-months', 'workers'],
  ['same-iro-12-months', 'officers'],
] as const)('%s', (id, role) => {
  test.each([
    [['W1 2017-03-31'], 'numerator'],
    [['W1 2017-04-01'], 'denominator'],
    [['W1 2016-01-01 2017-06-01', 'W1 2017-06-08'], 'numerator'],
    [['W1 2016-01-01 2017-06-01', 'W1 2017-06-09'], 'denominator'],
    [['W1 2016-01-01 2017-06-01', 'W2 2017-06-01 2017-06-05', 'W1 2017-06-05'], 'numerator'],
    [['W1 2016-01-01', 'W2 2017-06-01'], 'denominator'],
    [['W1 2016-01-01 2018-03-31'], 'denominator'],
    [['W1 2016-01-01 2018-04-01'], 'numerator'],
    [[], 'denominator'],
  ])('given %j, then %s', (told, outcome) => {
    expect(outcomeOf(id, aChild({ [role]: allocated(...told) }), march2018)).toBe(outcome);
  });

  test.each([
    ['2016-09-30', 'numerator'],
    ['2016-10-01', 'excluded'],
  ])('given care since %s, then eighteen months decide: %s', (bla, outcome) => {
    const child = aChild({ episodes: care([[bla, 'S', 'U6']]), [role]: allocated('W1 2016-01-01') });
    expect(outcomeOf(id, child, march2018)).toBe(outcome);
  });
});

describe('iro-caseload', () => {
  const withOfficer = (...told: string[]) => aChild({ officers: allocated(...told) });

  test('given three children of two officers and one with none, then 1.5 each', () => {
    const children = [
      withOfficer('R1 2016-01-01'),
      withOfficer('R1 2016-01-01', 'R2 2017-01-01'),
      withOfficer('R1 2016-01-01'),
      withOfficer('R9 2016-01-01 2018-01-01'),
    ];
    const figure = naiveMeasure('iro-caseload', children, march2018);
    expect(figure).toMatchObject({ numerator: 3, denominator: 2, value: '1.5' });
    expect(figure.rows.map((row) => row.outcome)).toEqual([
      'numerator',
      'numerator',
      'numerator',
      'excluded',
    ]);
  });

  test('given nobody with an officer, then no value', () => {
    expect(naiveMeasure('iro-caseload', [aChild()], march2018)).toMatchObject({
      denominator: 0,
      value: null,
    });
  });

  test('given an officer whose only child has left care, then the officer does not count', () => {
    const left = aChild({
      episodes: care([['2015-01-01', 'S', 'U6']], { on: '2018-01-01', rec: 'E4A' }),
      officers: allocated('R2 2016-01-01'),
    });
    const figure = naiveMeasure('iro-caseload', [left, withOfficer('R1 2016-01-01')], march2018);
    expect(figure).toMatchObject({ numerator: 1, denominator: 1, value: '1.0' });
  });
});
