import { readFileSync } from 'node:fs';
import type { StatementSync } from 'node:sqlite';
import { sweep } from '@permanence/files/sweep';
import { inTransaction } from '@permanence/files/transaction';
import type { VaultFile } from '../vault-file.ts';
import type { RowStatements } from './sealed-rows.ts';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const TABLES = ['create-adoption-link', 'create-adoption-opening', 'create-adoption-taken'].map(sql);

const LINKS = {
  all: sql('adoption-links'),
  insert: sql('insert-adoption-link'),
  replace: sql('replace-adoption-link'),
} as const;

const OPENINGS = {
  all: sql('adoption-openings'),
  insert: sql('insert-adoption-opening'),
  replace: sql('replace-adoption-opening'),
} as const;

/** The tables of links, in the file of the keys. */
export function linksIn(file: VaultFile) {
  const { database } = file;
  for (const table of TABLES) database.exec(table);
  const prepare = (name: string): StatementSync => database.prepare(sql(name));
  const rows = (queries: typeof LINKS | typeof OPENINGS): RowStatements => ({
    all: database.prepare(queries.all),
    insert: database.prepare(queries.insert),
    replace: database.prepare(queries.replace),
  });
  return {
    statements: {
      links: rows(LINKS),
      openings: rows(OPENINGS),
      isTaken: prepare('is-adoption-taken'),
      insertTaken: prepare('insert-adoption-taken'),
      authorities: prepare('adoption-authorities'),
    },
    together: <Result>(work: () => Result): Result => inTransaction(file.database, work),
    /** Writes the file anew, in order of ids. Where somebody reads meanwhile, the next one does. */
    sweep(): boolean {
      try {
        sweep(file.database);
        return true;
      } catch {
        return false;
      }
    },
  };
}
