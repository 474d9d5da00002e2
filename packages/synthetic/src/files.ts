import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { collectionYearOf } from '@permanence/calendar/interval';
import type { InventedChild } from './rows.ts';
import { type FileName, TABLES, type Table } from './tables.ts';
import { returnYear, wholeHistoryOf, yearReturnOf } from './year-return.ts';

export interface ReturnOptions {
  /** Only what the return of this collection year holds, as '2017-18'; otherwise the whole history. */
  readonly year?: string;
  /** The day of the picture. */
  readonly asAt: CivilDate;
}

export interface Counts {
  readonly children: number;
  readonly rows: Readonly<Record<FileName, number>>;
}

/** Writes the files of one return, child by child: however many there are, little is held in memory. */
export function writeReturn(
  children: Iterable<InventedChild>,
  outDir: string,
  options: ReturnOptions,
): Counts {
  const writer = new ReturnWriter(outDir, options);
  try {
    for (const child of children) writer.add(child);
  } finally {
    writer.close();
  }
  return writer.counts();
}

export class ReturnWriter {
  readonly #files: readonly CsvFile[];
  readonly #select: (child: InventedChild) => InventedChild | undefined;
  readonly #madeOn: CivilDate;
  #children = 0;

  constructor(outDir: string, { year, asAt }: ReturnOptions) {
    const collected = returnYear(year ?? collectionYearOf(asAt), asAt);
    this.#madeOn = collected.madeOn;
    this.#select = (child) =>
      year === undefined ? wholeHistoryOf(child, collected) : yearReturnOf(child, collected);
    mkdirSync(outDir, { recursive: true });
    this.#files = TABLES.map((table) => new CsvFile(outDir, table));
  }

  add(child: InventedChild): void {
    const stated = this.#select(child);
    if (stated === undefined) return;
    this.#children += 1;
    for (const file of this.#files) file.add(stated, this.#madeOn);
  }

  counts(): Counts {
    const rows = Object.fromEntries(this.#files.map(({ name, rows }) => [name, rows]));
    return { children: this.#children, rows: rows as Record<FileName, number> };
  }

  close(): void {
    for (const file of this.#files) file.close();
  }
}

const BUFFERED = 1 << 16;

class CsvFile {
  readonly #table: Table;
  readonly #descriptor: number;
  #pending: string;
  rows = 0;

  constructor(outDir: string, table: Table) {
    this.#table = table;
    this.#descriptor = openSync(join(outDir, table.file), 'w');
    this.#pending = `${table.columns}\n`;
  }

  get name(): string {
    return this.#table.file;
  }

  add(child: InventedChild, madeOn: CivilDate): void {
    for (const row of this.#table.rows(child, madeOn)) {
      this.rows += 1;
      this.#pending += `${row.join(',')}\n`; // no cell of an invented return needs quotes; what is not known stays empty
    }
    if (this.#pending.length > BUFFERED) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#descriptor);
  }

  #flush(): void {
    writeSync(this.#descriptor, this.#pending);
    this.#pending = '';
  }
}
