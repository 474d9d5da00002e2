import { createHash } from 'node:crypto';
import { closeSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandingFacts } from '@permanence/care/child/standing';
import { OWNER_ONLY_FILE } from '@permanence/files/owner-only';
import type { Problem } from '../row.ts';
import { TABLE_NAMES, type TableName } from '../tables.ts';
import { whyRefused } from './check.ts';
import { cellsOfChild } from './child.ts';
import { csvLine, headingsOf } from './csv.ts';
import { problemsOfRecord } from './missing-rows.ts';
import { recordOfYear } from './record.ts';
import { problemsOfCells, type RowsOfChild, rowsOfChild } from './spell.ts';
import { COMPANIONS, FILES, isCollected } from './tables.ts';
import { XML_CLOSING, XML_OPENING, xmlOfChild } from './xml.ts';

export interface WrittenFile {
  readonly file: string;
  /** Of the XML, which holds all tables but the companions: `all`. */
  readonly table: TableName | 'all';
  readonly rows: number;
  readonly sha256: string;
}

export interface Written {
  readonly files: readonly WrittenFile[];
  readonly children: number;
  readonly problems: readonly Problem[];
}

export interface ReturnToWrite {
  /** A folder that is there, and empty. */
  readonly out: string;
  readonly authority: string;
  readonly year: string;
}

/** Writes a return child by child, in the order in which they are added. */
export interface ReturnBeingWritten {
  add(child: string, facts: StandingFacts): void;
  close(): Written;
  /** Takes away what was written. */
  abandon(): void;
}

const BUFFERED = 1 << 16;

function openFile(folder: string, file: string, table: WrittenFile['table'], opening: string) {
  const path = join(folder, file);
  const descriptor = openSync(path, 'wx', OWNER_ONLY_FILE);
  const hash = createHash('sha256');
  let pending = opening;
  let rows = 0;
  const flush = () => {
    hash.update(pending);
    writeFileSync(descriptor, pending);
    pending = '';
  };
  return {
    table,
    rows: () => rows,
    add: (text: string, count: number) => {
      pending += text;
      rows += count;
      if (pending.length > BUFFERED) flush();
    },
    close: (): WrittenFile => {
      flush();
      closeSync(descriptor);
      return { file, table, rows, sha256: hash.digest('hex') };
    },
    remove: () => unlinkSync(path),
  };
}

type OpenFile = ReturnType<typeof openFile>;

function openTables({ out, authority, year }: ReturnToWrite) {
  const tables = new Map<TableName, OpenFile>(
    TABLE_NAMES.map((table) => [table, openFile(out, FILES[table], table, headingsOf(table))]),
  );
  return { tables, xml: openFile(out, `ssda903-${authority}-${year}.xml`, 'all', XML_OPENING) };
}

type OpenFiles = ReturnType<typeof openTables>;

function statutoryRows(rows: RowsOfChild): number {
  return TABLE_NAMES.reduce((sum, table) => sum + (COMPANIONS.has(table) ? 0 : rows[table].length), 0);
}

function addRows({ tables, xml }: OpenFiles, rows: RowsOfChild): void {
  for (const [table, file] of tables) {
    file.add(rows[table].map((row) => csvLine(table, row)).join(''), rows[table].length);
  }
  xml.add(xmlOfChild(rows), statutoryRows(rows));
}

/** Closes a file; takes it away again when it holds a table that has no rows and is not collected. */
function closeFile(file: OpenFile, year: string): WrittenFile[] {
  const written = file.close();
  if (written.rows > 0 || file.table === 'all' || isCollected(file.table, year)) return [written];
  file.remove();
  return [];
}

export function beginReturn(asked: ReturnToWrite): ReturnBeingWritten {
  const { authority, year } = asked;
  const open = openTables(asked);
  const files = [...open.tables.values(), open.xml];
  const problems: Problem[] = [];
  let children = 0;
  return {
    add(child, facts) {
      const record = recordOfYear(child, facts, year);
      problems.push(...problemsOfRecord(record, year));
      const cells = cellsOfChild(record);
      if (cells === undefined) return;
      const rows = rowsOfChild(cells, (table) => open.tables.get(table)?.rows() ?? 0);
      children += 1;
      problems.push(...whyRefused(child, rows, authority, year), ...problemsOfCells(child, cells, rows));
      addRows(open, rows);
    },
    close() {
      open.xml.add(XML_CLOSING, 0);
      return { files: files.flatMap((file) => closeFile(file, year)), children, problems };
    },
    abandon() {
      for (const file of files) {
        file.close();
        file.remove();
      }
    },
  };
}
