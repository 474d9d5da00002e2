import { addDays, addMonths, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';
import { measureOf } from '@permanence/measures/catalogue';
import { outcomesOf } from '@permanence/measures/figure';
import type { Definition } from '@permanence/measures/measure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedInMonths, countedInWorkingDays } from '../../src/boards/due-date.ts';
import { asking } from '../ask.ts';
import { type Story, toldAuthority } from '../told.ts';

const FIRST = civilDate('2016-01-04');
const day = fc.integer({ min: 0, max: 1_200 }).map((days) => addDays(FIRST, days));

interface Plan {
  readonly start: CivilDate;
  readonly length: number | undefined;
  readonly reviews: readonly number[];
  readonly workers: readonly (readonly [worker: number, after: number, length: number | undefined])[];
}

const plans: fc.Arbitrary<Plan> = fc.record({
  start: day,
  length: fc.option(fc.integer({ min: 30, max: 900 }), { nil: undefined }),
  reviews: fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 6 }),
  workers: fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 500 }),
      fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
    ),
    { maxLength: 3 },
  ),
});

function allocationsOf({ start, workers }: Plan, letter: string): string[] {
  return workers.map(([worker, after, length]) => {
    const from = addDays(start, after);
    return `${letter}${worker} ${from}${length === undefined ? '' : ` to ${addDays(from, length)}`}`;
  });
}

function storyOf(plan: Plan): Story {
  const { start, length, reviews } = plan;
  return {
    born: '2010-05-01',
    care: [`${start} S C2 U6`, ...(length === undefined ? [] : [`ended ${addDays(start, length)} E4A`])],
    workers: allocationsOf(plan, 'W'),
    officers: allocationsOf(plan, 'R'),
    reviews: reviews.toSorted((a, b) => a - b).map((after) => `${addDays(start, after)} PN1`),
  };
}

const stories = fc
  .array(plans, { minLength: 1, maxLength: 6 })
  .map((told) => Object.fromEntries(told.map((plan, index) => [`child-${index}`, storyOf(plan)])));

interface Boards {
  readonly reviewBoard: {
    readonly overdue: {
      readonly totalCount: number;
      readonly nodes: readonly { child: { reference: string } }[];
    };
    readonly service: { readonly children: number };
  };
  readonly caseloads: Readonly<
    Record<
      'socialWorkers' | 'reviewingOfficers',
      {
        readonly unallocated: number;
        readonly mean: string | null;
        readonly workers: { readonly nodes: readonly { children: number }[] };
      }
    >
  >;
}

const ROLE = 'unallocated mean workers(first: 100) { nodes { children } }';
const QUERY = `query ($asAt: Date) {
  reviewBoard(asAt: $asAt) { ... on ReviewBoard {
    service { children }
    overdue: next(states: [OVERDUE], first: 100) { totalCount nodes { child { reference } } }
  } }
  caseloads(asAt: $asAt) { ... on Caseloads { socialWorkers { ${ROLE} } reviewingOfficers { ${ROLE} } } }
}`;

const rowsOf = (db: Parameters<typeof outcomesOf>[0], id: string, asAt: CivilDate) =>
  outcomesOf(db, measureOf(id) as Definition, { authority: '999', asAt });

describe('given any authority on any day', () => {
  it('the overdue children of the board are those of the measure, and the caseloads add up to everybody in care', async () => {
    await fc.assert(
      fc.asyncProperty(stories, day, async (told, asAt) => {
        const db = toldAuthority(told);
        const { data } = await asking(db)<Boards>(QUERY, { asAt });
        const inCare = rowsOf(db, 'children-in-care', asAt).numerator;
        const overdue = rowsOf(db, 'reviews-in-timescale', asAt)
          .rows.filter(({ because }) => because === 'review-overdue')
          .map(({ child }) => child);
        const load = rowsOf(db, 'iro-caseload', asAt);
        db.close();
        const { reviewBoard, caseloads } = data;
        expect(reviewBoard.overdue.nodes.map(({ child }) => child.reference).toSorted()).toEqual(overdue);
        expect(reviewBoard.service.children).toBe(inCare);
        for (const { unallocated, workers } of Object.values(caseloads)) {
          expect(workers.nodes.reduce((sum, { children }) => sum + children, unallocated)).toBe(inCare);
        }
        expect(caseloads.reviewingOfficers.mean).toBe(load.value);
      }),
      { numRuns: 60 },
    );
  });

  it('a due day explained is the due day counted', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (from, days, months) => {
          const worked = countedInWorkingDays(from, addWorkingDays(from, days));
          expect(worked.amount).toBe(days);
          const later = countedInMonths(from, addMonths(from, months));
          expect(later.amount).toBe(months);
          expect(later.clamped).toBe(later.due.slice(8) !== from.slice(8));
        },
      ),
    );
  });
});
