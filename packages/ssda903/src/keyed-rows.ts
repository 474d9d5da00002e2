import type { Findings } from './findings.ts';
import { keyOf } from './keys.ts';
import type { ChildRows, Row } from './row.ts';
import { TABLE_NAMES, type TableName, tableOf } from './tables.ts';
import { isBlank } from './values.ts';

/** A row that can be told from the others of its table. */
export interface KeyedRow {
  readonly table: TableName;
  readonly key: string;
  readonly row: Row;
}

/** The column that tells rows apart and is blank, or the first that does. */
function keyField(table: TableName, row: Row): string {
  const columns = tableOf(table).key;
  if (typeof columns === 'string') return 'CHILD';
  return columns.find((column) => isBlank(row, column)) ?? columns[0];
}

function keyedRowsOf(table: TableName, rows: readonly Row[], year: string, findings: Findings): KeyedRow[] {
  const keyed = new Map<string, KeyedRow>();
  for (const row of rows) {
    const key = keyOf(table, row, year);
    if (key === undefined) {
      const message = 'The row lacks what tells it from others, so it is left out.';
      findings.warn(row, 'no-key', keyField(table, row), message);
      continue;
    }
    if (keyed.has(key)) {
      const message = 'The same row is stated twice; the last one is believed.';
      findings.warn(row, 'row-twice', keyField(table, row), message);
    }
    keyed.set(key, { table, key, row });
  }
  return [...keyed.values()];
}

/** All rows of a child that can be kept, table by table. */
export function keyedRows(rows: ChildRows, year: string, findings: Findings): KeyedRow[] {
  return TABLE_NAMES.flatMap((table) =>
    rows.tables[table].length === 0 ? [] : keyedRowsOf(table, rows.tables[table], year, findings),
  );
}
