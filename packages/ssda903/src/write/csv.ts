import type { Row } from '../row.ts';
import type { TableName } from '../tables.ts';
import { columnsWritten } from './tables.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function cell(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function headingsOf(table: TableName): string {
  return `${columnsWritten(table).join(',')}\n`;
}

export function csvLine(table: TableName, { values }: Row): string {
  return `${columnsWritten(table)
    .map((column) => cell(values[column] ?? ''))
    .join(',')}\n`;
}
