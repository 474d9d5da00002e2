import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUTHORITY_FACTS } from '../../care/src/authority/events.ts';
import { FACTS } from '../../care/src/child/catalogue.ts';
import { MEASURES } from '../src/catalogue.ts';
import { COHORT_KEYS } from '../src/cohort-switch.ts';
import { type Asked, type Example, examplesOf, type Story } from '../src/example.ts';
import { factsOf } from '../src/facts.ts';
import { figureBy, figureOf, totalFor } from '../src/figure.ts';
import type { Definition, Row } from '../src/measure.ts';
import { AUTHORITY, questionOf, storyReadModels } from './read-models.ts';

const told = await Promise.all(
  MEASURES.map(async (definition) => ({
    id: definition.id,
    definition,
    examples: await examplesOf(definition.id),
  })),
);

const EVIDENCE = /^\d{4}-\d\d-\d\d( [A-Z][A-Za-z]+)+$/;

/** One entry a fact, `2016-01-10 PlacementStarted`. */
function expectedEvidence(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    expect(line).toMatch(EVIDENCE);
    const [day, ...types] = line.split(' ');
    expect(Object.keys({ ...FACTS, ...AUTHORITY_FACTS })).toEqual(expect.arrayContaining(types));
    return types.map((type) => `${day} ${type}`);
  });
}

function evidenceOf(db: DatabaseSync, { child, evidence }: Row): string[] {
  const facts = factsOf(db, AUTHORITY, child, evidence);
  expect(facts.map(({ id }) => id).sort(), 'evidence names events of the child').toEqual(
    [...evidence].sort(),
  );
  return facts.map(({ trueOn, type }) => `${trueOn} ${type}`);
}

/** What an example says of a row, in the shape of `expected`. */
function said(db: DatabaseSync, row: Row) {
  const { outcome, because, value, exposure, holder, notes } = row;
  return { outcome, because, value, exposure, holder, notes, evidence: evidenceOf(db, row).sort() };
}

function expected(example: Example) {
  if (example.row === 'none') return [];
  const { outcome, because, value, exposure, holder, notes = [], evidence } = example.row;
  return [{ outcome, because, value, exposure, holder, notes, evidence: expectedEvidence(evidence).sort() }];
}

test.each(told)('given $id, then it has examples, each of its own, and one of every reason', (measure) => {
  const { definition, examples } = measure;
  const shown = new Set(examples.map(({ shows }) => shows));
  expect(shown.size).toBe(examples.length);
  const reasons = new Set(examples.map(({ row }) => (row === 'none' ? 'none' : row.because)));
  expect([...reasons]).toEqual(expect.arrayContaining(Object.keys(definition.because)));
  const known = [...Object.keys(definition.because), 'none', 'uasc', 'outside-cohort'];
  expect(known).toEqual(expect.arrayContaining([...reasons]));
});

test.each(told)(
  'given $id, when both policies matter, then an example for each',
  ({ definition, examples }) => {
    const asked = new Set(examples.map(({ asked: { policy } }) => policy ?? 'carer'));
    expect([...asked]).toEqual(expect.arrayContaining([...definition.policies]));
  },
);

test.each(told)('given $id, then an example for each length of window', ({ definition, examples }) => {
  const years = new Set(examples.map(({ asked }) => asked.years ?? definition.years[0]));
  expect(years).toEqual(new Set(definition.years));
});

/** The stories of the other children of an example, each under a name of its own. */
function othersOf({ others = [] }: Example, child: string): Readonly<Record<string, Story>> {
  return Object.fromEntries(others.map((story, index) => [`${child}-other-${index + 1}`, story]));
}

describe.each(told)('$id', ({ definition, examples }) => {
  test.each(examples)('$shows', (example) => {
    const others = othersOf(example, 'Ada');
    const db = storyReadModels({ Ada: example.story, ...others });
    const question = questionOf(example.asked);
    const rows = figureOf(db, definition, question).rows.filter(({ child }) => others[child] === undefined);
    expect(rows.map((row) => said(db, row))).toEqual(expected(example));
    db.close();
  });
});

/** A name of its own for the child of each example. */
function childOf(index: number): string {
  return `child-${String(index + 1).padStart(3, '0')}`;
}

function questionsOf(examples: readonly Example[]): Asked[] {
  const asked = new Map(examples.map((example) => [JSON.stringify(example.asked), example.asked]));
  return [...asked.values()];
}

/** Examples that say something of the authority cannot share one: each says it of its own. */
const ofChildrenAlone = told.filter(({ examples }) =>
  examples.every(({ story }) => story.authority === undefined),
);

describe.each(ofChildrenAlone)('$id, all its children in one file', ({ definition, examples }) => {
  let db: DatabaseSync;

  beforeAll(() => {
    const stories = examples.map((example, index) => {
      const child = childOf(index);
      return { [child]: example.story, ...othersOf(example, child) };
    });
    db = storyReadModels(Object.assign({}, ...stories));
  });

  afterAll(() => db.close());

  test.each(questionsOf(examples))('asked at $asAt, then each child is what it is alone', (asked) => {
    const { rows } = figureOf(db, definition, questionOf(asked));
    const asIts = examples.map((example, index) => ({ example, child: childOf(index) }));
    for (const { example, child } of asIts) {
      if (JSON.stringify(example.asked) !== JSON.stringify(asked)) continue;
      const own = rows.filter((row) => row.child === child).map((row) => said(db, row));
      expect(own, example.shows).toEqual(expected(example));
    }
  });

  test.each(questionsOf(examples))('asked at $asAt, then rows, total and cuts agree', (asked) => {
    const question = questionOf(asked);
    const { rows, numerator, denominator, value, collected } = figureOf(db, definition, question);
    expect(totalFor(db, definition, question)).toEqual({ numerator, denominator, value, collected });
    for (const key of COHORT_KEYS) {
      const cuts = figureBy(db, definition, question, key);
      // A group may have children on both sides of a cut, so groups do not add up.
      if (definition.sum.kind === 'groups') continue;
      expect(cuts.reduce((sum, cut) => sum + cut.numerator, 0)).toBe(numerator);
    }
    if (definition.snapshot) expect(new Set(rows.map(({ child }) => child)).size).toBe(rows.length);
    if (definition.snapshot) expect(childrenIn(rows)).toEqual(childrenIn(inCare(question)));
  });

  function inCare(question: ReturnType<typeof questionOf>): readonly Row[] {
    const { asAt, authority } = question;
    return figureOf(db, MEASURES[0] as Definition, { asAt, authority }).rows;
  }
});

function childrenIn(rows: readonly Row[]): string[] {
  return rows.map(({ child }) => child);
}
