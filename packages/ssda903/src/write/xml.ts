import type { Row } from '../row.ts';
import { TABLE_NAMES, type TableName, tableOf } from '../tables.ts';
import type { RowsOfChild } from './spell.ts';
import { COMPANIONS, columnsWritten } from './tables.ts';

export const XML_OPENING = '<?xml version="1.0" encoding="utf-8"?>\n<EXPSSDA903>\n';
export const XML_CLOSING = '</EXPSSDA903>\n';

/** Columns that go by another name in the XML form. */
const ELEMENTS: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' };

const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escaped(value: string): string {
  return value.replaceAll(NOT_IN_XML, '').replaceAll(/[&<>\t\n\r]/g, (found) => ESCAPES[found] ?? found);
}

function element(column: string, value: string): string {
  const name = ELEMENTS[column] ?? column;
  return `<${name}>${escaped(value)}</${name}>`;
}

/** The child's id stands in the header alone; a row that says nothing else still has to be seen. */
function rowElement(table: TableName, { values }: Row): string {
  const { elements } = tableOf(table);
  const said = columnsWritten(table).filter(
    (column) => values[column] !== '' && (column !== 'CHILD' || table === 'header'),
  );
  const inside = said.map((column) => element(column, values[column] ?? '')).join('');
  return `    <${elements[0]}>${inside === '' ? '<DOB/>' : inside}</${elements[0]}>\n`;
}

export function xmlOfChild(rows: RowsOfChild): string {
  const statutory = TABLE_NAMES.filter((table) => !COMPANIONS.has(table));
  const inside = statutory.flatMap((table) => rows[table].map((row) => rowElement(table, row)));
  return `  <CHILD>\n${inside.join('')}  </CHILD>\n`;
}
