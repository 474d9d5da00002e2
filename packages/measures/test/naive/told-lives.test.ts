// Measures of facts that no return holds, against a second reading, over lives at random.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from '../../../../test/figures/compare.ts';
import { measureOf } from '../../src/catalogue.ts';
import { figureOf, totalFor } from '../../src/figure.ts';
import type { Definition } from '../../src/measure.ts';
import { totalsFor } from '../../src/shared-terms.ts';
import { questionOf, storyReadModels } from '../read-models.ts';
import { type NaiveChild, type NaiveFact, naiveMeasure } from './measure.ts';
import { anyAsAt, anyLife, storyOf } from './told-life.ts';

interface ToldFamily {
  readonly name: string;
  readonly ids: readonly string[];
  readonly anyTold: fc.Arbitrary<NaiveFact[]>;
  readonly anyAuthority?: fc.Arbitrary<NaiveFact[]>;
}

/** One entry a family: its measures, and the facts that lives at random should hold to be worth asking about. */
const FAMILIES: readonly ToldFamily[] = [];

const RUNS = 60;

describe.each(FAMILIES)('$name', ({ ids, anyTold, anyAuthority = fc.constant([]) }) => {
  const anyCase = fc.record({
    lives: fc.array(anyLife(anyTold), { minLength: 1, maxLength: 5 }),
    authority: anyAuthority,
    asAt: anyAsAt,
    excludeUasc: fc.boolean(),
  });

  test('given lives at random, then every measure agrees with a second reading, and its total with its rows', () => {
    fc.assert(
      fc.property(anyCase, ({ lives, authority, asAt, excludeUasc }) => {
        const children = lives.map((life, index): NaiveChild => ({ ...life, child: `child-${index}` }));
        const stories = children.map((child, index) => [
          child.child,
          storyOf(child, index === 0 ? authority : []),
        ]);
        const db = storyReadModels(Object.fromEntries(stories));
        const question = questionOf({ asAt, excludeUasc });
        const definitions = ids.map((id) => measureOf(id) as Definition);
        const shared = totalsFor(db, definitions, question);
        for (const [index, definition] of definitions.entries()) {
          const figure = figureOf(db, definition, question);
          const second = naiveMeasure(definition.id, children, { asAt, excludeUasc, authority });
          expect(differences(figure, second), definition.id).toEqual([]);
          const { numerator, denominator, value, collected } = figure;
          const total = { numerator, denominator, value, collected };
          expect(totalFor(db, definition, question)).toEqual(total);
          expect(shared[index]).toEqual(total);
          for (const row of figure.rows) {
            expect(row.evidence.length, definition.id).toBeGreaterThan(0);
            expect(row.because === 'uasc' || row.because in definition.because, row.because).toBe(true);
          }
        }
        db.close();
      }),
      { numRuns: RUNS },
    );
  });
});
