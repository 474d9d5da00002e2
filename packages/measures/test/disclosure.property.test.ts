import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenGroups } from '../src/disclosure.ts';

/** A figure cut by a key: of each group, who is counted and who is only considered. */
interface Group {
  readonly counted: number;
  readonly others: number;
}

const SHARE = { kind: 'share' } as const;
const size = fc.oneof({ weight: 2, arbitrary: fc.nat(8) }, fc.nat(40));
const groups: fc.Arbitrary<readonly Group[]> = fc.array(fc.record({ counted: size, others: size }), {
  minLength: 1,
  maxLength: 6,
});

const totalOf = (all: readonly Group[]) => {
  const numerator = all.reduce((sum, { counted }) => sum + counted, 0);
  return { numerator, denominator: all.reduce((sum, { others }) => sum + others, numerator) };
};

const cutsOf = (all: readonly Group[]) =>
  all.map(({ counted, others }, nth) => ({
    group: String(nth),
    numerator: counted,
    denominator: counted + others,
    value: null,
    collected: true,
  }));

/** Least and most that a hidden count can be for whoever knows the total and every count that is shown, but not the rule. */
function bounds(counts: readonly number[], hidden: (nth: number) => boolean, total: number) {
  const shown = counts.reduce((sum, count, nth) => (hidden(nth) ? sum : sum + count), 0);
  const left = total - shown;
  const hiddenOnes = counts.filter((_, nth) => hidden(nth)).length;
  return hiddenOnes === 1 ? { least: left, most: left } : { least: 0, most: left };
}

describe('given any figure cut by a key', () => {
  it('no count from 1 to 5 is shown', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const hidden = hiddenGroups(SHARE, cutsOf(all), totalOf(all));
        if (hidden === 'all') return;
        all.forEach(({ counted, others }, nth) => {
          if (hidden.has(String(nth))) return;
          for (const count of [counted, others, counted + others]) {
            expect(count === 0 || count > 5).toBe(true);
          }
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('none can be got by taking what is shown from the total', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const total = totalOf(all);
        const hidden = hiddenGroups(SHARE, cutsOf(all), total);
        if (hidden === 'all') return;
        const vectors = [
          [all.map(({ counted }) => counted), total.numerator],
          [all.map(({ others }) => others), total.denominator - total.numerator],
          [all.map(({ counted, others }) => counted + others), total.denominator],
        ] as const;
        for (const [counts, sum] of vectors) {
          const { least, most } = bounds(counts, (nth) => hidden.has(String(nth)), sum);
          counts.forEach((count, nth) => {
            if (hidden.has(String(nth)) && count >= 1 && count <= 5) expect(least).toBeLessThan(most);
          });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('nor by whoever knows the rule: some other cut of the same total would be shown in the same way', () => {
    const few = fc.array(fc.nat(9), { minLength: 2, maxLength: 3 });
    const shownOf = (counts: readonly number[]) => {
      const all = counts.map((counted) => ({ counted, others: 0 }));
      const total = totalOf(all);
      const hidden = hiddenGroups({ kind: 'count' }, cutsOf(all), total);
      if (hidden === 'all') return JSON.stringify(['all', total.numerator]);
      return JSON.stringify([
        total.numerator,
        counts.map((count, nth) => (hidden.has(String(nth)) ? 'c' : count)),
      ]);
    };
    const everyCut = (length: number, total: number): number[][] =>
      length === 1
        ? [[total]]
        : Array.from({ length: total + 1 }, (_, first) =>
            everyCut(length - 1, total - first).map((others) => [first, ...others]),
          ).flat();
    fc.assert(
      fc.property(few, (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const shown = shownOf(counts);
        // Where nothing is shown, nobody knows how many groups there are.
        const lengths = [counts.length, counts.length + 1];
        const alike = lengths
          .flatMap((length) => everyCut(length, total))
          .filter((other) => shownOf(other) === shown);
        counts.forEach((count, nth) => {
          if (count < 1 || count > 5) return;
          expect(new Set(alike.map((other) => other[nth])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('the same counts are hidden alike in whatever figure they stand', () => {
    fc.assert(
      fc.property(groups, fc.array(size, { minLength: 6, maxLength: 6 }), (all, others) => {
        const considered = all.map(({ counted, others: left }) => counted + left);
        const again = considered.map((count, nth) => {
          const counted = Math.min(count, others[nth] ?? 0);
          return { counted, others: count - counted };
        });
        const only = considered.map((counted) => ({ counted, others: 0 }));
        const byCount = hiddenGroups({ kind: 'count' }, cutsOf(only), totalOf(only));
        const inFigure = hiddenGroups(SHARE, cutsOf(again), totalOf(again));
        if (inFigure === 'all') return;
        expect(byCount === 'all' ? [] : [...byCount].filter((group) => !inFigure.has(group))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
