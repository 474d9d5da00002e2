import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../src/catalogue.ts';
import { CAUSES, type Change, changeBetween, type Part } from '../../src/change/change.ts';
import type { Corner } from '../../src/change/corner.ts';
import { unmovedRows } from '../../src/change/unmoved.ts';
import { type Exact, exactOf, exactValueOf, minus, ZERO } from '../../src/exact.ts';
import { figureOf } from '../../src/figure.ts';
import type { Definition } from '../../src/measure.ts';
import { printFraction } from '../../src/print.ts';
import { AUTHORITY } from '../read-models.ts';
import { anyAsAt, anyAuthority, anyKnownAt, readModelsOf } from './told-at-random.ts';

function anyCorner(definition: Definition) {
  return fc
    .record({
      asAt: anyAsAt,
      knownAt: anyKnownAt,
      policy: fc.constantFrom('carer' as const, 'record' as const),
      years: fc.constantFrom(...definition.years),
      excludeUasc: fc.boolean(),
    })
    .map((question): Corner => ({ definition, question: { authority: AUTHORITY, ...question } }));
}

const anyMeasure = fc.constantFrom(...MEASURES);
const anyQuestion = anyMeasure.chain((definition) => fc.tuple(anyCorner(definition), anyCorner(definition)));

function added(numbers: readonly Exact[]): Exact {
  const negated = numbers.reduce((sum, number) => minus(sum, number), ZERO);
  return minus(ZERO, negated);
}

function partsAddUp(change: Change): void {
  const { parts } = change;
  expect(parts.map(({ cause }) => cause)).toEqual(CAUSES);
  expect(added(parts.map(({ numerator }) => exactOf(numerator)))).toEqual(exactOf(change.numerator));
  expect(added(parts.map(({ denominator }) => exactOf(denominator)))).toEqual(exactOf(change.denominator));
  expect(added(parts.map(({ value }) => value))).toEqual(change.value);
}

/** What the children of a part make of the numerator and the denominator, where rows are counted. */
function childrenMakeTheDifference({ to, parts }: Change): void {
  if (to.definition.sum.kind !== 'share') return;
  for (const { children, numerator, denominator } of parts) {
    const grown = (counts: (outcome: string) => boolean) =>
      children
        .map(
          ({ before, after }) =>
            after.filter(({ outcome }) => counts(outcome)).length -
            before.filter(({ outcome }) => counts(outcome)).length,
        )
        .reduce((sum, by) => sum + by, 0);
    expect(grown((outcome) => outcome === 'numerator')).toBe(numerator);
    expect(grown((outcome) => outcome !== 'excluded')).toBe(denominator);
  }
}

function nobodyTwice({ parts }: Change): void {
  for (const { children } of parts) {
    expect(new Set(children.map(({ child }) => child)).size).toBe(children.length);
  }
  const [, late, corrected] = parts as [Part, Part, Part];
  const lateChildren = new Set(late.children.map(({ child }) => child));
  expect(corrected.children.filter(({ child }) => lateChildren.has(child))).toEqual([]);
}

function nothingIn(part: Part | undefined): void {
  expect(part).toMatchObject({ children: [], numerator: 0, denominator: 0, value: ZERO });
}

const part = ({ parts }: Change, cause: Part['cause']) => parts.find((each) => each.cause === cause);

describe('given an authority told in three goes, with amendments and withdrawals, and any two corners of any measure', () => {
  test('then the parts add up to the difference exactly, its children make each part, and no child is twice in a part, nor both late and corrected', () => {
    fc.assert(
      fc.property(anyAuthority, fc.array(anyQuestion, { minLength: 6, maxLength: 6 }), (children, pairs) => {
        const db = readModelsOf(children);
        for (const [from, to] of pairs) {
          const change = changeBetween(db, from, to);
          partsAddUp(change);
          nobodyTwice(change);
          childrenMakeTheDifference(change);
          const [before, after] = [from, to].map(({ definition, question }) =>
            figureOf(db, definition, question),
          );
          expect(change.from).toMatchObject({ numerator: before?.numerator, value: before?.value });
          expect(change.to).toMatchObject({ numerator: after?.numerator, value: after?.value });
        }
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  test('then the way back is the same with the other sign, by cause the same where the rule and one clock stand still', () => {
    fc.assert(
      fc.property(anyAuthority, anyQuestion, (children, [from, to]) => {
        const db = readModelsOf(children);
        const there = changeBetween(db, from, to);
        const back = changeBetween(db, to, from);
        expect(back.value).toEqual(minus(ZERO, there.value));
        const { asAt } = from.question;
        const sameDay: Corner = {
          ...from,
          question: { ...from.question, knownAt: to.question.knownAt, asAt },
        };
        const learnt = changeBetween(db, from, sameDay);
        const unlearnt = changeBetween(db, sameDay, from);
        for (const cause of ['recorded-late', 'corrected'] as const) {
          const names = (change: Change) => part(change, cause)?.children.map(({ child }) => child);
          expect(names(unlearnt)).toEqual(names(learnt));
        }
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  test('given the same moment of knowledge, then nothing is late or corrected; given the same day, nothing happened; given the same rule, nothing was redefined', () => {
    fc.assert(
      fc.property(anyAuthority, anyQuestion, (children, [from, to]) => {
        const db = readModelsOf(children);
        const { asAt, knownAt } = from.question;
        const known = changeBetween(db, from, { ...to, question: { ...to.question, knownAt } });
        nothingIn(part(known, 'recorded-late'));
        nothingIn(part(known, 'corrected'));
        nothingIn(part(changeBetween(db, from, { ...to, question: { ...to.question, asAt } }), 'happened'));
        const rule = { ...from.question, asAt: to.question.asAt, knownAt: to.question.knownAt };
        nothingIn(part(changeBetween(db, from, { ...to, question: rule }), 'definition'));
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  test('then every child that is late or corrected has an event that explains it', () => {
    fc.assert(
      fc.property(anyAuthority, anyQuestion, (children, [from, to]) => {
        const db = readModelsOf(children);
        const change = changeBetween(db, from, to);
        for (const cause of ['recorded-late', 'corrected'] as const) {
          for (const { child, events } of part(change, cause)?.children ?? []) {
            expect(events.length, `${from.definition.id} ${child}`).toBeGreaterThan(0);
          }
        }
        db.close();
      }),
      { numRuns: 60 },
    );
  });
});

test('given any figure, then its exact value prints as the figure does', () => {
  fc.assert(
    fc.property(anyAuthority, anyQuestion, (children, [{ definition, question }]) => {
      const db = readModelsOf(children);
      const figure = figureOf(db, definition, question);
      db.close();
      if (figure.value === null) return;
      const { top, bottom } = exactValueOf(definition.sum, figure);
      const decimals = figure.value.split('.')[1]?.length ?? 0;
      expect(printFraction(top, bottom, decimals), definition.id).toBe(figure.value);
    }),
    { numRuns: 100 },
  );
});

describe('given an authority and two moments of knowledge of one day', () => {
  test('then a measure whose rows are found unmoved has the change that it has when it is asked in full', () => {
    fc.assert(
      fc.property(anyAuthority, anyAsAt, anyKnownAt, fc.boolean(), (children, asAt, knownAt, excludeUasc) => {
        const db = readModelsOf(children);
        const now = { authority: AUTHORITY, asAt, excludeUasc };
        const then = { ...now, knownAt };
        const unmoved = unmovedRows(db, MEASURES, then, now);
        for (const definition of MEASURES) {
          const rows = unmoved.get(definition.id);
          if (rows === undefined) continue;
          const ends = [
            { definition, question: then },
            { definition, question: now },
          ] as const;
          expect(changeBetween(db, ...ends, () => rows)).toEqual(changeBetween(db, ...ends));
        }
        db.close();
      }),
      { numRuns: 15 },
    );
  });
});
