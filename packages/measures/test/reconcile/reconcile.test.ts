import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURES, measureOf } from '../../src/catalogue.ts';
import type { Asked, Story } from '../../src/example.ts';
import { figureOf } from '../../src/figure.ts';
import type { Definition, Row } from '../../src/measure.ts';
import { reconcile, sideOf } from '../../src/reconcile/reconcile.ts';
import { anyAsAt, anyAuthority, anyKnownAt, readModelsOf } from '../change/told-at-random.ts';
import { AUTHORITY, questionOf, storyReadModels } from '../read-models.ts';

type Named = Omit<Asked, 'asAt'> & { readonly id: string };

const ASAT = '2018-03-31';

function sideBySide(stories: Readonly<Record<string, Story>>, first: Named, second: Named) {
  const db = storyReadModels(stories);
  const figure = ({ id, ...asked }: Named) =>
    figureOf(db, measureOf(id) as Definition, questionOf({ asAt: ASAT, ...asked }));
  const [here, there] = [figure(first), figure(second)];
  const { numerators, denominators, pairs } = reconcile(here.rows, there.rows);
  const named = pairs.map((pair) => [pair.child, sideOf(pair)]);
  const because = (rows: readonly Row[]) => rows.map((row) => row.because).join();
  const reasons = pairs.map(({ child, first: a, second: b }) => [child, because(a), because(b)]);
  return { here, there, numerators, denominators, named, reasons };
}

const registered: Story = {
  born: '2008-05-01',
  care: ['2015-01-01 S C2 U6 PR1 ZZ1 1AA', '2017-06-20 P C2 U6', '2017-09-05 T C2 U4 PR1 ZZ2 2BB'],
};
const moved: Story = {
  born: '2008-05-01',
  care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
};
const entered: Story = {
  born: '2008-05-01',
  care: ['2017-06-20 S C2 U6', '2017-07-01 P C2 U6', '2017-08-01 P C2 U6'],
};

describe('given two readings of one measure', () => {
  test('given a carer who was registered anew, then the record alone counts another placement', () => {
    const found = sideBySide(
      { Ada: registered, Ben: moved },
      { id: 'placements-3-plus', policy: 'carer' },
      { id: 'placements-3-plus', policy: 'record' },
    );
    expect(found.named).toEqual([
      ['Ada', 'only-second'],
      ['Ben', 'both'],
    ]);
    expect(found.numerators).toEqual({ both: 1, onlyFirst: 0, onlySecond: 1 });
    expect(found.denominators).toEqual({ both: 2, onlyFirst: 0, onlySecond: 0 });
    expect(found.reasons[0]).toEqual(['Ada', 'fewer-than-three-placements', 'three-or-more-placements']);
  });
});

describe('given two measures of the same thing', () => {
  test('given placements counted by overlap and changes counted by episode, then each has children of its own', () => {
    const found = sideBySide(
      { Ada: registered, Ben: moved, Cem: entered },
      { id: 'placements-3-plus' },
      { id: 'index-placement-changes-2-plus', years: 1 },
    );
    expect(found.named).toEqual([
      ['Ada', 'neither'],
      ['Ben', 'both'],
      ['Cem', 'both'],
    ]);
    expect(found.here.numerator).toBe(2);
    expect(found.there.numerator).toBe(2);
  });

  test('given a foster carer who adopts, then the adjusted mean counts a child that the other leaves out', () => {
    const adopted: Story = {
      born: '2014-05-01',
      care: ['2015-01-01 S C2 U6', '2016-01-01 P C2 U4', 'ended 2018-01-15 E12'],
      adoption: ['ordered by foster carer 2018-01-15'],
    };
    const found = sideBySide(
      { Ada: adopted },
      { id: 'care-to-adoptive-placement' },
      { id: 'care-to-adoptive-placement-adjusted' },
    );
    expect(found.named).toEqual([['Ada', 'only-second']]);
    expect(found.reasons).toEqual([['Ada', 'not-placed-for-adoption', 'adopted-by-own-carer']]);
    expect(found.denominators).toEqual({ both: 0, onlyFirst: 0, onlySecond: 1 });
  });
});

test('given any two measures at one corner, then the counts add up to the rows of both figures, and every child is there once', () => {
  const anySide = fc.constantFrom(...MEASURES).chain((definition) =>
    fc.record({
      definition: fc.constant(definition),
      policy: fc.constantFrom('carer' as const, 'record' as const),
      years: fc.constantFrom(...definition.years),
    }),
  );
  fc.assert(
    fc.property(
      anyAuthority,
      anySide,
      anySide,
      anyAsAt,
      anyKnownAt,
      (children, first, second, asAt, knownAt) => {
        const db = readModelsOf(children);
        const figures = [first, second].map(({ definition, policy, years }) =>
          figureOf(db, definition, { authority: AUTHORITY, asAt, knownAt, policy, years }),
        );
        db.close();
        const [here, there] = figures.map(({ rows }) => rows) as [readonly Row[], readonly Row[]];
        const { numerators, denominators, pairs } = reconcile(here, there);
        const counted = (rows: readonly Row[]) =>
          rows.filter(({ outcome }) => outcome === 'numerator').length;
        const considered = (rows: readonly Row[]) =>
          rows.filter(({ outcome }) => outcome !== 'excluded').length;
        expect(numerators.both + numerators.onlyFirst).toBe(counted(here));
        expect(numerators.both + numerators.onlySecond).toBe(counted(there));
        expect(denominators.both + denominators.onlyFirst).toBe(considered(here));
        expect(denominators.both + denominators.onlySecond).toBe(considered(there));
        if (first.definition.sum.kind === 'share') {
          expect(numerators.both + numerators.onlyFirst).toBe(figures[0]?.numerator);
          expect(denominators.both + denominators.onlyFirst).toBe(figures[0]?.denominator);
        }
        expect(new Set(pairs.map(({ child }) => child)).size).toBe(pairs.length);
      },
    ),
    { numRuns: 100 },
  );
});
