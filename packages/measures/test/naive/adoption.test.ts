// Adopted children: from the court's authority to a match, from care to the adoptive placement.
import { describe, expect, test } from 'vitest';
import type { NaiveChild } from './child.ts';
import { aChild, care, march2018, outcomeOf, rowOf } from './given.ts';
import { naiveMeasure } from './measure.ts';

const toMatch = 'court-authority-to-match';
const toPlacement = 'care-to-adoptive-placement';
const adjusted = 'care-to-adoptive-placement-adjusted';

/** In care on 1 January 2016, placement order on 1 July 2016, adoptive placement on 1 February 2017. */
const adopted = (
  more: Partial<NaiveChild> & { place?: string; rne?: string; on?: string; rec?: string } = {},
) => {
  const { place = 'A6', rne = 'P', on = '2017-12-01', rec = 'E12', ...child } = more;
  const episodes = care(
    [
      ['2016-01-01', 'S', 'U6'],
      ['2016-03-01', 'P', 'U6'],
      ['2016-07-01', 'L', 'U6', { ls: 'E1' }],
      ['2017-02-01', rne, place, { ls: 'E1' }],
    ],
    { on, rec },
  );
  return aChild({ episodes, adoption: { match: '2016-12-01' }, ...child });
};

describe(toMatch, () => {
  test.each([
    ['2016-12-01', 153],
    ['2016-07-02', 1],
    ['2016-06-30', 0],
  ])('given an order on 1 July 2016 and a match on %s, then %i days', (match, days) => {
    expect(rowOf(toMatch, adopted({ adoption: { match } }), march2018)).toMatchObject({ value: days });
  });

  test('given no match, or no order, then left out', () => {
    const unordered = adopted().episodes.map((episode) => ({ ...episode, ls: 'C2' }));
    expect(outcomeOf(toMatch, adopted({ adoption: {} }), march2018)).toBe('excluded');
    expect(outcomeOf(toMatch, adopted({ episodes: unordered }), march2018)).toBe('excluded');
  });

  test.each([
    ['2017-03-31', 'E12', undefined],
    ['2017-04-01', 'E11', 'numerator'],
    ['2018-03-31', 'E12', 'numerator'],
    ['2018-04-01', 'E12', undefined],
    ['2017-12-01', 'E45', undefined],
  ])('given care that ended on %s by %s, then %s', (on, rec, outcome) => {
    expect(outcomeOf(toMatch, adopted({ on, rec }), march2018)).toBe(outcome);
  });

  test('given 153 and 0 days, then a mean of 76.5', () => {
    const children = [adopted(), adopted({ child: 'Ben', adoption: { match: '2016-06-30' } })];
    expect(naiveMeasure(toMatch, children, march2018)).toMatchObject({
      numerator: 153,
      denominator: 2,
      value: '76.5',
    });
  });
});

describe(toPlacement, () => {
  test('given care from 1 January 2016 and adopters from 1 February 2017, then 397 days', () => {
    expect(rowOf(toPlacement, adopted(), march2018)).toMatchObject({ outcome: 'numerator', value: 397 });
  });

  test('given a first adoptive placement that disrupted, then the final run counts', () => {
    const episodes = care(
      [
        ['2016-01-01', 'S', 'U6'],
        ['2016-06-01', 'P', 'A4'],
        ['2016-09-01', 'P', 'U6'],
        ['2017-02-01', 'P', 'A4'],
        ['2017-05-01', 'L', 'A4', { ls: 'E1' }],
      ],
      { on: '2017-12-01', rec: 'E12' },
    );
    expect(rowOf(toPlacement, adopted({ episodes }), march2018)?.value).toBe(397);
  });

  test('given care that ended in a foster placement, then left out', () => {
    expect(outcomeOf(toPlacement, adopted({ place: 'U6' }), march2018)).toBe('excluded');
  });
});

describe(adjusted, () => {
  test('given adopters who were strangers, then as without the adjustment', () => {
    expect(rowOf(adjusted, adopted(), march2018)?.value).toBe(397);
  });

  test('given adoption by the carer of 1 March 2016, then 60 days under either reading', () => {
    const child = adopted({ place: 'A5', rne: 'T' });
    expect(rowOf(adjusted, child, march2018)?.value).toBe(60);
    expect(rowOf(adjusted, child, { ...march2018, policy: 'record' })?.value).toBe(60);
  });

  test('given a foster carer who adopted from a foster placement, then the day the child joined them', () => {
    const episodes = adopted().episodes.slice(0, 3);
    const last = { ...episodes[2]!, dec: '2017-12-01', rec: 'E12' };
    const child = (fosterCarer: boolean) =>
      adopted({ episodes: [...episodes.slice(0, 2), last], adoption: { fosterCarer } });
    expect(rowOf(adjusted, child(true), march2018)?.value).toBe(60);
    expect(outcomeOf(adjusted, child(false), march2018)).toBe('excluded');
  });

  test('given asylum status on the day of the order, when left out, then excluded', () => {
    const child = adopted({ uasc: {} });
    for (const id of [toMatch, toPlacement, adjusted]) {
      expect(outcomeOf(id, child, { ...march2018, excludeUasc: true })).toBe('excluded');
    }
  });
});
