import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, isCivilDate } from '../src/civil-date.ts';
import { dates } from './arbitraries.ts';

function isPlainDate(text: string): boolean {
  try {
    return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

describe('given text that should be a day', () => {
  it('when it is any year, month and day in digits, then it is a day exactly when the calendar has it', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((part) => String(part).padStart(2, '0'));
    const year = fc.integer({ min: 0, max: 9999 }).map((part) => String(part).padStart(4, '0'));
    const nearly = fc.integer({ min: 0, max: 33 }).map((part) => String(part).padStart(2, '0'));
    const text = fc.tuple(year, fc.oneof(two, nearly), fc.oneof(two, nearly)).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(text, (candidate) => isCivilDate(candidate) === isPlainDate(candidate)),
      { numRuns: 5_000 },
    );
  });

  it('when a character of a day is replaced, then it is a day only if the calendar still has it', () => {
    const changed = fc
      .tuple(dates, fc.integer({ min: 0, max: 9 }), fc.string({ minLength: 0, maxLength: 2 }))
      .map(([date, at, put]) => date.slice(0, at) + put + date.slice(at + 1));
    fc.assert(
      fc.property(changed, (candidate) => isCivilDate(candidate) === isPlainDate(candidate)),
      { numRuns: 5_000 },
    );
  });

  it.each([
    '',
    '2019-02-29',
    '1900-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-04-31',
    '2019-4-1',
    '01/03/2019',
    '2019-03-01T00:00:00Z',
    '20190301',
    '0999-12-31',
    '+02019-03-01',
    ' 2019-03-01',
    '2019-03-0１',
  ])('when it is %j, then it is refused and named in the error', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(RangeError);
    expect(() => civilDate(text)).toThrow(JSON.stringify(text));
  });

  it.each(['2020-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])(
    'when it is %s, then it is a day',
    (text) => {
      expect(civilDate(text)).toBe(text);
    },
  );
});
