import type { TableName } from './tables.ts';

/** One line of a file, as written. */
export interface Row {
  /** Base name of the file. */
  readonly file: string;
  /** As a person counts in a spreadsheet, the headings being row 1; in XML, the line on which the row begins. */
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A line with the table it belongs to; `CHILD` is among its values. */
export interface RawRow extends Row {
  readonly table: TableName;
}

/** All that a return says about one child. */
export interface ChildRows {
  readonly child: string;
  readonly tables: Readonly<Record<TableName, readonly Row[]>>;
  /** Tables the return holds, whether or not this child is in them. */
  readonly present: ReadonlySet<TableName>;
}

/** A published rule, or one of ours, that rows break. The message never holds what identifies a person. */
export interface Problem {
  readonly file: string;
  readonly row: number;
  readonly child: string;
  readonly rule: string;
  readonly severity: 'quarantine' | 'warning';
  readonly field?: string;
  readonly message: string;
}
