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
import {
  anyAftercare,
  anyAftercareNear,
  anyBirthOf,
  anyConduct,
  anyConductNear,
  anyTeams,
} from './told-care-leavers.ts';
import { anyEducation, anyEducationNear, anyHealth, anyHealthNear } from './told-health.ts';
import { anyAsAtOf, anyLife, type Life } from './told-life.ts';
import { anyOfficersNear, anySiblings, anySteps, anyStepsNear } from './told-permanence.ts';
import { storyOf } from './told-story.ts';
import { anyArea, anyStaysAway, anyWhereabouts, anyWhereaboutsNear } from './told-whereabouts.ts';

interface ToldFamily {
  readonly name: string;
  readonly ids: readonly string[];
  readonly anyTold: fc.Arbitrary<NaiveFact[]>;
  /** More facts, on the days of this life on which a rule turns. */
  readonly anyNear?: (life: Life) => fc.Arbitrary<NaiveFact[]>;
  readonly anyAuthority?: fc.Arbitrary<NaiveFact[]>;
  /** The same life with other homes, for rules that turn on them. */
  readonly anyHomes?: (life: Life) => fc.Arbitrary<Life>;
  /** Another day of birth, for rules that turn on birthdays. */
  readonly anyBirth?: (life: Life) => fc.Arbitrary<string>;
}

/** One entry a family: its measures, and the facts that lives at random should hold to be worth asking about. */
const FAMILIES: readonly ToldFamily[] = [
  {
    name: 'health',
    ids: [
      'iha-referral-5-days',
      'iha-held-20-days',
      'health-assessments-in-timescale',
      'dental-checks-in-timescale',
      'health-history-at-18',
      'sdq-average',
    ],
    anyTold: anyHealth,
    anyNear: anyHealthNear,
  },
  {
    name: 'education',
    ids: ['permanent-exclusions', 'part-time-timetable', 'neet-16-18', 'sen-ehcp', 'ehcp-20-weeks'],
    anyTold: anyEducation,
    anyNear: anyEducationNear,
  },
  {
    name: 'care leavers',
    ids: [
      'care-leavers-accommodation',
      'care-leavers-eet',
      'care-leavers-pathway-plan',
      'care-leavers-in-contact',
      'staying-put',
    ],
    anyTold: anyAftercare,
    anyNear: anyAftercareNear,
    anyBirth: anyBirthOf,
  },
  {
    name: 'offending, complaints, audits, teams',
    ids: ['youth-offending', 'complaints-month', 'care-plans-good', 'posts-filled', 'social-worker-caseload'],
    anyTold: anyConduct,
    anyNear: anyConductNear,
    anyAuthority: anyTeams,
  },
  {
    name: 'adoption',
    ids: [
      'adoption-plan-to-decision-8-weeks',
      'decision-not-placed',
      'adoption-disruptions',
      'adoption-funnel',
    ],
    anyTold: anySteps,
    anyNear: anyStepsNear,
  },
  {
    name: 'coming into care and leaving it',
    ids: [
      'left-care-adopted',
      'left-care-sgo',
      'left-care-sgo-exc-uasc',
      'return-to-care-24-months',
      'iro-allocated-5-days',
    ],
    anyTold: fc.constant([]),
    anyNear: anyOfficersNear,
  },
  { name: 'siblings', ids: ['siblings-together'], anyTold: anySiblings },
  {
    name: 'where children live, and going missing',
    ids: [
      'in-house-foster-care',
      'within-20-miles',
      'private-voluntary',
      'outside-authority',
      'outside-authority-and-neighbours',
      'rate-per-10000',
      'other-authority-children',
      'missing-children-month',
      'missing-over-48-hours',
      'return-interviews-completed',
      'return-interviews-3-days',
    ],
    anyTold: anyWhereabouts,
    anyNear: anyWhereaboutsNear,
    anyHomes: anyStaysAway,
    anyAuthority: anyArea,
  },
];

const RUNS = 60;

const born = ({ dob }: Life) => fc.constant(dob);
const asLived = (life: Life) => fc.constant(life);

describe.each(FAMILIES)('$name', (family) => {
  const {
    ids,
    anyTold,
    anyNear,
    anyAuthority = fc.constant([]),
    anyBirth = born,
    anyHomes = asLived,
  } = family;
  const anyLived = anyLife(anyTold, anyNear).chain(anyHomes);
  const anyBorn = anyLived.chain((life) => anyBirth(life).map((dob) => ({ ...life, dob })));
  const anyCase = fc.array(anyBorn, { minLength: 1, maxLength: 5 }).chain((lives) =>
    fc.record({
      lives: fc.constant(lives),
      authority: anyAuthority,
      asAt: anyAsAtOf(lives),
      excludeUasc: fc.boolean(),
    }),
  );

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
