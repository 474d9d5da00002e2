import { addDays, civilDate } from '@permanence/calendar/civil-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURES, measureOf } from '../../src/catalogue.ts';
import type { Story } from '../../src/example.ts';
import { figureOf, outcomesOf } from '../../src/figure.ts';
import { forecastOf } from '../../src/forecast/forecast.ts';
import { hasLadder, oneMoveAway } from '../../src/forecast/one-move-away.ts';
import type { Definition, OutcomeRow } from '../../src/measure.ts';
import { anyAsAt, anyAuthority, anyKnownAt, readModelsOf } from '../change/told-at-random.ts';
import { AUTHORITY, questionOf, storyReadModels } from '../read-models.ts';

const settled: Story = { born: '2005-05-01', care: ['2015-01-01 S C2 U6', '2016-04-20 P C2 U6'] };

function forecast(id: string, stories: Readonly<Record<string, Story>>, asAt: string, days: number) {
  const definition = measureOf(id) as Definition;
  const found = forecastOf(storyReadModels(stories), definition, questionOf({ asAt }), days);
  return found.map(({ child, on, from, to }) => [
    child,
    on,
    from.map(({ outcome }) => outcome).join(),
    to.map(({ outcome }) => outcome).join(),
    to.map(({ because }) => because).join(),
  ]);
}

describe('given what is recorded today', () => {
  test('then a child 730 days in a placement enters the numerator on the day, and not before', () => {
    const stories = { Ada: settled };
    expect(forecast('same-placement-2-years', stories, '2018-04-10', 9)).toEqual([]);
    expect(forecast('same-placement-2-years', stories, '2018-04-10', 10)).toEqual([
      ['Ada', '2018-04-20', 'denominator', 'numerator', 'in-placement-730-days'],
    ]);
  });

  test('then a child who comes of age leaves care on the eighteenth birthday', () => {
    expect(
      forecast('children-in-care', { Ada: { ...settled, born: '2000-05-01' } }, '2018-04-10', 31),
    ).toEqual([['Ada', '2018-05-01', 'numerator', '', '']]);
  });

  test('then a review that falls due takes the child out of the numerator', () => {
    const reviewed: Story = {
      born: '2008-05-01',
      care: ['2017-11-01 S C2 U6'],
      reviews: ['2017-11-20 PN1', '2018-02-15 PN1'],
    };
    expect(forecast('reviews-in-timescale', { Ada: reviewed }, '2018-08-01', 31)).toEqual([
      ['Ada', '2018-08-15', 'numerator', 'denominator', 'review-overdue'],
    ]);
  });
});

const standing = (rows: readonly OutcomeRow[]): string =>
  rows
    .map(({ outcome }) => outcome)
    .filter((outcome) => outcome !== 'excluded')
    .toSorted()
    .join();

test('given an authority at random, when so many quiet days have passed, then what was foretold is what is found', () => {
  fc.assert(
    fc.property(
      anyAuthority,
      fc.constantFrom(...MEASURES),
      anyAsAt,
      anyKnownAt,
      fc.integer({ min: 1, max: 31 }),
      (children, definition, asAt, knownAt, days) => {
        const db = readModelsOf(children);
        const question = { authority: AUTHORITY, asAt, knownAt };
        const rowsOn = (ahead: number, child: string) =>
          outcomesOf(db, definition, { ...question, asAt: addDays(asAt, ahead) }).rows.filter(
            (row) => row.child === child,
          );
        const foretold = new Map(
          forecastOf(db, definition, question, days).map((each) => [each.child, each]),
        );
        for (const [index] of children.entries()) {
          const child = `child-${index}`;
          const ahead = Array.from({ length: days }, (_, i) => i + 1).find(
            (day) => standing(rowsOn(day, child)) !== standing(rowsOn(0, child)),
          );
          const expected = foretold.get(child);
          expect(expected?.on).toBe(ahead === undefined ? undefined : addDays(asAt, ahead));
          if (ahead !== undefined) expect(expected?.to).toEqual(rowsOn(ahead, child));
        }
        db.close();
      },
    ),
    { numRuns: 40 },
  );
});

describe('one move away from three placements', () => {
  const stories: Readonly<Record<string, Story>> = {
    Ada: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6'] },
    Ben: { born: '2008-05-01', care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'] },
    Cem: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'] },
  };
  const definition = measureOf('placements-3-plus') as Definition;
  const children = (told: Readonly<Record<string, Story>>) =>
    oneMoveAway(
      definition.id,
      figureOf(storyReadModels(told), definition, questionOf({ asAt: '2018-03-31' })).rows,
    ).map(({ child }) => child);

  test('given a child with two placements in the window, then it is the one', () => {
    expect(children(stories)).toEqual(['Ada']);
  });

  test('given that child moves once more, then it is in the numerator', () => {
    const care = [...(stories.Ada?.care ?? []), '2018-03-31 P C2 U6'];
    const told = { ...stories, Ada: { born: '2008-05-01', care } };
    const { rows } = figureOf(storyReadModels(told), definition, questionOf({ asAt: '2018-03-31' }));
    expect(rows.find(({ child }) => child === 'Ada')?.outcome).toBe('numerator');
    expect(children(told)).toEqual([]);
  });

  test('given an authority at random, then nobody who is one move away has as many placements as any in the numerator', () => {
    fc.assert(
      fc.property(anyAuthority, anyAsAt, (told, asAt) => {
        const db = readModelsOf(told);
        const { rows } = figureOf(db, definition, { authority: AUTHORITY, asAt: civilDate(asAt) });
        db.close();
        for (const { outcome, working } of rows) {
          expect(outcome === 'numerator').toBe(Number(working['placements in the window']) >= 3);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('given a measure that does not count placements, then nobody is', () => {
    expect(hasLadder('children-in-care')).toBe(false);
    expect(oneMoveAway('children-in-care', [])).toEqual([]);
  });
});
