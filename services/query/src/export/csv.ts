import type { Cell, TakeAway } from './take-away.ts';

/** A spreadsheet takes a cell that begins with one of these for something to work out. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const MUST_BE_QUOTED = /[",\r\n]/;
const LINE_END = '\r\n';

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(' ') : String(cell);
}

/** A cell as RFC 4180 writes it; text that a spreadsheet would work out has an apostrophe before it. */
export function csvCell(cell: Cell): string {
  const text = textOf(cell);
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return MUST_BE_QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function csvLine(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',') + LINE_END;
}

/** Lines of the file. Without rows there is one line all the same, which says what there are no rows of. */
export function* csvOf({ about, columns, rows }: TakeAway): Generator<string, void> {
  yield csvLine([...Object.keys(about), ...columns]);
  const common = Object.values(about);
  if (rows.length === 0) yield csvLine([...common, ...columns.map(() => null)]);
  for (const row of rows) yield csvLine([...common, ...row]);
}
