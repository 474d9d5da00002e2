import { ABSENCES } from '@permanence/care/codes/people';
import type { Row } from './row.ts';
import { type TableName, tableOf } from './tables.ts';
import { dayOf, knownCode, shortText } from './values.ts';

const MAX_ID: Readonly<Record<string, number>> = { SW_ID: 40, IRO_ID: 40, URN: 10 };

function partOf(row: Row, column: string, dates: readonly string[]): string | undefined {
  if (dates.includes(column)) return dayOf(row, column);
  if (column === 'MISSING') return knownCode(row, column, ABSENCES);
  return shortText(row, column, MAX_ID[column] ?? 0);
}

/** What tells a row from the child's other rows of its table; undefined when the row lacks it and cannot be kept. */
export function keyOf(table: TableName, row: Row, year: string): string | undefined {
  const { key, dates } = tableOf(table);
  if (key === 'child') return key;
  if (key === 'year') return year;
  const parts = key.map((column) => partOf(row, column, dates));
  return parts.includes(undefined) ? undefined : parts.join('+');
}

/** A key with its table, as `ReturnAccepted` states it. */
export function statedKey(table: TableName, key: string): string {
  return `${table}:${key}`;
}

export function tableOfKey(stated: string): TableName {
  return stated.slice(0, stated.indexOf(':')) as TableName;
}
