import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { ReturnRefused } from './refusal.ts';
import type { RawRow } from './row.ts';
import { columnNamed, type TableName, tableOf, tableOfElement } from './tables.ts';

const CHUNK_BYTES = 1 << 16;
const MAX_TEXT_BYTES = 1 << 12;
/** Between one tag and the next. More is no return, and must not be gathered in memory. */
const MAX_BYTES_WITHOUT_TAG = 1 << 20;
const MAX_DEPTH = 16;
const MAX_COLUMNS = 200;
const MAX_ROWS_OF_CHILD = 20_000;

/** An element that is open. One without elements inside is a value of the element around it. */
interface Open {
  readonly name: string;
  readonly line: number;
  readonly values: Map<string, string>;
  text: string;
  holdsElements: boolean;
}

type Draft = Omit<RawRow, 'values'> & { readonly values: Map<string, string> };

/** Values by which the header of the XML form also says what other tables say: any of these, and the row is there. */
const WITHIN_HEADER: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  uasc: ['UASC', 'DUC'],
  ad1: ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  oc3: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
};

function tablesWithin(header: ReadonlyMap<string, string>): TableName[] {
  const says = (column: string) => {
    const value = header.get(column)?.trim() ?? '';
    return value !== '' && !(column === 'UASC' && value === '0');
  };
  const tables = Object.entries(WITHIN_HEADER) as [TableName, readonly string[]][];
  return tables.filter(([, columns]) => columns.some(says)).map(([table]) => table);
}

/** Turns elements into rows. A row without an id belongs to the `CHILD` element around it. */
class Assembler {
  readonly rows: RawRow[] = [];
  /** Names of elements that hold others and are none of ours. */
  readonly unknown = new Set<string>();
  readonly #file: string;
  readonly #open: Open[] = [];
  #drafts: Draft[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  begin(name: string, line: number): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.holdsElements = true;
    if (this.#open.length >= MAX_DEPTH) throw this.refuse('elements are nested too deeply', line);
    this.#open.push({ name: name.toUpperCase(), line, values: new Map(), text: '', holdsElements: false });
  }

  text(text: string, line: number): void {
    const element = this.#open.at(-1);
    if (element === undefined || element.holdsElements) return;
    element.text += text;
    if (Buffer.byteLength(element.text) > MAX_TEXT_BYTES) throw this.refuse('a value is far too long', line);
  }

  end(): void {
    const element = this.#open.pop() as Open;
    const parent = this.#open.at(-1);
    if (!element.holdsElements) {
      if (parent === undefined) return;
      parent.values.set(columnNamed(element.name), element.text);
      if (parent.values.size > MAX_COLUMNS)
        throw this.refuse('an element holds too many values', element.line);
      return;
    }
    const table = tableOfElement(element.name);
    if (table === undefined && parent !== undefined && element.name !== 'CHILD')
      this.unknown.add(element.name);
    if (table !== undefined && element.values.size > 0) this.#draft(table, element);
    if (table === 'header') for (const within of tablesWithin(element.values)) this.#draft(within, element);
    if (element.name === 'CHILD' || parent === undefined)
      this.#flush(element.values.get('CHILD') ?? element.values.get('ID'));
  }

  #draft(table: TableName, element: Open): void {
    this.#drafts.push({ table, file: this.#file, row: element.line, values: element.values });
    if (this.#drafts.length > MAX_ROWS_OF_CHILD) throw this.refuse('a child has too many rows', element.line);
    if (!this.#open.some((outer) => outer.name === 'CHILD')) this.#flush(undefined);
  }

  #flush(stated: string | undefined): void {
    const drafts = this.#drafts;
    this.#drafts = [];
    const child =
      stated ?? drafts.map((draft) => draft.values.get('CHILD')).find((id) => id !== undefined) ?? '';
    for (const { table, file, row, values } of drafts) {
      const columns = tableOf(table).columns.map((column) => [column, values.get(column) ?? ''] as const);
      const own = values.get('CHILD') ?? child;
      this.rows.push({ table, file, row, values: { ...Object.fromEntries(columns), CHILD: own } });
    }
  }

  refuse(message: string, line: number): ReturnRefused {
    return new ReturnRefused('malformed-xml', message, this.#file, line);
  }
}

const UTF8 = /^(?:utf-?8|us-ascii)$/i;

function parserFor(assembler: Assembler, file: string): SaxesParser {
  const parser = new SaxesParser({ fileName: file });
  const forbid = (what: string) => {
    const message = `${what} not allowed here; write the return again without it`;
    throw new ReturnRefused('xml-not-allowed', message, file, parser.line);
  };
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !UTF8.test(encoding)) forbid('an encoding other than UTF-8 is');
  });
  parser.on('doctype', () => forbid('a document type declaration is'));
  parser.on('opentag', (tag) => assembler.begin(tag.name.replace(/^.*:/, ''), parser.line));
  parser.on('text', (text) => assembler.text(text, parser.line));
  parser.on('cdata', (text) => assembler.text(text, parser.line));
  parser.on('closetag', () => assembler.end());
  parser.on('error', () => {
    throw assembler.refuse('this is not well-formed XML', parser.line);
  });
  return parser;
}

function guardTagless(parser: SaxesParser, refuse: () => ReturnRefused): (bytes: number) => void {
  let tags = 0;
  let seen = 0;
  let bytesWithout = 0;
  const tagged = () => {
    tags += 1;
  };
  parser.on('opentagstart', tagged);
  parser.on('comment', tagged);
  return (bytes) => {
    bytesWithout = tags === seen ? bytesWithout + bytes : 0;
    seen = tags;
    if (bytesWithout > MAX_BYTES_WITHOUT_TAG) throw refuse();
  };
}

/** The rows of the XML form, some at a time. */
export async function* readXml(
  path: string,
  onBytes: (bytes: number) => void,
  onMessage: (message: string) => void = () => {},
): AsyncGenerator<RawRow[]> {
  const file = basename(path);
  const assembler = new Assembler(file);
  const parser = parserFor(assembler, file);
  const guard = guardTagless(parser, () => assembler.refuse('a value is far too long', parser.line));
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer;
    onBytes(bytes.length);
    parser.write(decoder.decode(bytes, { stream: true }));
    guard(bytes.length);
    yield assembler.rows.splice(0);
  }
  parser.write(decoder.decode());
  parser.close();
  for (const name of assembler.unknown)
    onMessage(`${file}: elements ${name} were not read, being no table of the return`);
  yield assembler.rows.splice(0);
}
