import { describe, expect, test } from 'vitest';
import { measureOf } from '../../src/catalogue.ts';
import { type Cause, type Change, changeBetween } from '../../src/change/change.ts';
import { printDifference, printExact } from '../../src/exact.ts';
import type { Asked, Story } from '../../src/example.ts';
import type { Definition } from '../../src/measure.ts';
import { factIds, factsOfStory } from '../facts.ts';
import { questionOf, type Recorded, recordedReadModels } from '../read-models.ts';
import { readModelsOf } from './told-at-random.ts';

const FIRST = '2018-04-03T09:00:00.000Z';
const LATER = '2018-05-10T09:00:00.000Z';

const moved: Story = {
  born: '2008-05-01',
  care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
};
const settled: Story = { born: '2008-05-01', care: ['2015-01-01 S C2 U6'] };
const atOneAddress: Story = {
  born: '2008-05-01',
  care: ['2015-01-01 S C2 U6 PR1 ZZ1 1AA', '2017-06-20 P C2 U6', '2017-09-05 T C2 U4 PR1 ZZ2 2BB'],
};

function told(index: number, story: Story) {
  const newId = factIds(index);
  const facts = factsOfStory(story, newId);
  const on = (day: string) => facts.find((fact) => fact.data.on === day && fact.type === 'PlacementStarted');
  const ids = (day: string) => on(day)?.id ?? `nothing on ${day}`;
  return { facts, ids, newId, without: (day: string) => facts.filter((fact) => fact.data.on !== day) };
}

const [late, wrong, later, here, elsewhere] = [moved, moved, moved, settled, atOneAddress].map((story, i) =>
  told(i, story),
) as [ReturnType<typeof told>, ...ReturnType<typeof told>[]] & Record<number, ReturnType<typeof told>>;
const withdrawal = '00000009-0000-4000-8000-000000000001';

const record: Readonly<Record<string, readonly Recorded[]>> = {
  Ada: [
    { at: FIRST, events: late.without('2017-09-05') },
    { at: LATER, events: late.facts.filter(({ data }) => data.on === '2017-09-05') },
  ],
  Ben: [
    { at: FIRST, events: wrong?.facts ?? [] },
    {
      at: LATER,
      events: [
        { id: withdrawal, type: 'FactWithdrawn', data: { fact: wrong?.ids('2017-09-05'), reason: 'typing' } },
      ],
    },
  ],
  Cem: [{ at: FIRST, events: later?.facts ?? [] }],
  Dee: [{ at: FIRST, events: here?.facts ?? [] }],
  Eve: [{ at: FIRST, events: elsewhere?.facts ?? [] }],
};
const db = recordedReadModels(record);

function change(id: string, from: Asked & { knownAt?: string }, to: Asked & { knownAt?: string }): Change {
  const definition = measureOf(id) as Definition;
  const corner = ({ knownAt, ...asked }: Asked & { knownAt?: string }) => ({
    definition,
    question: {
      ...questionOf(asked),
      ...(knownAt === undefined ? {} : { knownAt: Date.parse(knownAt) }),
    },
  });
  return changeBetween(db, corner(from), corner(to));
}

function shown(of: Change, cause: Cause) {
  const { children, numerator, denominator, value } = of.parts.find((part) => part.cause === cause) ?? {};
  return {
    children: children?.map(({ child, before, after }) => [
      child,
      before.map(({ outcome }) => outcome).join(),
      after.map(({ outcome }) => outcome).join(),
    ]),
    numerator,
    denominator,
    value: value === undefined ? undefined : printDifference(value, 1),
  };
}

const nothing = { children: [], numerator: 0, denominator: 0, value: '0.0' };

describe('given a move told late, a move withdrawn, and a move that left the window', () => {
  const found = change(
    'placements-3-plus',
    { asAt: '2018-03-31', knownAt: FIRST },
    { asAt: '2018-07-31', knownAt: LATER },
  );

  test('then the whole is one difference', () => {
    expect(found.from).toMatchObject({ numerator: 2, denominator: 5, value: '40.0' });
    expect(found.to).toMatchObject({ numerator: 0, denominator: 5, value: '0.0' });
    expect([found.numerator, found.denominator, printExact(found.value)]).toEqual([-2, 0, '-40']);
  });

  test('then the child told late is late, and its move explains it', () => {
    expect(shown(found, 'recorded-late')).toEqual({
      children: [['Ada', 'denominator', 'numerator']],
      numerator: 1,
      denominator: 0,
      value: '+20.0',
    });
    const [ada] = found.parts[1]?.children ?? [];
    expect(ada?.events).toEqual([late.ids('2017-09-05')]);
  });

  test('then the child with the move withdrawn is corrected, and the withdrawal explains it', () => {
    expect(shown(found, 'corrected')).toMatchObject({
      children: [['Ben', 'numerator', 'denominator']],
      value: '-20.0',
    });
    const [ben] = found.parts[2]?.children ?? [];
    expect(ben?.events).toEqual(expect.arrayContaining([wrong?.ids('2017-09-05'), withdrawal]));
  });

  test('then the children whose moves left the window happened, and nothing was redefined', () => {
    expect(shown(found, 'happened')).toMatchObject({
      children: [
        ['Ada', 'numerator', 'denominator'],
        ['Cem', 'numerator', 'denominator'],
      ],
      numerator: -2,
    });
    expect(shown(found, 'definition')).toEqual(nothing);
  });
});

test('given the other reading of "one placement" on the same day, then the definition alone made the difference', () => {
  const found = change('placements-3-plus', { asAt: '2018-03-31' }, { asAt: '2018-03-31', policy: 'record' });
  expect(shown(found, 'definition')).toMatchObject({
    children: [['Eve', 'denominator', 'numerator']],
    value: '+20.0',
  });
  for (const cause of ['recorded-late', 'corrected', 'happened'] as const) {
    expect(shown(found, cause)).toEqual(nothing);
  }
});

test('given nothing was known at first, then all of it was recorded late, and the value is counted from 0', () => {
  const from = { asAt: '2018-03-31', knownAt: '2018-01-01T00:00:00.000Z' };
  const found = change('placements-3-plus', from, { asAt: '2018-03-31', knownAt: FIRST });
  expect(found.from.value).toBeNull();
  expect(shown(found, 'recorded-late')).toMatchObject({ numerator: 2, denominator: 5, value: '+40.0' });
  expect(found.parts[1]).toMatchObject({
    intoNumerator: { in: 2, out: 0 },
    intoDenominator: { in: 5, out: 0 },
  });
});

test('given a child who left care between the days, then the end of care explains it', () => {
  const newId = factIds(7);
  const story = { ...settled, care: [...settled.care, 'ended 2018-05-05 E4A'] };
  const facts = factsOfStory(story, newId);
  const left = recordedReadModels({ Flo: [{ at: FIRST, events: facts }] });
  const definition = measureOf('children-in-care') as Definition;
  const [from, to] = ['2018-03-31', '2018-06-30'].map((asAt) => ({
    definition,
    question: questionOf({ asAt }),
  }));
  if (from === undefined || to === undefined) throw new Error('two corners');
  const [flo] = changeBetween(left, from, to).parts[3]?.children ?? [];
  const end = facts.find(({ type }) => type === 'PeriodOfCareEnded')?.id;
  expect([flo?.child, flo?.after]).toEqual(['Flo', []]);
  expect(flo?.events).toContain(end);
  const [back] = changeBetween(left, to, from).parts[3]?.children ?? [];
  expect([back?.before, back?.events.includes(end ?? '')]).toEqual([[], true]);
});

test('given a population that was put right, then the authority itself is what was corrected, and no child', () => {
  const child = { story: settled, goes: [0], corrections: [] };
  const counted = readModelsOf([child]);
  const definition = measureOf('rate-per-10000') as Definition;
  const [from, to] = ['2018-06-15', '2018-07-15'].map((known) => ({
    definition,
    question: { ...questionOf({ asAt: '2018-03-31' }), knownAt: Date.parse(known) },
  }));
  if (from === undefined || to === undefined) throw new Error('two corners');
  const found = changeBetween(counted, from, to);
  expect([found.from.denominator, found.to.denominator]).toEqual([60_000, 61_000]);
  expect(shown(found, 'recorded-late')).toEqual(nothing);
  expect(shown(found, 'corrected')).toMatchObject({ children: [['', '', '']], denominator: 1_000 });
  expect(found.parts[2]?.children[0]?.events).toHaveLength(1);
});
