import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { EVERYBODY, type Shown } from './sight.ts';

const TABLES = readFileSync(new URL('./sight/tables-of-children.sql', import.meta.url), 'utf8');

/** What a handle shows; absent: not known. */
const showing = new WeakMap<DatabaseSync, Pick<Shown, 'kind' | 'key'>>();

function tablesOfChildren(db: DatabaseSync): readonly string[] {
  return db
    .prepare(TABLES)
    .all()
    .map(({ name }) => String(name));
}

/** The order of the rows in `fact` is looked at by name. */
function columnsOf(table: string): string {
  return table === 'fact' ? 'rowid as rowid, *' : '*';
}

function dropViews(db: DatabaseSync): void {
  for (const table of tablesOfChildren(db)) db.exec(`drop view if exists temp.${table}`);
}

/**
 * Which rows a view leaves. All but some is asked of each row, and costs least as a condition that depends on the row: SQLite
 * asks those last, of the few rows that every other condition leaves. A few children are found by the index instead.
 */
const AMONG: Readonly<Record<Shown['kind'], string>> = {
  only: 'child in (select child from temp.shown_child)',
  'all-but': 'not exists (select 1 from temp.shown_child s where s.child = t.child)',
};

/** Names in the temporary schema go before those of the file: every statement reads the views instead, and need not know. */
function createViews(db: DatabaseSync, kind: Shown['kind']): void {
  db.exec('create temp table if not exists shown_child (child text primary key) without rowid');
  for (const table of tablesOfChildren(db)) {
    db.exec(
      `create temp view ${table} as select ${columnsOf(table)} from main.${table} t where ${AMONG[kind]}`,
    );
  }
}

function fill(db: DatabaseSync, { kind, children }: Shown): void {
  db.exec('delete from temp.shown_child');
  const insert = db.prepare('insert into temp.shown_child values (?)');
  for (const child of children) insert.run(child);
  // What is the authority's own stands under no child.
  if (kind === 'only') insert.run('');
}

/**
 * From here on the handle shows these children and no others, whatever is asked of it, until it is told otherwise. The file
 * may be open for reading only: what is kept is kept beside it.
 */
export function showOnly(db: DatabaseSync, shown: Shown): void {
  const before = showing.get(db);
  if (before?.key === shown.key) return;
  // Should anything fail half way, the handle must not be taken for what it was.
  showing.delete(db);
  const everybody = shown.key === EVERYBODY.key;
  const fits = before?.kind === shown.kind && before.key !== EVERYBODY.key && !everybody;
  if (!fits) dropViews(db);
  // Without views nothing is slower for those who see everybody.
  if (!fits && !everybody) createViews(db, shown.kind);
  if (!everybody) fill(db, shown);
  showing.set(db, shown);
}
