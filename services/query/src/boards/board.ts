import { readFileSync } from 'node:fs';
import { measureOf } from '@permanence/measures/catalogue';
import type { Definition, Term } from '@permanence/measures/measure';
import { parametersOf } from '@permanence/measures/parameters';
import { prepared, termSql } from '@permanence/measures/statement';
import type { OwnRecords } from '../context.ts';
import type { Moment } from '../moment.ts';

/** A query of a board: its file, and the terms of the measures that it is built on. */
export interface BoardQuery {
  readonly file: URL;
  readonly terms: readonly Term[];
}

export function measureNamed(id: string): Definition {
  const definition = measureOf(id);
  if (definition === undefined) throw new Error(`a board is built on the measure ${id}, which is not there`);
  return definition;
}

/** Anything that is counted for the children in care on the day. */
const CHILDREN_IN_CARE = measureNamed('children-in-care');

function sqlOf({ file, terms }: BoardQuery): string {
  const expressions = [termSql('known'), ...terms.map((term) => termSql(term))];
  return `with ${expressions.join(',\n')},\nboard as (\n${readFileSync(file, 'utf8')})\nselect * from board`;
}

export interface Choices {
  /** Length of the window that ends with the day: one year unless told. */
  readonly years?: number;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** What a board's query finds at a moment. It reads what was known then as the measures do, and is built on their terms. */
export function boardRows<Row>(
  { db }: OwnRecords,
  { authority, asAt, knownAt }: Moment,
  query: BoardQuery,
  { years, parameters }: Choices = {},
): readonly Row[] {
  const question = { authority, asAt, knownAt, years };
  return prepared(db, `board ${query.file.href}`, () => sqlOf(query)).all({
    ...parametersOf(CHILDREN_IN_CARE, question),
    ...parameters,
  }) as Row[];
}

const TARGET: BoardQuery = { file: new URL('./target.sql', import.meta.url), terms: [] };

/** The value that the authority aims at for a measure on the day; null when it has set none. */
export function targetFor(context: OwnRecords, moment: Moment, measure: string): number | null {
  const [row] = boardRows<{ amount: number }>(context, moment, TARGET, { parameters: { measure } });
  return row?.amount ?? null;
}
