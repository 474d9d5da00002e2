import { join } from 'node:path';
import { ageOn } from '@permanence/calendar/age';
import { civilDate } from '@permanence/calendar/civil-date';
import { measureOf } from '@permanence/measures/catalogue';
import type { Cohort, CohortKey } from '@permanence/measures/cohort-switch';
import { figureBy, outcomesOf } from '@permanence/measures/figure';
import type { Definition } from '@permanence/measures/measure';
import { type ScorecardRow, scorecardOf } from '@permanence/measures/scorecard';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workplace } from '../command-line/permanence.ts';
import {
  BY_AGE,
  BY_ETHNICITY,
  IN_AUGUST,
  NOT_REPORTED,
  NOT_REPRODUCED,
  PRINTED,
  type Printed,
  RATING_CHANGED_SINCE_AUGUST,
} from './paper.ts';
import { AUTHORITY, type Recorded, recordLikeKent } from './recorded.ts';

const PAGE = civilDate('2018-11-30');
const AUGUST = civilDate('2018-08-31');

let recorded: Recorded;
let scorecard: readonly ScorecardRow[];

beforeAll(async () => {
  recorded = await recordLikeKent();
  scorecard = scorecardOf(recorded.db, { authority: AUTHORITY, asAt: PAGE, since: AUGUST });
});

afterAll(() => recorded.close());

function rowOf(measure: string): ScorecardRow {
  const row = scorecard.find((each) => each.measure === measure);
  if (row === undefined) throw new Error(`no row ${measure}`);
  return row;
}

function asPrinted({ row, measure, counts, yearBefore }: Printed): Printed {
  const ours = rowOf(measure);
  return {
    ...{ row, measure, rag: ours.rag as Printed['rag'], value: String(ours.value) },
    counts: counts === null ? null : [ours.numerator, ours.denominator],
    monthBefore: String(ours.previousMonth),
    yearBefore: yearBefore === null ? null : String(ours.previousYear),
  };
}

describe('given an authority that is invented like the page of November 2018', () => {
  test('when it is recorded, then nothing of it is refused', () => {
    expect(recorded.imports.map(({ children }) => children.quarantined)).toEqual([0, 0, 0, 0]);
    expect(recorded.lines.filter(({ status }) => status !== 'recorded')).toEqual([]);
  });

  test.each(PRINTED)(
    'when the scorecard is worked out, then row $row, $measure, is as printed',
    (printed) => {
      expect(asPrinted(printed)).toEqual({ ...printed, ...NOT_REPRODUCED[printed.row]?.instead });
    },
  );

  test('when nobody has collected what a row needs, then it says so', () => {
    const rows = NOT_REPORTED.map(rowOf);
    expect(rows.map(({ collected, value, rag }) => ({ collected, value, rag }))).toEqual(
      NOT_REPORTED.map(() => ({ collected: false, value: null, rag: null })),
    );
  });

  test('when the ratings are counted, then 16 are green, 9 amber and none red', () => {
    const count = (rag: string) => scorecard.filter((row) => row.rag === rag).length;
    expect(['green', 'amber', 'red', 'below-target'].map(count)).toEqual([16, 9, 0, 0]);
  });
});

describe('given the command line', () => {
  test('when an authority like the page is asked for, then it is written as it is recorded here', () => {
    const place = workplace();
    const out = join(place.folder, 'page');
    const written = place.run('synthesise', '--like', 'kent-nov-2018', '--out', out, '--json');
    const { facts, authority } = written.json<Record<'facts' | 'authority', { lines: number }>>();
    expect(facts.lines + authority.lines).toBe(recorded.lines.length);
    place.dispose();
  });

  test('when one like another page is asked for, then that is wrong usage and names those there are', () => {
    const place = workplace();
    const { code, err } = place.run('synthesise', '--like', 'nowhere', '--out', place.folder);
    expect(code).toBe(2);
    expect(err).toContain('kent-nov-2018');
    place.dispose();
  });
});

describe('given the panel paper before it, of August', () => {
  test.each(Object.entries(IN_AUGUST))('when %s is compared, then it was %s', (measure, value) => {
    expect(rowOf(measure).since?.value).toBe(value);
  });

  test('when the days from court authority to match are compared, then they were 122', () => {
    expect(Math.round(Number(rowOf('court-authority-to-match').since?.value))).toBe(122);
  });

  test('when the ratings are compared, then those of four figures have changed', () => {
    const changed = scorecard.filter(({ rag, since }) => rag !== null && since?.rag !== rag);
    const found = changed.map(({ measure, rag, since }) => [measure, [since?.rag, rag]]);
    expect(Object.fromEntries(found)).toEqual(RATING_CHANGED_SINCE_AUGUST);
  });
});

describe('given the demographic breakdown of the same day', () => {
  const inCare = measureOf('children-in-care') as Definition;
  const by = (key: CohortKey, cohort: Cohort = {}): Record<string, number> => {
    const cuts = figureBy(recorded.db, inCare, { authority: AUTHORITY, asAt: PAGE, cohort }, key);
    return Object.fromEntries(cuts.map(({ group, numerator }) => [group, numerator]));
  };

  test('when children in care are counted by age and sex, then there are as many as printed', () => {
    const people = new Map(
      recorded.db
        .prepare('select child, born, sex from child')
        .all()
        .map(({ child, born, sex }) => [String(child), { born: civilDate(String(born)), sex: String(sex) }]),
    );
    const found = BY_AGE.map(() => [0, 0]);
    for (const { child } of outcomesOf(recorded.db, inCare, { authority: AUTHORITY, asAt: PAGE }).rows) {
      const { born, sex } = people.get(child) ?? { born: PAGE, sex: '' };
      const counts = found[ageOn(born, PAGE)] as number[];
      const column = ['F', 'M'].indexOf(sex);
      counts[column] = (counts[column] ?? 0) + 1;
    }
    expect(found).toEqual(BY_AGE);
    expect(by('sex')).toEqual({ F: 628, M: 992 });
  });

  test('when unaccompanied asylum-seeking children are counted, then there are as many as printed', () => {
    expect(by('uasc')).toEqual({ UASC: 266, 'not UASC': 1354 });
    expect(by('sex', { uasc: 'UASC' })).toEqual({ F: 15, M: 251 });
    expect(by('sex', { uasc: 'not UASC' })).toEqual({ F: 613, M: 741 });
  });

  test('when they are counted by ethnicity, then there are as many as printed', () => {
    expect(by('ethnicity')).toEqual(BY_ETHNICITY);
  });

  // Not reproduced: nationality and disability, of which the record keeps nothing.
});
