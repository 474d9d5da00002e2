import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../src/catalogue.ts';
import type { Total } from '../src/figure.ts';
import type { Definition, Polarity, Sum } from '../src/measure.ts';
import { printRatio } from '../src/print.ts';
import { fromTarget, type Rag, ratingOf } from '../src/rating.ts';
import type { Standard, Standards } from '../src/standards.ts';

function share(polarity: Polarity, more: Partial<Definition> = {}): Definition {
  return { ...(measureOf('placements-3-plus') as Definition), polarity, ...more };
}

function total(numerator: number, denominator: number, collected = true): Total {
  return {
    numerator,
    denominator,
    value: collected ? printRatio(numerator, denominator, 100, 1) : null,
    collected,
  };
}

const standard = (value: number): Standard => ({ value, source: null, evidence: [] });

function against(target?: number, floor?: number): Standards {
  return {
    target: target === undefined ? undefined : standard(target),
    floor: floor === undefined ? undefined : standard(floor),
    england: undefined,
    neighboursAlready: undefined,
    neighbours: [],
    neighbourCount: 0,
  };
}

describe('the rating', () => {
  test.each<[string, Polarity, number, number, Standards, Rag]>([
    ['exactly on target, higher is better', 'higher', 85, 100, against(85, 80), 'green'],
    ['one short of it', 'higher', 84, 100, against(85, 80), 'amber'],
    ['exactly on the floor', 'higher', 80, 100, against(85, 80), 'amber'],
    ['under the floor', 'higher', 79, 100, against(85, 80), 'red'],
    ['exactly on target, lower is better', 'lower', 10, 100, against(10, 12), 'green'],
    ['one over it', 'lower', 11, 100, against(10, 12), 'amber'],
    ['over the floor', 'lower', 13, 100, against(10, 12), 'red'],
    ['missed, and no floor to tell amber from red', 'higher', 84, 100, against(85), 'below-target'],
    ['prints as the target (65.0) and misses it', 'higher', 9_547, 14_690, against(65, 60), 'amber'],
    ['five children', 'higher', 5, 5, against(85, 80), 'green'],
  ])('given %s', (_what, polarity, numerator, denominator, standards, rag) => {
    expect(ratingOf(share(polarity), total(numerator, denominator), standards)).toEqual({ rag });
  });

  test.each<[string, Definition, Total, Standards]>([
    ['activity', share('higher', { activity: true }), total(9, 10), against(85)],
    ['activity', share('none'), total(9, 10), against(85)],
    ['few-children', share('higher'), total(4, 4), against(85)],
    ['no-target', share('higher'), total(9, 10), against()],
    ['not-collected', share('higher'), total(0, 10, false), against(85)],
    ['no-value', share('higher'), total(0, 0), against(85)],
  ])('given %s, then no rating, and why', (notRated, definition, figure, standards) => {
    expect(ratingOf(definition, figure, standards)).toEqual({ rag: null, notRated });
  });
});

describe('children from target', () => {
  // What a panel's paper of November 2018 printed, and what it takes by hand.
  test.each<[Polarity, number, number, number, number]>([
    ['higher', 397, 569, 70, 2],
    ['higher', 954, 1_470, 65, 2],
    ['lower', 170, 1_620, 10, 8],
    ['higher', 356, 427, 85, 7],
    ['higher', 888, 1_066, 85, 19],
    ['higher', 365, 417, 90, 11],
    ['higher', 968, 1_264, 80, 44],
    ['higher', 560, 1_043, 60, 66],
    ['higher', 904, 1_218, 85, 132],
    ['higher', 1_538, 1_547, 98, -21],
  ])('given %s is better and %d of %d against %d %%, then %d', (polarity, n, d, target, children) => {
    expect(fromTarget(share(polarity), total(n, d), against(target))).toBe(children);
  });

  test('given a mean, then none: days are not children', () => {
    const mean: Sum = { kind: 'mean' };
    expect(fromTarget(share('lower', { sum: mean }), total(100, 10), against(5))).toBeNull();
  });

  test('given any share, then so many more (or fewer) meet the target, and one less does not', () => {
    const anyShare = fc
      .tuple(fc.integer({ min: 5, max: 5_000 }), fc.integer({ min: 1, max: 999 }), fc.boolean())
      .chain(([d, target, higher]) =>
        fc.record({
          d: fc.constant(d),
          n: fc.integer({ min: 0, max: d }),
          target: fc.constant(target / 10),
          polarity: fc.constant<Polarity>(higher ? 'higher' : 'lower'),
        }),
      );
    fc.assert(
      fc.property(anyShare, ({ n, d, target, polarity }) => {
        const definition = share(polarity);
        const children = fromTarget(definition, total(n, d), against(target)) as number;
        const after = (moved: number) => n + (polarity === 'higher' ? moved : -moved);
        const rag = (numerator: number) => ratingOf(definition, total(numerator, d), against(target)).rag;
        expect(rag(after(children))).toBe('green');
        expect(rag(after(children - 1))).toBe('below-target');
      }),
    );
  });
});
