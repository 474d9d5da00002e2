// Placements counted and timed: what joins two episodes, and what does not.
import { describe, expect, test } from 'vitest';
import { aChild, care, march2018, outcomeOf } from './given.ts';
import { naiveMeasure } from './measure.ts';

const recordReading = { ...march2018, policy: 'record' } as const;

describe('placements-3-plus', () => {
  const id = 'placements-3-plus';
  const twice = (rne: string, place: string) =>
    aChild({
      episodes: care([
        ['2015-01-01', 'S', 'U6'],
        ['2017-06-01', rne, place],
        ['2017-09-01', rne, place, { postcode: 'ME1 1AA' }],
      ]),
    });

  test.each([
    ['P', 'U6', 'numerator', 'numerator'],
    ['B', 'K2', 'numerator', 'numerator'],
    ['T', 'U6', 'denominator', 'numerator'],
    ['U', 'U4', 'denominator', 'numerator'],
    ['U', 'A5', 'denominator', 'denominator'],
    ['T', 'A3', 'denominator', 'denominator'],
    ['L', 'U6', 'denominator', 'denominator'],
  ])('given two episodes %s into %s, then %s by carer and %s by record', (rne, place, carer, record) => {
    expect(outcomeOf(id, twice(rne, place), march2018)).toBe(carer);
    expect(outcomeOf(id, twice(rne, place), recordReading)).toBe(record);
  });

  const holiday = (place: string, postcode: string, rne = 'P') =>
    aChild({
      episodes: care([
        ['2015-01-01', 'S', 'U6', { postcode: 'ME1 1AA' }],
        ['2017-08-01', 'P', 'T3'],
        ['2017-08-15', rne, place, { postcode }],
      ]),
    });

  test.each([
    ['U6', 'ME1 1AA', 'P', 'denominator'],
    ['U6', 'ME2 2BB', 'P', 'numerator'],
    ['U4', 'ME1 1AA', 'P', 'numerator'],
    ['U6', 'ME1 1AA', 'B', 'numerator'],
  ])(
    'given a stay away and then %s at %s by %s, then %s under both readings',
    (place, postcode, rne, outcome) => {
      expect(outcomeOf(id, holiday(place, postcode, rne), march2018)).toBe(outcome);
      expect(outcomeOf(id, holiday(place, postcode, rne), recordReading)).toBe(outcome);
    },
  );

  test('given two placements and a stay away that contains D, then the stay is not a third', () => {
    const child = aChild({
      episodes: care([
        ['2015-01-01', 'S', 'U6'],
        ['2017-06-01', 'P', 'U4'],
        ['2018-03-20', 'P', 'T1'],
        ['2018-04-05', 'P', 'K2'],
      ]),
    });
    expect(outcomeOf(id, child, march2018)).toBe('denominator');
    expect(outcomeOf(id, child, { asAt: '2018-04-04' })).toBe('denominator');
    expect(outcomeOf(id, child, { asAt: '2018-04-05' })).toBe('numerator');
  });

  test('given an earlier period of care in the window, then its placements count; short breaks do not', () => {
    const earlier = care(
      [
        ['2017-01-01', 'S', 'U6'],
        ['2017-05-01', 'P', 'U6'],
      ],
      { on: '2017-07-01', rec: 'E4A' },
    );
    const now = care([['2017-10-01', 'S', 'K2']]);
    const shortBreak = care([['2017-08-01', 'S', 'U6', { ls: 'V3' }]], { on: '2017-08-05', rec: 'E4A' });
    expect(outcomeOf(id, aChild({ episodes: [...earlier, ...now] }), march2018)).toBe('numerator');
    const two = [earlier[1]!, ...shortBreak, ...now];
    expect(outcomeOf(id, aChild({ episodes: two }), march2018)).toBe('denominator');
  });
});

describe('same-placement-2-years', () => {
  const id = 'same-placement-2-years';

  test('given a move to the same carer elsewhere, then two years by carer only', () => {
    const episodes = care([
      ['2015-01-01', 'S', 'U6'],
      ['2017-06-01', 'T', 'U6'],
    ]);
    expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe('numerator');
    expect(outcomeOf(id, aChild({ episodes }), recordReading)).toBe('denominator');
  });

  test('given a child on holiday from adopters at D, then the adoptive placement is the current one', () => {
    const episodes = care([
      ['2015-01-01', 'S', 'U6'],
      ['2017-12-01', 'P', 'A4'],
      ['2018-03-25', 'P', 'T2'],
    ]);
    expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe('numerator');
  });

  test('given a new start in care, then the earlier period does not help', () => {
    const episodes = [
      ...care([['2012-01-01', 'S', 'U6']], { on: '2016-01-01', rec: 'E4A' }),
      ...care([['2016-01-02', 'S', 'U6']]),
    ];
    expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe('excluded');
  });
});

describe('placements-3-plus-2-years', () => {
  const id = 'placements-3-plus-2-years';

  test.each([
    ['2017-03-31', 'numerator'],
    ['2017-04-01', 'excluded'],
  ])('given care since %s with three placements, then %s', (bla, outcome) => {
    const episodes = care([
      [bla, 'S', 'U6'],
      ['2017-06-01', 'P', 'U4'],
      ['2017-09-01', 'P', 'K2'],
    ]);
    expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe(outcome);
  });

  test('given an earlier period that ended on the first day of the window, then the first year holds no care', () => {
    const episodes = [
      ...care([['2015-01-01', 'S', 'U6']], { on: '2016-04-01', rec: 'E4A' }),
      ...care([['2017-06-01', 'S', 'U6']]),
    ];
    expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe('excluded');
  });
});

describe('children-in-care', () => {
  const count = (...children: ReturnType<typeof aChild>[]) =>
    naiveMeasure('children-in-care', children, { ...march2018, excludeUasc: true });

  test('given care that ends on D, a short break, and an 18th birthday on D, then none is in care', () => {
    const left = aChild({ episodes: care([['2015-01-01', 'S', 'U6']], { on: '2018-03-31', rec: 'E4A' }) });
    const shortBreak = aChild({ episodes: care([['2015-01-01', 'S', 'U6', { ls: 'V4' }]]) });
    const adult = aChild({ dob: '2000-03-31' });
    expect(count(left, shortBreak, adult)).toEqual({ numerator: 0, denominator: 0, value: '0', rows: [] });
  });

  test('given care that ends the day after D, then the child is in care', () => {
    const child = aChild({ episodes: care([['2015-01-01', 'S', 'U6']], { on: '2018-04-01', rec: 'E4A' }) });
    expect(count(child)).toMatchObject({ numerator: 1, value: '1' });
  });

  test('given asylum status until D and until the day after, when left out, then only the second is', () => {
    const until = (day: string) => aChild({ uasc: { until: day } });
    expect(count(until('2018-03-31'), until('2018-04-01'), aChild({ uasc: {} }))).toMatchObject({
      numerator: 1,
    });
  });
});

describe('moves-per-1000-days', () => {
  const id = 'moves-per-1000-days';

  test.each([
    ['2018-03-24', 'numerator'],
    ['2018-03-25', 'excluded'],
    ['2017-03-31', undefined],
  ])('given care since %s, then %s', (bla, outcome) => {
    expect(outcomeOf(id, aChild({ episodes: care([[bla, 'S', 'U6']]) }), march2018)).toBe(outcome);
  });

  test('given an 18th birthday 31 days after entry, then 31 days', () => {
    const child = aChild({ dob: '1999-06-01', episodes: care([['2017-05-01', 'S', 'U6']]) });
    expect(naiveMeasure(id, [child], march2018)).toMatchObject({
      numerator: 0,
      denominator: 31,
      value: '0.00',
    });
  });

  test('given two periods of care begun in the window, then one row adds them up', () => {
    const first = care(
      [
        ['2017-05-01', 'S', 'U6'],
        ['2017-05-11', 'P', 'U4'],
      ],
      { on: '2017-05-21', rec: 'E4A' },
    );
    const second = care([
      ['2018-03-02', 'S', 'U6'],
      ['2018-03-12', 'P', 'T1'],
    ]);
    const figure = naiveMeasure(id, [aChild({ episodes: [...first, ...second] })], march2018);
    expect(figure).toMatchObject({ numerator: 1, denominator: 50, value: '20.00' });
  });
});
