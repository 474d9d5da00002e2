import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, csvOf } from '../../src/export/csv.ts';

/** Reads a file as RFC 4180 says. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const nasty = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", '1', 'a'))
    .map((parts) => parts.join('')),
);

describe('given cells of a CSV file', () => {
  it('what is read again is what was written, but for an apostrophe before what begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1 }), (cells) => {
        const [back] = read(csvLine(cells));
        expect(back?.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
      }),
    );
  });

  it('no text begins like a formula, whatever it is; a number does, and stays one', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [[cell = ''] = []] = read(csvLine([text]));
        expect(/^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))).toBe(false);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1.2', '-1.2'],
    ['+1.2', '+1.2'],
    ['-1+2', "'-1+2"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['say "x", y', '"say ""x"", y"'],
    [-3, '-3'],
    [null, ''],
    [true, 'true'],
    [['a', 'b'], 'a b'],
  ])('%j is written %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  it('a file without rows says all the same what it is of', () => {
    const file = { name: 'x', about: { asAt: '2018-03-31' }, columns: ['child'], rows: [] };
    expect([...csvOf(file)].join('')).toBe('asAt,child\r\n2018-03-31,\r\n');
  });
});
