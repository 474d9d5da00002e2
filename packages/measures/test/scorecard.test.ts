import { civilDate } from '@permanence/calendar/civil-date';
import { describe, expect, test } from 'vitest';
import { MEASURES, measureOf } from '../src/catalogue.ts';
import type { Total } from '../src/figure.ts';
import type { Definition, Polarity } from '../src/measure.ts';
import {
  type Direction,
  directionOf,
  endOfMonthBefore,
  sameDayYearBefore,
  scorecardOf,
} from '../src/scorecard.ts';
import { AUTHORITY, questionOf, storyReadModels } from './read-models.ts';

describe('the end of the month before', () => {
  test.each([
    ['2018-11-30', '2018-10-31'],
    ['2018-11-01', '2018-10-31'],
    ['2018-03-31', '2018-02-28'],
    ['2020-03-15', '2020-02-29'],
    ['2018-01-31', '2017-12-31'],
  ])('given %s, then %s', (asAt, before) => {
    expect(endOfMonthBefore(civilDate(asAt))).toBe(before);
  });
});

describe('the day a year before', () => {
  test.each([
    ['2018-11-30', '2017-11-30'],
    ['2018-11-15', '2017-11-15'],
    ['2018-03-31', '2017-03-31'],
    ['2020-02-29', '2019-02-28'],
    ['2021-02-28', '2020-02-29'],
    ['2020-02-28', '2019-02-28'],
    ['2019-02-28', '2018-02-28'],
  ])('given %s, then %s: a month end goes with a month end', (asAt, before) => {
    expect(sameDayYearBefore(civilDate(asAt))).toBe(before);
  });
});

const of = (numerator: number, denominator: number): Total => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : 'printed',
  collected: true,
});

const share = measureOf('placements-3-plus') as Definition;

describe('direction', () => {
  test.each<[string, Polarity, Total, Total, Direction | null]>([
    ['more is better', 'higher', of(2, 3), of(1, 3), 'better'],
    ['less is worse', 'higher', of(1, 3), of(2, 3), 'worse'],
    ['less is better', 'lower', of(1, 3), of(2, 3), 'better'],
    ['more is worse', 'lower', of(2, 3), of(1, 3), 'worse'],
    ['the same ratio of other numbers', 'higher', of(2, 6), of(1, 3), 'same'],
    ['both print 10.5, but they differ', 'lower', of(1049, 10_000), of(1051, 10_000), 'better'],
    [
      'a difference that only exact numbers show',
      'higher',
      of(9007199254740990, 9007199254740991),
      of(9007199254740989, 9007199254740990),
      'better',
    ],
    ['neither way is better', 'none', of(5, 5), of(4, 4), null],
    ['nobody before', 'higher', of(1, 3), of(0, 0), null],
    ['nobody now', 'higher', of(0, 0), of(1, 3), null],
  ])('given %s (%s)', (_why, polarity, now, before, direction) => {
    expect(directionOf({ ...share, polarity }, now, before)).toBe(direction);
  });
});

const stories = {
  Ada: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'] },
  Ben: {
    born: '2009-05-01',
    care: ['2015-01-01 S C2 U6', '2017-03-01 P C2 K2', '2017-09-01 P C2 U6', '2018-03-01 P C2 K2'],
  },
  Cem: { born: '2010-05-01', care: ['2018-03-10 S C2 U6'] },
};

describe('given three children, when the scorecard is asked for', () => {
  const db = storyReadModels(stories);
  const scorecard = scorecardOf(db, { authority: AUTHORITY, asAt: questionOf({ asAt: '2018-03-31' }).asAt });
  const rows = new Map(scorecard.map((row) => [row.measure, row]));

  test('then a row of every measure, in the order of the catalogue', () => {
    expect(scorecard.map(({ measure }) => measure)).toEqual(MEASURES.map(({ id }) => id));
  });

  test('then the day, the end of the month before and the same month of the year before', () => {
    expect(rows.get('children-in-care')).toMatchObject({ value: '3', previousMonth: '2', previousYear: '2' });
    expect(rows.get('placements-3-plus')).toMatchObject({
      numerator: 1,
      denominator: 3,
      value: '33.3',
      previousMonth: '0.0',
      previousYear: '0.0',
      direction: 'worse',
    });
  });

  test('then no direction where nobody was counted before, or no way is better', () => {
    expect(rows.get('moves-per-1000-days')).toMatchObject({ previousMonth: null, direction: null });
    expect(rows.get('children-in-care')?.direction).toBeNull();
  });
});
