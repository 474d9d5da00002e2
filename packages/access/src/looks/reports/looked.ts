import { readFileSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { eachRow } from '@permanence/files/rows';

const sql = (name: string) => readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8');

/** Looks of one authority, from an instant to another: epoch milliseconds, half-open. */
export interface Range {
  readonly authority: string;
  readonly from: number;
  readonly to: number;
}

/** Groups of fields that begin so are reports on looks: who read them did not look into a record. */
export const READING = 'looks:';

/** A look as it was kept. */
export interface Looked {
  readonly entry: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly person: string;
  readonly role: string;
  readonly teams: readonly string[];
  /** Reference, or the pseudonym since it was forgotten; '' for a look at no child in particular. */
  readonly child: string;
  readonly isForgotten: boolean;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly asAt: string | null;
  readonly knownAt: string | null;
  readonly correlationId: string;
  readonly sight: string;
}

type Row = Omit<Looked, 'teams' | 'fields' | 'child' | 'isForgotten'> & {
  readonly teams: string;
  readonly fields: string;
  readonly reference: Uint8Array;
  readonly pseudonym: string | null;
};

function looked({ teams, fields, reference, pseudonym, ...row }: Row): Looked {
  return {
    ...row,
    teams: JSON.parse(teams) as readonly string[],
    fields: JSON.parse(fields) as readonly string[],
    child: pseudonym ?? Buffer.from(reference).toString('utf8'),
    isForgotten: pseudonym !== null,
  };
}

function* rowsOf(
  database: DatabaseSync,
  query: string,
  ...values: readonly SQLInputValue[]
): Generator<Looked> {
  for (const row of eachRow<Row>(database.prepare(sql(query)), ...values)) yield looked(row);
}

/** Child by child, so that who reads their records reads each once. */
export function looksBetween(database: DatabaseSync, { authority, from, to }: Range): Generator<Looked> {
  return rowsOf(database, 'looks-between', authority, from, to);
}

export function looksOfPerson(
  database: DatabaseSync,
  { authority, from, to }: Range,
  person: string,
): Generator<Looked> {
  return rowsOf(database, 'looks-of-person', authority, from, to, person);
}

/** By the child's reference, or by its pseudonym where it was forgotten. */
export function looksAtChild(
  database: DatabaseSync,
  { authority, from, to }: Range,
  child: string,
): Generator<Looked> {
  const named = database.prepare(sql('children-named')).all(authority, child);
  const numbers = JSON.stringify(named.map(({ number }) => number));
  return rowsOf(database, 'looks-at-child', authority, from, to, numbers);
}

/** At a child's record, not at the looks at it. */
export function isAtRecord({ child, fields }: Looked): boolean {
  return child !== '' && !(fields.length > 0 && fields.every((group) => group.startsWith(READING)));
}

export function authoritiesLookedAt(database: DatabaseSync): readonly string[] {
  const rows = database.prepare(sql('authorities')).all();
  return rows.map(({ authority }) => String(authority));
}
