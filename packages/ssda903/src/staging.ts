import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import { findSource, type ReadOptions, readSource, type Source } from './read.ts';
import { ReturnRefused } from './refusal.ts';
import type { ChildRows, Problem, RawRow, Row } from './row.ts';
import { TABLE_NAMES, type TableName, tableOf } from './tables.ts';

const LARGEST_IN_MEMORY_BYTES = 64 * 1024 * 1024;
const MOST_PROBLEMS_KEPT = 1000;
const SEPARATOR = '\u001f';
const CHILD_ID = /^[\x21-\x7e]{1,40}$/;

export interface StageOptions extends ReadOptions {
  /** Where a large return is staged on disk. Its rows leave no trace there. */
  readonly tempDir?: string;
}

export interface StagedReturn {
  readonly rowsRead: number;
  /** Rows that name no child. */
  readonly rowsWithoutChild: number;
  /** The first of those rows. */
  readonly problems: readonly Problem[];
  readonly tables: ReadonlySet<TableName>;
  readonly messages: readonly string[];
  /** Every child with all its rows, by id, one at a time. */
  children(): Iterable<ChildRows>;
  close(): Promise<void>;
}

/** Where rows wait until all of a child's are there. */
interface Stage {
  readonly database: DatabaseSync;
  readonly folder: string | undefined;
}

async function openStage(bytes: number, tempDir: string): Promise<Stage> {
  if (bytes < LARGEST_IN_MEMORY_BYTES) return { database: prepare(':memory:'), folder: undefined };
  await mkdir(tempDir, { recursive: true });
  const folder = await mkdtemp(join(tempDir, 'ssda903-'));
  await chmod(folder, OWNER_ONLY_FOLDER);
  return { database: prepare(join(folder, 'staged.sqlite')), folder };
}

function prepare(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  // What a sort spills holds references and row numbers, no row; in memory it was half of what an import needed.
  database.exec(`
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA temp_store = FILE;
    PRAGMA cache_size = -32768;
    CREATE TABLE files (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE staged (child TEXT NOT NULL, source INTEGER NOT NULL, file INTEGER NOT NULL, line INTEGER NOT NULL, cells TEXT NOT NULL);
  `);
  return database;
}

async function discard(stage: Stage): Promise<void> {
  stage.database.close();
  if (stage.folder !== undefined) await rm(stage.folder, { recursive: true, force: true });
}

function cellsOf(row: RawRow): string {
  let cells = '';
  for (const column of tableOf(row.table).columns) {
    if (column !== 'CHILD') cells += (row.values[column] ?? '').replaceAll(SEPARATOR, ' ') + SEPARATOR;
  }
  return cells;
}

function valuesOf(table: TableName, cells: string): Record<string, string> {
  const parts = cells.split(SEPARATOR);
  const values: Record<string, string> = {};
  const columns = tableOf(table).columns;
  for (let at = 1; at < columns.length; at += 1) values[columns[at] as string] = parts[at - 1] ?? '';
  return values;
}

function withoutChild({ file, row }: RawRow, child: string): Problem {
  const message =
    child === '' ? 'The row names no child.' : "The row's child id is not one: up to 40 letters and digits.";
  return { file, row, child: '', rule: 'no-child', severity: 'warning', field: 'CHILD', message };
}

/** Writes rows, and counts those that cannot be written. */
class Writer {
  rowsRead = 0;
  rowsWithoutChild = 0;
  readonly problems: Problem[] = [];
  readonly tables: Set<TableName>;
  readonly #database: DatabaseSync;
  readonly #files = new Map<string, number>();

  constructor(database: DatabaseSync, tables: ReadonlySet<TableName>) {
    this.#database = database;
    this.tables = new Set(tables);
  }

  async writeAll(batches: AsyncIterable<readonly RawRow[]>): Promise<void> {
    const insert = this.#database.prepare('INSERT INTO staged VALUES (?, ?, ?, ?, ?)');
    this.#database.exec('BEGIN');
    for await (const rows of batches) {
      for (const row of rows) this.#write(insert, row);
    }
    this.#database.exec('COMMIT; CREATE INDEX by_child ON staged (child, source, file, line)');
  }

  #write(insert: StatementSync, row: RawRow): void {
    this.rowsRead += 1;
    this.tables.add(row.table);
    const child = (row.values.CHILD ?? '').trim();
    if (CHILD_ID.test(child)) {
      insert.run(child, TABLE_NAMES.indexOf(row.table), this.#fileId(row.file), row.row, cellsOf(row));
      return;
    }
    this.rowsWithoutChild += 1;
    if (this.problems.length < MOST_PROBLEMS_KEPT) this.problems.push(withoutChild(row, child));
  }

  #fileId(name: string): number {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const id = this.#files.size;
    this.#files.set(name, id);
    this.#database.prepare('INSERT INTO files VALUES (?, ?)').run(id, name);
    return id;
  }
}

function emptyTables(): Record<TableName, Row[]> {
  return Object.fromEntries(TABLE_NAMES.map((name): [string, Row[]] => [name, []])) as Record<
    TableName,
    Row[]
  >;
}

function* childrenOf(database: DatabaseSync, present: ReadonlySet<TableName>): Generator<ChildRows> {
  const select = database.prepare(
    'SELECT child, source, name AS file, line, cells FROM staged JOIN files ON files.id = staged.file ORDER BY child, source, staged.file, line',
  );
  let child: string | undefined;
  let tables = emptyTables();
  for (const staged of select.iterate()) {
    if (staged.child !== child) {
      if (child !== undefined) yield { child, tables, present };
      child = staged.child as string;
      tables = emptyTables();
    }
    const table = TABLE_NAMES[staged.source as number] as TableName;
    const values = valuesOf(table, staged.cells as string);
    tables[table].push({ file: staged.file as string, row: staged.line as number, values });
  }
  if (child !== undefined) yield { child, tables, present };
}

function refuseXmlWithoutReturn(source: Source, tables: ReadonlySet<TableName>): void {
  if (source.xml === undefined || tables.has('episodes') || tables.has('header')) return;
  const message = 'no HEADER and no EPISODE element was found; give the XML form of the SSDA903 return';
  throw new ReturnRefused('no-return-in-folder', message, source.xml);
}

/** Reads a return and sorts it by child, in memory that does not grow with the return. Close it when done. */
export async function stageReturn(dir: string, options: StageOptions = {}): Promise<StagedReturn> {
  const source = await findSource(dir);
  const stage = await openStage(source.bytes, options.tempDir ?? tmpdir());
  try {
    const writer = new Writer(stage.database, source.tables);
    await writer.writeAll(readSource(dir, source, options));
    refuseXmlWithoutReturn(source, writer.tables);
    return {
      rowsRead: writer.rowsRead,
      rowsWithoutChild: writer.rowsWithoutChild,
      problems: writer.problems,
      tables: writer.tables,
      messages: source.messages,
      children: () => childrenOf(stage.database, writer.tables),
      close: () => discard(stage),
    };
  } catch (error) {
    await discard(stage);
    throw error;
  }
}
