import { isWithheld } from '@permanence/care/child/sealed-text';
import type { Problem, Row } from '../row.ts';
import { TABLE_NAMES, type TableName, tableOf } from '../tables.ts';
import { type Cells, spelled } from './cell.ts';
import type { CellsOfChild } from './child.ts';
import { FILES } from './tables.ts';

/** Rows as they are written, and where. */
export type RowsOfChild = Readonly<Record<TableName, readonly Row[]>>;

function spelledRow(table: TableName, cells: Cells, row: number): Row {
  const values = tableOf(table).columns.map((column) => [column, spelled(cells[column])] as const);
  return { file: FILES[table], row, values: Object.fromEntries(values) };
}

/** Rows by the lines on which they will stand: `written` says how many rows a table has already. */
export function rowsOfChild(cells: CellsOfChild, written: (table: TableName) => number): RowsOfChild {
  const first = 2; // the headings are row 1
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      cells[table].map((row, index) => spelledRow(table, row, written(table) + first + index)),
    ]),
  ) as unknown as RowsOfChild;
}

/** CHILDID in the Department's schema of the XML. */
const MAX_CHILD = 10;
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function problemOf(
  column: string,
  cells: Cells,
  value: string,
): Pick<Problem, 'rule' | 'message'> | undefined {
  if (isWithheld(cells[column])) {
    const message = `${column} is blank: its text was forgotten, or cannot be opened here.`;
    return { rule: 'withheld', message };
  }
  if (LIKE_A_FORMULA.test(value)) {
    const message = `${column} begins like a formula and is written as it is: do not open the file in a spreadsheet.`;
    return { rule: 'like-a-formula', message };
  }
  if (column === 'CHILD' && value.length > MAX_CHILD) {
    const message = `CHILD is longer than the ${MAX_CHILD} characters that the Department takes.`;
    return { rule: 'child-too-long', message };
  }
  if (!NOT_IN_XML.test(value)) return undefined;
  return {
    rule: 'not-in-xml',
    message: `${column} holds a character that XML cannot: it is left out there.`,
  };
}

/** What somebody should know about cells, each with the line it stands on; a column of a child is named once. */
export function problemsOfCells(child: string, cells: CellsOfChild, rows: RowsOfChild): Problem[] {
  const found = new Map<string, Problem>();
  for (const table of TABLE_NAMES) {
    for (const [index, { file, row, values }] of rows[table].entries()) {
      for (const [field, value] of Object.entries(values)) {
        const problem = problemOf(field, cells[table][index] ?? {}, value);
        if (problem === undefined) continue;
        const key = `${field === 'CHILD' ? '' : table} ${field} ${problem.rule}`;
        if (!found.has(key)) found.set(key, { file, row, child, field, severity: 'warning', ...problem });
      }
    }
  }
  return [...found.values()];
}
