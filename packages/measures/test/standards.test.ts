import { civilDate } from '@permanence/calendar/civil-date';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../src/catalogue.ts';
import type { Story } from '../src/example.ts';
import type { Definition } from '../src/measure.ts';
import { scorecardOf } from '../src/scorecard.ts';
import { sinceInWords } from '../src/since.ts';
import { neighboursMean, standardsOn } from '../src/standards.ts';
import { trendOf } from '../src/trend.ts';
import { AUTHORITY, questionOf, storyReadModels } from './read-models.ts';

const moving = ['2015-01-01 S C2 U6', '2017-03-01 P C2 K2', '2017-09-01 P C2 U6', '2018-03-01 P C2 K2'];
const stories: Record<string, Story> = {
  Ada: {
    born: '2008-05-01',
    care: moving,
    authority: [
      '2017-04-01 TargetSet measure=placements-3-plus value=10 source=panel',
      '2018-04-01 TargetSet measure=placements-3-plus value=40',
      '2017-04-01 FloorSet measure=placements-3-plus value=20',
      '2017-04-01 BenchmarkSet measure=placements-3-plus of=ENGLAND value=10.5',
      '2016-04-01 StatisticalNeighboursSet neighbours=E06000035,E06000034,E10000014',
      '2017-04-01 BenchmarkSet measure=placements-3-plus of=E06000035 value=11.2',
      '2017-04-01 BenchmarkSet measure=placements-3-plus of=E06000034 value=10.7',
      '2017-04-01 BenchmarkSet measure=placements-3-plus of=E09000001 value=99',
    ],
  },
  ...Object.fromEntries(
    ['Ben', 'Cem', 'Dee', 'Eve', 'Fay'].map((child) => [
      child,
      { born: '2010-05-01', care: ['2015-01-01 S C2 U6'] } satisfies Story,
    ]),
  ),
};

const db = storyReadModels(stories);
const at = (asAt: string) => questionOf({ asAt });

describe('given targets, floors and what others published', () => {
  test('when asked on a day, then those that hold on it', () => {
    const standards = standardsOn(db, at('2018-03-31'))('placements-3-plus');
    expect(standards).toMatchObject({
      target: { value: 10, source: 'panel' },
      floor: { value: 20 },
      england: { value: 10.5 },
      neighbourCount: 3,
    });
    expect(standardsOn(db, at('2018-04-01'))('placements-3-plus').target?.value).toBe(40);
    expect(standardsOn(db, at('2017-03-31'))('placements-3-plus').target).toBeUndefined();
  });

  test('then the neighbours’ mean is the plain mean of the two that published (10.95), half up', () => {
    expect(neighboursMean(standardsOn(db, at('2018-03-31'))('placements-3-plus'), 1)).toBe('11.0');
  });

  test('then the scorecard rates against them, on each day by those of the day', () => {
    const row = (asAt: string, since?: string) =>
      scorecardOf(db, {
        authority: AUTHORITY,
        asAt: civilDate(asAt),
        ...(since === undefined ? {} : { since: civilDate(since) }),
      }).find(({ measure }) => measure === 'placements-3-plus');
    expect(row('2018-03-31')).toMatchObject({
      numerator: 1,
      denominator: 6,
      value: '16.7',
      target: '10',
      floor: '20',
      rag: 'amber',
      fromTarget: 1,
      england: { value: '10.5' },
      neighbours: { mean: '11.0', published: 2, of: 3 },
    });
    expect(row('2018-04-30', '2018-03-31')).toMatchObject({
      rag: 'green',
      since: { asAt: '2018-03-31', value: '16.7', rag: 'amber', direction: 'same', change: '0.0' },
    });
    expect(row('2018-04-30', '2017-08-31')?.since).toMatchObject({ direction: 'worse', change: '+16.7' });
  });

  test('then the paragraph names the rating that changed, and the change in percentage points', () => {
    const rows = scorecardOf(db, {
      authority: AUTHORITY,
      asAt: civilDate('2018-04-30'),
      since: civilDate('2017-08-31'),
    });
    const text = sinceInWords(rows).join('\n');
    expect(text).toContain('Since 31 August 2017');
    expect(text).toContain('Three or more placements in twelve months');
    expect(text).toMatch(/percentage points/);
    expect(sinceInWords(scorecardOf(db, { authority: AUTHORITY, asAt: civilDate('2018-04-30') }))).toEqual(
      [],
    );
  });

  test('then the trend has 24 months, each what the measure says by itself', () => {
    const definition = measureOf('placements-3-plus') as Definition;
    const { months, chart } = trendOf(db, definition, at('2018-03-15'));
    expect(months).toHaveLength(24);
    expect(months.at(-1)).toMatchObject({ asAt: '2018-03-15', numerator: 1, denominator: 6 });
    expect(months.at(-2)?.asAt).toBe('2018-02-28');
    expect(months[0]).toMatchObject({ asAt: '2016-04-30', numerator: 0 });
    expect(chart?.kind).toBe('p');
  });
});

describe('given a cohort', () => {
  test('then everybody else is an excluded row, and the page counts the cohort alone', () => {
    const rows = scorecardOf(db, {
      authority: AUTHORITY,
      asAt: civilDate('2018-03-31'),
      cohort: { 'age-band': '5 to 9' },
    });
    expect(rows.find(({ measure }) => measure === 'children-in-care')).toMatchObject({ numerator: 6 });
    const none = scorecardOf(db, {
      authority: AUTHORITY,
      asAt: civilDate('2018-03-31'),
      cohort: { 'placement-type': 'K2' },
    });
    expect(none.find(({ measure }) => measure === 'placements-3-plus')).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
  });
});
