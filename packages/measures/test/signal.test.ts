import { describe, expect, test } from 'vitest';
import { chartOf, type Point, type Rule } from '../src/signal.ts';

const of = (numerator: number, denominator: number): Point => ({
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
});

const plain = (...values: number[]): Point[] =>
  values.map((value) => ({ numerator: value, denominator: 1, value }));

function firedAt(points: readonly Point[], kind: 'p' | 'xmr' = 'xmr'): [number, readonly Rule[]][] {
  const chart = chartOf(kind, points);
  return (chart?.points ?? []).flatMap(({ rules }, index): [number, readonly Rule[]][] =>
    rules.length === 0 ? [] : [[index, rules]],
  );
}

describe('the p-chart', () => {
  test('given equal months, then the limits are three standard errors of the share about it', () => {
    const chart = chartOf(
      'p',
      Array.from({ length: 24 }, () => of(100, 1_000)),
    );
    const limit = 3 * 100 * Math.sqrt((0.1 * 0.9) / 1_000);
    expect(chart?.centre).toBeCloseTo(10, 9);
    expect(chart?.points[0]?.lower).toBeCloseTo(10 - limit, 9);
    expect(chart?.points[0]?.upper).toBeCloseTo(10 + limit, 9);
    expect(chart?.points.flatMap(({ rules }) => rules)).toEqual([]);
  });

  test('given a small month, then its own limits are wider, and none leaves 0 to 100', () => {
    const chart = chartOf('p', [...Array.from({ length: 10 }, () => of(10, 1_000)), of(0, 20)]);
    const [first, last] = [chart?.points[0], chart?.points.at(-1)];
    expect(last?.upper).toBeGreaterThan(first?.upper ?? 100);
    expect(last?.lower).toBe(0);
  });

  test('given one month far off, then that month is outside the limits', () => {
    const months = Array.from({ length: 23 }, (_, month) => of(month % 2 === 0 ? 90 : 120, 1_000));
    expect(firedAt([...months, of(200, 1_000)], 'p')).toEqual([[23, ['outside-limits']]]);
  });
});

describe('the XmR chart', () => {
  test('given 1, 3, 1, 3, …, then the centre is 2 and the limits 2.66 mean ranges from it', () => {
    const chart = chartOf('xmr', plain(1, 3, 1, 3, 1, 3, 1, 3, 1, 3));
    expect(chart?.centre).toBe(2);
    expect(chart?.points[0]?.upper).toBeCloseTo(2 + 2.66 * 2, 9);
    expect(chart?.points[0]?.lower).toBe(0);
  });

  test('given fewer than eight points, then no chart', () => {
    expect(chartOf('xmr', plain(1, 2, 3, 4, 5, 6, 7))).toBeUndefined();
  });

  test.each<[string, number[], number, Rule]>([
    ['eight on one side', [9, 5, 5.1, 5, 5.1, 5, 5.1, 5, 5.1, 9, 9, 9, 9], 8, 'run-of-eight'],
    ['six steps up', [5, 4, 5, 1, 2, 3, 4, 5, 6, 7], 9, 'six-in-a-row'],
    ['six steps down', [5, 6, 5, 9, 8, 7, 6, 5, 4, 3], 9, 'six-in-a-row'],
  ])('given %s, then the rule fires at the last of them', (_what, values, index, rule) => {
    const fired = new Map(firedAt(plain(...values)));
    expect(fired.get(index)).toContain(rule);
    expect(fired.get(index - 1) ?? []).not.toContain(rule);
  });

  test('given two of three far on one side, then it fires; far on two sides, it does not', () => {
    const calm = [10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2];
    expect(new Map(firedAt(plain(...calm, 10.8, 10.2, 10.8))).get(18)).toContain('two-of-three');
    expect(new Map(firedAt(plain(...calm, 10.8, 10.2, 9.4))).get(18) ?? []).not.toContain('two-of-three');
  });
});
