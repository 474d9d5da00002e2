import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, Parser } from 'csv-parse';
import { ReturnRefused } from './refusal.ts';
import type { RawRow } from './row.ts';
import { columnNamed, recognise, type TableName, tableOf } from './tables.ts';

const CHUNK_BYTES = 1 << 20;
const MAX_RECORD_CHARACTERS = 1 << 16;

/** The columns of a file that its table knows, and where they stand in a line. */
interface Layout {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly positions: readonly number[];
  readonly width: number;
}

function layoutOf(headings: readonly string[]): Layout | undefined {
  const names = headings.map(columnNamed);
  const table = recognise(names);
  if (table === undefined) return undefined;
  const columns = tableOf(table).columns.filter((column) => names.includes(column));
  return {
    table,
    columns,
    positions: columns.map((column) => names.indexOf(column)),
    width: headings.length,
  };
}

function toRow(layout: Layout, cells: readonly string[], file: string, row: number): RawRow {
  const values: Record<string, string> = {};
  for (let at = 0; at < layout.columns.length; at += 1) {
    values[layout.columns[at] as string] = cells[layout.positions[at] as number] ?? '';
  }
  return { table: layout.table, file, row, values };
}

function isEmpty(cells: readonly string[]): boolean {
  return (cells[0] ?? '').trim() === '' && cells.every((cell) => cell.trim() === '');
}

function refusal(error: unknown, file: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  const what = error.code === 'CSV_MAX_RECORD_SIZE' ? 'a line is far too long' : 'the quotes do not match';
  return new ReturnRefused(
    'malformed-csv',
    `${what}; save the file again as comma-separated values`,
    file,
    line,
  );
}

function wrongWidth(file: string, row: number, width: number, expected: number): ReturnRefused {
  const message = `${width} values where the headings name ${expected} columns; correct the line and try again`;
  return new ReturnRefused('malformed-csv', message, file, row);
}

function write(parser: Parser, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.end(resolve);
  });
}

/** The lines of a file as lists of cells, as many at a time as a chunk of the file holds. */
async function* lines(path: string, onBytes: (bytes: number) => void): AsyncGenerator<string[][]> {
  let batch: string[][] = [];
  const parser = new Parser({
    bom: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    on_record: (cells: string[]) => {
      batch.push(cells);
      return null;
    },
  });
  parser.on('error', () => parser.destroy()).resume();
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      onBytes(chunk.length);
      await write(parser, chunk as Buffer);
      yield batch;
      batch = [];
    }
    await end(parser);
    yield batch;
  } catch (error) {
    throw refusal(error, basename(path));
  }
}

/** The table a CSV file holds, by its headings. */
export async function tableIn(path: string): Promise<TableName | undefined> {
  for await (const [headings] of lines(path, () => undefined)) {
    if (headings !== undefined) return layoutOf(headings)?.table;
  }
  return undefined;
}

/** The rows among lines that follow the headings. Empty lines count, and are no rows. */
function rowsIn(batch: readonly string[][], layout: Layout, file: string, before: number): RawRow[] {
  const rows: RawRow[] = [];
  for (const [index, cells] of batch.entries()) {
    if (isEmpty(cells)) continue;
    const row = before + index + 1;
    if (cells.length !== layout.width) throw wrongWidth(file, row, cells.length, layout.width);
    rows.push(toRow(layout, cells, file, row));
  }
  return rows;
}

/** The rows of a CSV file whose headings are those of a table, some at a time; none when they are not. */
export async function* readCsv(path: string, onBytes: (bytes: number) => void): AsyncGenerator<RawRow[]> {
  const file = basename(path);
  let layout: Layout | undefined;
  let counted = 0;
  for await (const batch of lines(path, onBytes)) {
    if (layout === undefined) {
      const headings = batch.shift();
      if (headings === undefined) continue;
      layout = layoutOf(headings);
      if (layout === undefined) return;
      counted = 1;
    }
    yield rowsIn(batch, layout, file, counted);
    counted += batch.length;
  }
}
