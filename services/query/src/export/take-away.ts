/** What a cell of a file may hold. A list is one cell of a CSV file, its items with a space between. */
export type Cell = string | number | boolean | null | readonly string[];

/** A table that is taken away, with all that says what it is of: every line of a CSV file repeats it, so that it is never lost. */
export interface TakeAway {
  /** Name of the file without its ending. Never says anything of a person. */
  readonly name: string;
  readonly about: Readonly<Record<string, Cell>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const FORMATS = ['csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};
