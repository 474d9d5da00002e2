import { join } from 'node:path';
import { addDays, civilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from '@permanence/measures/catalogue';
import { COHORT_KEYS } from '@permanence/measures/cohort-switch';
import { figureBy, figureOf, totalFor } from '@permanence/measures/figure';
import type { Definition, Question, Row } from '@permanence/measures/measure';
import { totalsFor } from '@permanence/measures/shared-terms';
import { rebuild } from '@permanence/projections/rebuild';
import { verify } from '@permanence/projections/verify';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { districtOn } from '../../packages/measures/test/naive/district.ts';
import { type NaiveChild, naiveMeasure } from '../../packages/measures/test/naive/measure.ts';
import { differences } from './compare.ts';
import { copyOf, type NaiveRecord, naiveChildren, readNaively } from './naive-returns.ts';
import { AUTHORITY, inventReturns, type Returns, type Told, tell } from './told-authority.ts';

const YEARS = 4;
const LAST_DAY = civilDate('2018-11-30');
const DAYS_COVERED = 1_400;

let returns: Returns;
let told: Told;
/** What the naive reading knows after each return. */
let naive: NaiveChild[][];

beforeAll(async () => {
  returns = inventReturns(70, LAST_DAY, YEARS, 20_181_130);
  told = await tell(returns, [0, 1, 2, 3], 'in-order');
  const record: NaiveRecord = new Map();
  naive = returns.years.map(({ folder }) => {
    readNaively(record, folder);
    return naiveChildren(copyOf(record));
  });
});

afterAll(async () => {
  await told.close();
  returns.dispose();
});

/** Any day of the years told, with month ends and the last day of February more often than chance would have them. */
const anyDay = fc.oneof(
  fc.nat(DAYS_COVERED).map((back) => addDays(LAST_DAY, -back)),
  fc
    .constantFrom(
      '2016-02-29',
      '2016-03-31',
      '2017-03-31',
      '2017-04-01',
      '2018-02-28',
      '2018-03-31',
      LAST_DAY,
    )
    .map(civilDate),
);

function anyQuestion(definition: Definition) {
  return fc.record({
    asAt: anyDay,
    toldReturns: fc.integer({ min: 1, max: YEARS }),
    policy: fc.constantFrom('carer' as const, 'record' as const),
    years: fc.constantFrom(...definition.years),
    excludeUasc: fc.boolean(),
  });
}

function asked({
  toldReturns,
  ...rest
}: { toldReturns: number } & Omit<Question, 'authority' | 'knownAt'>): Question {
  return { authority: AUTHORITY, knownAt: told.knownAfter[toldReturns - 1], ...rest };
}

describe.each(MEASURES.map((definition) => ({ id: definition.id, definition })))(
  '$id',
  ({ id, definition }) => {
    test('given an invented authority told year by year, then it agrees with a second reading, child by child, on any day, as known after any return', () => {
      fc.assert(
        fc.property(anyQuestion(definition), (question) => {
          const { asAt, policy, years, excludeUasc, toldReturns } = question;
          const figure = figureOf(told.db, definition, asked(question));
          const second = naiveMeasure(id, naive[toldReturns - 1] ?? [], { asAt, policy, years, excludeUasc });
          expect(differences(figure, second)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });

    test('given any question, then the figure, its tally and the sum of its groups are the same', () => {
      fc.assert(
        fc.property(anyQuestion(definition), fc.constantFrom(...COHORT_KEYS), (question, key) => {
          const { numerator, denominator, value, collected } = figureOf(told.db, definition, asked(question));
          const total = { numerator, denominator, value, collected };
          expect(totalFor(told.db, definition, asked(question))).toEqual(total);
          const groups = figureBy(told.db, definition, asked(question), key);
          expect(groups.reduce((sum, group) => sum + group.numerator, 0)).toBe(numerator);
          // An officer may have children in several groups, so officers do not add up; everything else does.
          if (definition.sum.kind === 'load') return;
          expect(groups.reduce((sum, group) => sum + group.denominator, 0)).toBe(denominator);
        }),
        { numRuns: 15 },
      );
    });

    test('given any question about one district, then those are counted whose home is there in a second reading', () => {
      fc.assert(
        fc.property(anyQuestion(definition), fc.nat(), (question, nth) => {
          const known = new Map(naive[question.toldReturns - 1]?.map((child) => [child.child, child]));
          const homeOf = ({ child, consideredOn }: Row): string => {
            const second = known.get(child);
            return second === undefined ? 'the authority itself' : districtOn(second, consideredOn);
          };
          const { rows } = figureOf(told.db, definition, asked(question));
          const counted = rows.filter(({ outcome }) => outcome !== 'excluded');
          const districts = [...new Set(counted.map(homeOf))].sort();
          const district = districts[nth % Math.max(districts.length, 1)];
          if (district === undefined) return;
          const there = figureOf(told.db, definition, { ...asked(question), cohort: { district } });
          expect(there.rows.filter(({ outcome }) => outcome !== 'excluded')).toEqual(
            counted.filter((row) => homeOf(row) === district),
          );
        }),
        { numRuns: 20 },
      );
    });

    test('given any question, then every row has a reason that the definition explains, and events', () => {
      fc.assert(
        fc.property(anyQuestion(definition), (question) => {
          for (const row of figureOf(told.db, definition, asked(question)).rows) {
            expect(row.because === 'uasc' || definition.because[row.because] !== undefined, row.because).toBe(
              true,
            );
            expect(row.evidence.length).toBeGreaterThan(0);
          }
        }),
        { numRuns: 10 },
      );
    });

    if (definition.snapshot) {
      test('given any day, then every child in care has exactly one row and nobody else has any', () => {
        fc.assert(
          fc.property(anyQuestion(definition), (question) => {
            const inCare = MEASURES.find((measure) => measure.id === 'children-in-care') as Definition;
            const children = (of: Definition) =>
              figureOf(told.db, of, asked(question)).rows.map(({ child }) => child);
            expect(children(definition)).toEqual(children(inCare));
          }),
          { numRuns: 10 },
        );
      });
    }
  },
);

test('given any day and moment, then the scorecard, which shares its work among measures, says what each measure says by itself', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: YEARS }),
      fc.boolean(),
      (asAt, toldReturns, excludeUasc) => {
        const question = asked({ asAt, toldReturns, excludeUasc });
        const alone = MEASURES.map((definition) => totalFor(told.db, definition, question));
        expect(totalsFor(told.db, MEASURES, question)).toEqual(alone);
      },
    ),
    { numRuns: 40 },
  );
});

test('given the returns told in other orders, then every figure is the same', async () => {
  for (const order of [
    [3, 2, 1, 0],
    [1, 3, 0, 2],
  ]) {
    const other = await tell(returns, order, order.join(''));
    for (const definition of MEASURES) {
      for (const asAt of ['2016-03-31', '2017-09-30', LAST_DAY].map(civilDate)) {
        const question = { authority: AUTHORITY, asAt };
        const plain = (db: Told['db']) =>
          figureOf(db, definition, question).rows.map(({ child, outcome, value, because }) => [
            child,
            outcome,
            value,
            because,
          ]);
        expect(plain(other.db), definition.id).toEqual(plain(told.db));
      }
    }
    await other.close();
  }
});

test('given read models that followed page by page, when they are rebuilt, then the tables are byte for byte the same', async () => {
  const rebuilt = openReadModels(join(returns.folder, 'rebuilt.sqlite'));
  await rebuild(told.log, rebuilt, readModels);
  for (const stream of await told.log.streams('')) {
    expect(readModels.dump(rebuilt, stream)).toBe(readModels.dump(told.db, stream));
  }
  rebuilt.close();
});

test('given read models that followed page by page, when children are folded afresh, then none differs', async () => {
  const found = await verify(told.log, told.db, readModels);
  expect(found.streams).toBeGreaterThan(100);
  expect(found.different).toEqual([]);
});

test('given the same returns told again, then nothing is recorded', async () => {
  const again = await tell(returns, [0, 1, 2, 3, 0, 1, 2, 3], 'twice');
  expect(again.imports.slice(0, YEARS).every(({ events }) => events.appended > 0)).toBe(true);
  expect(again.imports.slice(YEARS).map(({ events }) => events.appended)).toEqual([0, 0, 0, 0]);
  await again.close();
});
