// Measures whose one row is about the authority itself, and no child.
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureOf } from '../src/catalogue.ts';
import { COHORT_KEYS } from '../src/cohort-switch.ts';
import { factsOf } from '../src/facts.ts';
import { figureBy, figureOf, outcomesOf, totalFor } from '../src/figure.ts';
import type { Definition } from '../src/measure.ts';
import { directionOf } from '../src/scorecard.ts';
import { totalsFor } from '../src/shared-terms.ts';
import { AUTHORITY, questionOf, storyReadModels } from './read-models.ts';

const posts = measureOf('posts-filled') as Definition;
const caseload = measureOf('social-worker-caseload') as Definition;

const AFTER = questionOf({ asAt: '2018-11-30' });
const BEFORE = questionOf({ asAt: '2018-10-31' });

let db: DatabaseSync;

beforeAll(() => {
  db = storyReadModels({
    Ada: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      authority: [
        '2018-10-31 PostsFilledObserved filled=101.6 posts=115',
        '2018-11-30 PostsFilledObserved filled=100.8 posts=115',
        '2018-10-31 CaseloadObserved cases=1577 workers=108.3',
        '2018-11-30 CaseloadObserved cases=1557 workers=108.7',
      ],
    },
  });
});

afterAll(() => db.close());

describe('given 100.8 of 115 posts filled and 1,557 cases of 108.7 workers', () => {
  test('then the totals are those numbers, rounded once, half up', () => {
    const [filled, cases] = totalsFor(db, [posts, caseload], AFTER);
    expect(filled).toEqual({ numerator: 100.8, denominator: 115, value: '87.7', collected: true });
    expect(cases).toEqual({ numerator: 1557, denominator: 108.7, value: '14.3', collected: true });
    expect(totalFor(db, posts, AFTER)).toEqual(filled);
    expect(totalFor(db, caseload, AFTER)).toEqual(cases);
  });

  test('then the one row is nobody’s, and its event is the latest count', () => {
    const { rows } = figureOf(db, posts, AFTER);
    expect(rows).toMatchObject([{ child: '', outcome: 'numerator', because: 'posts-counted' }]);
    expect(factsOf(db, AUTHORITY, '', rows[0]?.evidence ?? [])).toMatchObject([
      { type: 'PostsFilledObserved', trueOn: '2018-11-30' },
    ]);
    expect(outcomesOf(db, posts, AFTER)).toMatchObject({ numerator: 100.8, denominator: 115 });
  });

  test('then it has no age, sex or team to be cut by', () => {
    for (const key of COHORT_KEYS) {
      expect(figureBy(db, posts, AFTER, key), key).toEqual([
        { group: 'the authority itself', numerator: 100.8, denominator: 115, value: '87.7', collected: true },
      ]);
    }
  });

  test('when only some of the children are asked for, then it says nothing of them', () => {
    expect(totalFor(db, posts, { ...AFTER, cohort: { sex: 'F' } })).toMatchObject({ value: null });
  });

  test('when unaccompanied asylum-seeking children are left out, then nothing changes', () => {
    const question = { ...AFTER, excludeUasc: true };
    expect(totalFor(db, posts, question)).toEqual(totalFor(db, posts, AFTER));
  });

  test('then fewer posts filled is worse, and fewer cases for each worker better, on exact values', () => {
    const direction = (of: Definition) => directionOf(of, totalFor(db, of, AFTER), totalFor(db, of, BEFORE));
    expect([direction(posts), direction(caseload)]).toEqual(['worse', 'better']);
  });

  test('when nothing had been counted yet, then nothing was collected', () => {
    expect(totalFor(db, posts, questionOf({ asAt: '2018-10-30' }))).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
      collected: false,
    });
  });
});
