import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

function sql(name: string): string {
  return readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
}

/** The statement of that name in `sql/`, prepared once for as long as the file is open. */
export function statement(db: DatabaseSync, name: string): StatementSync {
  const kept = prepared.get(db) ?? new Map<string, StatementSync>();
  prepared.set(db, kept);
  const found = kept.get(name) ?? db.prepare(sql(name));
  kept.set(name, found);
  return found;
}

/** Creates the tables in which the runner keeps its own accounts; they outlive the projection's tables. */
export function createAccounts(db: DatabaseSync): void {
  for (const table of ['checkpoint', 'lease', 'parked', 'discarded']) db.exec(sql(`create-${table}`));
}
