// Which step of the funnel a row is, and in which financial year: comparing outcomes alone does not see it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import definition from '../../src/adoption-funnel/definition.ts';
import { figureOf } from '../../src/figure.ts';
import { questionOf, storyReadModels } from '../read-models.ts';
import { adoptionPath } from './adoption-path.ts';
import { asItStood } from './child.ts';
import { anyAsAtOf, anyLife } from './told-life.ts';
import { anySteps, anyStepsNear } from './told-permanence.ts';
import { storyOf } from './told-story.ts';

const anyCase = anyLife(anySteps, anyStepsNear).chain((life) =>
  fc.record({ life: fc.constant(life), asAt: anyAsAtOf([life]) }),
);

test('given lives at random, then each row is the step and the year that a second reading finds', () => {
  fc.assert(
    fc.property(anyCase, ({ life, asAt }) => {
      const db = storyReadModels({ Ada: storyOf(life) });
      const { rows } = figureOf(db, definition, questionOf({ asAt }));
      db.close();
      const child = asItStood({ ...life, child: 'Ada' }, asAt);
      const second = adoptionPath.events['adoption-funnel']?.({
        child,
        asAt,
        policy: 'carer',
        excludeUasc: false,
        authority: [],
        everyone: [child],
      });
      expect(rows.map(({ holder, because }) => `${holder} ${because}`).toSorted()).toEqual(
        second?.map(({ officer, because }) => `${officer} ${because}`).toSorted(),
      );
    }),
    { numRuns: 100 },
  );
});
