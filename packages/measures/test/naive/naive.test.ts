// The examples that the sources print, and the ones beside them that fall on the other side.
import { describe, expect, test } from 'vitest';
import { addMonths, birthday } from './dates.ts';
import { aChild, care, march2018, outcomeOf, rowOf } from './given.ts';
import { addWorkingDays, bankHolidays, easterSunday } from './holidays.ts';
import { naiveMeasure } from './measure.ts';
import { decimal, percentage } from './print.ts';

const threePlacements = (secondStart: string) =>
  aChild({
    episodes: care([
      ['2016-01-10', 'S', 'U6'],
      [secondStart, 'P', 'U6'],
      ['2017-09-05', 'P', 'K2'],
    ]),
  });

describe('placements in the year', () => {
  test.each([
    ['2017-06-20', 'numerator'],
    ['2017-04-02', 'numerator'],
    ['2017-04-01', 'denominator'],
  ])('given a first placement that ended on %s and two more, then the child is in the %s', (end, outcome) => {
    expect(outcomeOf('placements-3-plus', threePlacements(end), march2018)).toBe(outcome);
  });
});

describe('two years in one placement', () => {
  const id = 'same-placement-2-years';

  test.each([
    ['2015-09-30', '2002-04-02', 'numerator'],
    ['2015-10-01', '2002-04-02', 'excluded'],
    ['2015-09-30', '2002-03-31', 'excluded'],
  ])('given care since %s and birth on %s, then the child is %s', (bla, dob, outcome) => {
    expect(outcomeOf(id, aChild({ dob, episodes: care([[bla, 'S', 'U6']]) }), march2018)).toBe(outcome);
  });

  test.each([
    ['A4', 'numerator'],
    ['U4', 'denominator'],
  ])(
    'given 760 days with the placement before and now in %s, then the child is in the %s',
    (place, outcome) => {
      const episodes = care([
        ['2015-09-01', 'S', 'U6'],
        ['2016-03-01', 'P', 'U6'],
        ['2017-12-01', 'P', place],
      ]);
      expect(outcomeOf(id, aChild({ episodes }), march2018)).toBe(outcome);
    },
  );

  test.each([
    ['2018-03-31', '2016-03-31', 'numerator'],
    ['2018-03-31', '2016-04-01', 'denominator'],
    ['2017-03-31', '2015-04-01', 'numerator'],
    ['2017-03-31', '2015-04-02', 'denominator'],
  ])('given a figure at %s and a placement since %s, then 730 days decide: %s', (asAt, start, outcome) => {
    const episodes = care([
      ['2013-01-01', 'S', 'U6'],
      [start, 'P', 'U6'],
    ]);
    expect(outcomeOf(id, aChild({ episodes }), { asAt })).toBe(outcome);
  });
});

test('given own foster carers who adopted, then 329 days to the adoptive placement, 50 to the carer', () => {
  const child = aChild({
    episodes: care(
      [
        ['2017-01-10', 'S', 'U6'],
        ['2017-03-01', 'P', 'U6'],
        ['2017-12-05', 'U', 'A5', { ls: 'E1' }],
      ],
      { on: '2018-03-01', rec: 'E12' },
    ),
  });
  expect(rowOf('care-to-adoptive-placement', child, march2018)?.value).toBe(329);
  expect(rowOf('care-to-adoptive-placement-adjusted', child, march2018)?.value).toBe(50);
});

test('given W1, then W2, then W1 again, then two changes of worker but not three workers', () => {
  const workers = [
    { id: 'W1', from: '2016-05-01', to: '2017-05-03' },
    { id: 'W2', from: '2017-05-03', to: '2017-06-20' },
    { id: 'W1', from: '2017-06-20' },
  ];
  const child = aChild({ workers });
  expect(outcomeOf('index-social-worker-changes-2-plus', child, march2018)).toBe('numerator');
  expect(outcomeOf('index-social-workers-3-plus', child, march2018)).toBe('denominator');
});

describe('review dates', () => {
  const episodes = care([['2019-03-01', 'S', 'U6']]);

  test.each([
    [[], '2019-03-28', 'excluded'],
    [[], '2019-03-29', 'denominator'],
    [['2019-03-29'], '2019-03-29', 'numerator'],
    [['2019-03-25'], '2019-06-24', 'numerator'],
    [['2019-03-25'], '2019-06-25', 'denominator'],
    [['2019-03-25', '2019-06-20'], '2019-12-19', 'numerator'],
    [['2019-03-25', '2019-06-20'], '2019-12-20', 'denominator'],
  ])(
    'given care since 1 March 2019 and reviews on %j, when measured at %s, then %s',
    (held, asAt, outcome) => {
      const child = aChild({ episodes, reviews: held.map((date) => ({ date, code: 'PN1' })) });
      expect(outcomeOf('reviews-in-timescale', child, { asAt })).toBe(outcome);
    },
  );

  test('given a month that has no such day, when months are added, then the last day of the month', () => {
    expect(addMonths('2018-08-31', 6)).toBe('2019-02-28');
    expect(addMonths('2019-08-31', 6)).toBe('2020-02-29');
  });
});

test('given 100, 200 and 300 days with 1, 0 and 2 moves, then 5.00 moves in a thousand days', () => {
  const children = [
    aChild({
      child: 'A',
      episodes: care([
        ['2017-12-22', 'S', 'U6'],
        ['2018-01-22', 'P', 'K2'],
      ]),
    }),
    aChild({ child: 'B', episodes: care([['2017-09-13', 'S', 'U6']]) }),
    aChild({
      child: 'C',
      episodes: care([
        ['2017-06-05', 'S', 'U6'],
        ['2017-07-01', 'P', 'U4'],
        ['2017-08-01', 'B', 'U6'],
      ]),
    }),
  ];
  const figure = naiveMeasure('moves-per-1000-days', children, march2018);
  expect(figure).toMatchObject({ numerator: 3, denominator: 600, value: '5.00' });
  expect(figure.rows.map((row) => row.value)).toEqual([1, 0, 2]);
});

test('given the scorecard of November 2018, when its figures are printed, then they are the printed ones', () => {
  expect([percentage(170, 1620), percentage(397, 569), percentage(4001, 4140)]).toEqual([
    '10.5',
    '69.8',
    '96.6',
  ]);
  expect([decimal(11_110, 93, 1), decimal(33_573, 96, 1)]).toEqual(['119.5', '349.7']);
  expect([percentage(1, 16), percentage(1, 1), percentage(0, 0)]).toEqual(['6.3', '100.0', null]);
});

describe('the calendar', () => {
  test('given years with unusual holidays, then the published ones', () => {
    expect(bankHolidays(2022)).toEqual([
      '2022-01-03',
      '2022-04-15',
      '2022-04-18',
      '2022-05-02',
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-26',
      '2022-12-27',
    ]);
    expect(bankHolidays(2012)).toEqual([
      '2012-01-02',
      '2012-04-06',
      '2012-04-09',
      '2012-05-07',
      '2012-06-04',
      '2012-06-05',
      '2012-08-27',
      '2012-12-25',
      '2012-12-26',
    ]);
    expect(bankHolidays(2020)).toContain('2020-05-08');
    expect(bankHolidays(2021).slice(-2)).toEqual(['2021-12-27', '2021-12-28']);
    expect(bankHolidays(2031)).toEqual([]);
    expect(easterSunday(2019)).toBe('2019-04-21');
  });

  test('given a start on a Saturday, when a working day is added, then Monday is the first', () => {
    expect(addWorkingDays('2019-03-02', 1)).toBe('2019-03-04');
  });

  test('given birth on 29 February, then 18 on 1 March and 16 on the 29th', () => {
    expect([birthday('2000-02-29', 18), birthday('2000-02-29', 16)]).toEqual(['2018-03-01', '2016-02-29']);
  });
});
