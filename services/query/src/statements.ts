import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** The query of that name in `sql/`, prepared once for as long as the file is open. */
export function statement(db: DatabaseSync, name: string): StatementSync {
  const kept = prepared.get(db) ?? new Map<string, StatementSync>();
  prepared.set(db, kept);
  const found = kept.get(name);
  if (found !== undefined) return found;
  const fresh = db.prepare(readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8'));
  kept.set(name, fresh);
  return fresh;
}
