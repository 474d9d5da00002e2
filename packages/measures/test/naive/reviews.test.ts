// Reviews: held in time, and with the child.
import { describe, expect, test } from 'vitest';
import { aChild, care, march2018, outcomeOf } from './given.ts';
import { naiveMeasure } from './measure.ts';

const heldOn = (...days: string[]) => days.map((date) => ({ date, code: 'PN1' }));

describe('reviews-in-timescale', () => {
  const id = 'reviews-in-timescale';
  // Monday 5 December 2016; Christmas and New Year put the 20th working day on Thursday 5 January 2017.
  const episodes = care([['2016-12-05', 'S', 'U6']]);

  test.each([
    [['2017-01-05', '2017-04-05', '2017-10-05'], 'numerator'],
    [['2017-01-04', '2017-04-05', '2017-10-05'], 'denominator'],
    [['2017-01-04', '2017-04-04', '2017-10-04'], 'numerator'],
    [['2017-01-04', '2017-04-04', '2017-10-05'], 'denominator'],
    [['2017-01-04', '2017-04-04', '2017-09-30'], 'denominator'],
    [['2017-01-04', '2017-04-04', '2017-10-01', '2018-03-31'], 'numerator'],
    [['2017-01-04', '2017-04-04', '2017-10-01', '2018-04-01'], 'numerator'],
  ])('given care since 5 December 2016 and reviews on %j, then %s', (days, outcome) => {
    expect(outcomeOf(id, aChild({ episodes, reviews: heldOn(...days) }), march2018)).toBe(outcome);
  });

  test.each([
    ['2017-01-04', 'excluded'],
    ['2017-01-05', 'denominator'],
  ])('given care since 5 December 2016 and no review, when measured at %s, then %s', (asAt, outcome) => {
    expect(outcomeOf(id, aChild({ episodes }), { asAt })).toBe(outcome);
  });

  test('given a late review whose due date fell before the window, then it is not held against the child', () => {
    const reviews = heldOn('2017-02-01', '2017-05-01', '2017-11-01');
    expect(outcomeOf(id, aChild({ episodes, reviews }), march2018)).toBe('numerator');
  });

  test('given reviews of an earlier period of care, then the sequence has begun again', () => {
    const again = [
      ...care([['2015-01-01', 'S', 'U6']], { on: '2018-01-01', rec: 'E4A' }),
      ...care([['2018-03-19', 'S', 'U6']]),
    ];
    const child = aChild({ episodes: again, reviews: heldOn('2015-01-20') });
    expect(outcomeOf(id, child, march2018)).toBe('excluded');
  });

  test('given a short break before full care, then 20 working days run from the full care', () => {
    const child = aChild({
      episodes: care([
        ['2017-06-01', 'S', 'U6', { ls: 'V4' }],
        ['2018-03-19', 'L', 'U6'],
      ]),
    });
    expect(outcomeOf(id, child, march2018)).toBe('excluded');
  });
});

describe('reviews-participated', () => {
  const id = 'reviews-participated';
  const coded = (code: string | undefined, date = '2017-06-01') =>
    aChild({ reviews: [{ date, ...(code === undefined ? {} : { code }) }] });

  test.each([
    ['PN0', 'excluded'],
    ['PN1', 'numerator'],
    ['PN2', 'numerator'],
    ['PN3', 'numerator'],
    ['PN4', 'denominator'],
    ['PN5', 'numerator'],
    ['PN6', 'numerator'],
    ['PN7', 'denominator'],
    [undefined, 'denominator'],
  ])('given a review coded %s, then %s', (code, outcome) => {
    expect(outcomeOf(id, coded(code), march2018)).toBe(outcome);
  });

  test('given several reviews of one child, then a row for each that is in the window', () => {
    const reviews = [
      { date: '2017-03-31', code: 'PN1' },
      { date: '2017-04-01', code: 'PN1' },
      { date: '2017-09-01', code: 'PN7' },
      { date: '2018-03-31', code: 'PN5' },
      { date: '2018-04-01', code: 'PN1' },
    ];
    const figure = naiveMeasure(id, [aChild({ reviews })], march2018);
    expect(figure).toMatchObject({ numerator: 2, denominator: 3, value: '66.7' });
    expect(figure.rows).toHaveLength(3);
  });

  test('given asylum status on the day of the review, when left out, then excluded', () => {
    const child = { ...coded('PN1'), uasc: { until: '2017-06-02' } };
    expect(outcomeOf(id, child, { ...march2018, excludeUasc: true })).toBe('excluded');
    expect(
      outcomeOf(id, { ...child, uasc: { until: '2017-06-01' } }, { ...march2018, excludeUasc: true }),
    ).toBe('numerator');
  });
});
