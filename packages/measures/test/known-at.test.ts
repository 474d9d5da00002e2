import { describe, expect, test } from 'vitest';
import { measureOf } from '../src/catalogue.ts';
import type { Story } from '../src/example.ts';
import { figureOf } from '../src/figure.ts';
import type { Definition } from '../src/measure.ts';
import { factIds, factsOfStory, type ToldFact } from './facts.ts';
import { AUTHORITY, questionOf, type Recorded, recordedReadModels } from './read-models.ts';

const story: Story = {
  born: '2008-05-01',
  care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
};
const FIRST = '2018-04-03T09:00:00.000Z';
const LATER = '2018-04-10T09:00:00.000Z';
const ids = factIds(1);
const facts = factsOfStory(story, ids);

function fact(type: string, on: string): ToldFact {
  const found = facts.find((each) => each.type === type && each.data.on === on);
  if (found === undefined) throw new Error(`no ${type} on ${on}`);
  return found;
}

const secondMove = fact('PlacementStarted', '2017-09-05');

function rowsAt(moments: readonly Recorded[], knownAt?: string) {
  const db = recordedReadModels({ Ada: moments });
  const question = {
    ...questionOf({ asAt: '2018-03-31' }),
    ...(knownAt === undefined ? {} : { knownAt: Date.parse(knownAt) }),
  };
  return figureOf(db, measureOf('placements-3-plus') as Definition, question).rows;
}

const first: Recorded = { at: FIRST, events: facts };

function corrected(type: string, data: Readonly<Record<string, unknown>>): Recorded {
  return { at: LATER, events: [{ id: ids(), type, data }] };
}

describe('given a move that was withdrawn a week later', () => {
  const withdrawn = corrected('FactWithdrawn', { fact: secondMove.id, reason: 'entered-by-mistake' });

  test('then it counts no longer', () => {
    expect(rowsAt([first, withdrawn])).toMatchObject([
      { child: 'Ada', outcome: 'denominator', because: 'fewer-than-three-placements' },
    ]);
  });

  test.each([FIRST, '2018-04-10T08:59:59.999Z'])('then as known at %s it counts', (knownAt) => {
    const [row] = rowsAt([first, withdrawn], knownAt);
    expect(row).toMatchObject({ outcome: 'numerator', because: 'three-or-more-placements' });
    expect(row?.evidence).toContain(secondMove.id);
  });

  test('then at the very moment of the correction it counts no longer', () => {
    const [row] = rowsAt([first, withdrawn], LATER);
    expect(row?.outcome).toBe('denominator');
    expect(row?.evidence).not.toContain(secondMove.id);
  });

  test('then before anything was recorded there is no child', () => {
    expect(rowsAt([first, withdrawn], '2018-04-03T08:59:59.999Z')).toEqual([]);
  });
});

describe('given a move whose day was amended', () => {
  const amended = corrected('FactAmended', {
    fact: secondMove.id,
    reason: 'wrong-day',
    factType: 'PlacementStarted',
    factVersion: 1,
    data: { ...secondMove.data, on: '2018-04-02' },
  });

  test('then a move after the day asked for does not count', () => {
    expect(rowsAt([first, amended])).toMatchObject([{ outcome: 'denominator' }]);
  });

  test('then as known before it does', () => {
    expect(rowsAt([first, amended], FIRST)).toMatchObject([{ outcome: 'numerator' }]);
  });

  test('given the amended day still lies in the window, then the correction is evidence too', () => {
    const [correction] = amended.events;
    const later = { ...secondMove.data, on: '2018-03-01' };
    const moments = [first, corrected('FactAmended', { ...correction?.data, data: later })];
    const [row] = rowsAt(moments);
    expect(row?.outcome).toBe('numerator');
    expect(row?.evidence).toEqual(expect.arrayContaining([secondMove.id, moments[1]?.events[0]?.id]));
  });
});

test('given a move that was recorded late, then it counts from then on, for the same day', () => {
  const early = { at: FIRST, events: facts.filter(({ id }) => id !== secondMove.id) };
  const late = { at: LATER, events: [secondMove] };
  expect(rowsAt([early, late], FIRST)).toMatchObject([{ outcome: 'denominator' }]);
  expect(rowsAt([early, late], LATER)).toMatchObject([{ outcome: 'numerator' }]);
  expect(rowsAt([early, late])).toMatchObject([{ outcome: 'numerator', child: 'Ada' }]);
});

test('given a birth date that was corrected, then the correction is evidence', () => {
  const born = fact('ChildBorn', '2008-05-01');
  const correction = corrected('FactAmended', {
    fact: born.id,
    reason: 'birth-certificate',
    factType: 'ChildBorn',
    factVersion: 1,
    data: { on: '2000-03-31' },
  });
  const db = recordedReadModels({ Ada: [first, correction] });
  const children = measureOf('children-in-care') as Definition;
  const { asAt } = questionOf({ asAt: '2018-03-31' });
  expect(figureOf(db, children, { authority: AUTHORITY, asAt }).rows).toEqual([]);
  const [row] = figureOf(db, children, {
    authority: AUTHORITY,
    asAt: questionOf({ asAt: '2018-03-30' }).asAt,
  }).rows;
  expect(row?.evidence).toEqual(expect.arrayContaining([born.id, correction.events[0]?.id]));
});
