import { civilDate } from '@permanence/calendar/civil-date';
import { describe, expect, test } from 'vitest';
import { MEASURES, measureOf } from '../src/catalogue.ts';
import type { Asked, Story } from '../src/example.ts';
import { figureBy, figureOf, totalFor } from '../src/figure.ts';
import type { Definition } from '../src/measure.ts';
import { AUTHORITY, questionOf, storyReadModels } from './read-models.ts';

function measure(id: string): Definition {
  const definition = measureOf(id);
  if (definition === undefined) throw new Error(`no measure ${id}`);
  return definition;
}

const march2018: Asked = { asAt: '2018-03-31' };

function figure(id: string, stories: Readonly<Record<string, Story>>, asked = march2018) {
  const { numerator, denominator, value } = figureOf(
    storyReadModels(stories),
    measure(id),
    questionOf(asked),
  );
  return { numerator, denominator, value };
}

const settled: Story = { born: '2008-05-01', care: ['2015-01-01 S C2 U6'] };
const moved: Story = {
  born: '2008-05-01',
  care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
};

describe('what rows add up to', () => {
  test('given one child of three, then a share of 33.3', () => {
    const stories = { Ada: moved, Ben: settled, Cem: settled };
    expect(figure('placements-3-plus', stories)).toEqual({ numerator: 1, denominator: 3, value: '33.3' });
  });

  test('given one child of sixteen (6.25), then half is rounded up', () => {
    const others = Array.from({ length: 15 }, (_, index) => [`child-${index}`, settled] as const);
    const stories = { Ada: moved, ...Object.fromEntries(others) };
    expect(figure('placements-3-plus', stories)).toEqual({ numerator: 1, denominator: 16, value: '6.3' });
  });

  test('given 121 days and 0 days, then a mean of 60.5; who is left out does not count', () => {
    const care = ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', 'ended 2018-02-01 E12'];
    const adopted = (adoption: readonly string[]): Story => ({ born: '2015-11-20', care, adoption });
    const stories = {
      Ada: adopted(['match 2017-06-02']),
      Ben: adopted(['match 2017-02-01']),
      Cem: adopted([]),
    };
    expect(figure('court-authority-to-match', stories)).toEqual({
      numerator: 121,
      denominator: 2,
      value: '60.5',
    });
  });

  test('given three children, then a count of 3', () => {
    const stories = { Ada: moved, Ben: settled, Cem: settled };
    expect(figure('children-in-care', stories)).toEqual({ numerator: 3, denominator: 3, value: '3' });
  });

  test('given 100, 200 and 300 days with 1, 0 and 2 moves, then 5.00 in a thousand days', () => {
    const stories = {
      Ada: { born: '2008-05-01', care: ['2017-12-22 S C2 U6', '2018-01-22 P C2 K2'] },
      Ben: { born: '2008-05-01', care: ['2017-09-13 S C2 U6'] },
      Cem: { born: '2008-05-01', care: ['2017-06-05 S C2 U6', '2017-07-01 P C2 U4', '2017-08-01 P C2 U6'] },
    };
    expect(figure('moves-per-1000-days', stories)).toEqual({ numerator: 3, denominator: 600, value: '5.00' });
  });

  test('given three children of two reviewing officers, then a load of 1.5; who has none is left out', () => {
    const stories = {
      Ada: { ...settled, officers: ['R1 2015-01-05'] },
      Ben: { ...settled, officers: ['R1 2015-01-05'] },
      Cem: { ...settled, officers: ['R2 2015-01-05'] },
      Dee: settled,
    };
    expect(figure('iro-caseload', stories)).toEqual({ numerator: 3, denominator: 2, value: '1.5' });
  });
});

describe('given nobody', () => {
  test.each(MEASURES)('then $id has no rows, and no value unless it counts', (definition) => {
    const db = storyReadModels({});
    const question = questionOf(march2018);
    const collected = definition.needs === undefined;
    const value = definition.sum.kind === 'count' && collected ? '0' : null;
    const nothing = { numerator: 0, denominator: 0, value, collected };
    expect(figureOf(db, definition, question)).toMatchObject({ ...nothing, rows: [] });
    expect(totalFor(db, definition, question)).toEqual(nothing);
    expect(figureBy(db, definition, question, 'sex')).toEqual([]);
  });

  test('then another authority does not see the children of this one', () => {
    const question = { authority: '998', asAt: civilDate('2018-03-31') };
    expect(totalFor(storyReadModels({ Ada: settled }), measure('children-in-care'), question).value).toBe(
      '0',
    );
  });

  test('then children who are all left out make no value', () => {
    const stories = { Ada: { ...settled, uasc: '2008-05-01' } };
    const asked = { ...march2018, excludeUasc: true };
    expect(figure('placements-3-plus', stories, asked)).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
    });
  });
});

test('given a figure, then it is stamped with what was asked and which rule answered', () => {
  const db = storyReadModels({ Ada: moved });
  const asked = questionOf({ ...march2018, policy: 'record', years: 2 });
  expect(figureOf(db, measure('index-all-three'), asked)).toMatchObject({
    measure: 'index-all-three',
    version: 1,
    policy: 'record',
    years: 2,
    asAt: '2018-03-31',
    authority: AUTHORITY,
    unit: 'percent',
  });
});

describe('unaccompanied asylum-seeking children', () => {
  const stories = {
    Ada: { ...moved, uasc: '2008-05-01' },
    Ben: { ...moved, uasc: '2008-05-01 to 2018-03-31' },
    Cem: settled,
  };

  test('given they are asked for, then they count like the others', () => {
    expect(figure('placements-3-plus', stories)).toMatchObject({ numerator: 2, denominator: 3 });
  });

  test('given they are left out, then they have a row that says so and adds nothing', () => {
    const db = storyReadModels(stories);
    const question = questionOf({ ...march2018, excludeUasc: true });
    const { rows, ...total } = figureOf(db, measure('placements-3-plus'), question);
    expect(total).toMatchObject({ numerator: 1, denominator: 2, value: '50.0' });
    expect(rows.map(({ child, outcome, because }) => [child, outcome, because])).toEqual([
      ['Ada', 'excluded', 'uasc'],
      ['Ben', 'numerator', 'three-or-more-placements'],
      ['Cem', 'denominator', 'fewer-than-three-placements'],
    ]);
  });

  test('given they are left out of a rate, then their days are too', () => {
    const entered: Story = { born: '2008-05-01', care: ['2017-12-22 S C2 U6', '2018-01-22 P C2 K2'] };
    const both = { Ada: { ...entered, uasc: '2008-05-01' }, Ben: entered };
    const asked = { ...march2018, excludeUasc: true };
    expect(figure('moves-per-1000-days', both, asked)).toEqual({
      numerator: 1,
      denominator: 100,
      value: '10.00',
    });
  });
});

describe('cuts', () => {
  const db = storyReadModels({
    Ada: { ...moved, born: '2008-05-01 F WBRI' },
    Ben: { ...settled, born: '2014-05-01 M' },
    Cem: { ...settled, born: '2017-06-01 F', care: ['2017-06-10 S V2 U5'] },
    Dee: { ...settled, born: '2001-05-01', uasc: '2001-05-01' },
  });
  const by = (key: Parameters<typeof figureBy>[3]) =>
    figureBy(db, measure('placements-3-plus'), questionOf(march2018), key).map((cut) => [
      cut.group,
      cut.numerator,
      cut.denominator,
      cut.value,
    ]);

  test('given age bands', () => {
    expect(by('age-band')).toEqual([
      ['1 to 4', 0, 1, '0.0'],
      ['16 and over', 0, 1, '0.0'],
      ['5 to 9', 1, 1, '100.0'],
      ['under 1', 0, 1, '0.0'],
    ]);
  });

  test('given sex, ethnicity, status and home', () => {
    expect(by('sex')).toEqual([
      ['F', 1, 2, '50.0'],
      ['M', 0, 1, '0.0'],
      ['not known', 0, 1, '0.0'],
    ]);
    expect(by('ethnicity')).toEqual([
      ['WBRI', 1, 1, '100.0'],
      ['not known', 0, 3, '0.0'],
    ]);
    expect(by('uasc')).toEqual([
      ['UASC', 0, 1, '0.0'],
      ['not UASC', 1, 3, '33.3'],
    ]);
    expect(by('legal-status')).toEqual([
      ['C2', 1, 3, '33.3'],
      ['V2', 0, 1, '0.0'],
    ]);
    expect(by('placement-type')).toEqual([
      ['K2', 1, 1, '100.0'],
      ['U5', 0, 1, '0.0'],
      ['U6', 0, 2, '0.0'],
    ]);
  });
});
