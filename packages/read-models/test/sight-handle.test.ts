import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { createAccountTables } from '../src/parked.ts';
import { openReadModels } from '../src/read-model-file.ts';
import { EVERYBODY, type Shown } from '../src/sight.ts';
import { showOnly } from '../src/sight-handle.ts';
import { createIndexes, createTables } from '../src/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'sight-'));
const path = join(folder, 'read-models.sqlite');
const writer = openReadModels(path);
createTables(writer);
createIndexes(writer);
createAccountTables(writer);
const tables = writer
  .prepare("select t.name from sqlite_schema t join pragma_table_info(t.name) c on c.name = 'child'")
  .all()
  .map(({ name }) => String(name));
for (const table of tables) {
  const columns = writer.prepare(`select name, type from pragma_table_info('${table}')`).all();
  const insert = writer.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`);
  for (const child of ['', 'hidden', 'open']) {
    insert.run(...columns.map(({ name, type }) => (name === 'child' ? child : type === 'TEXT' ? 'x' : 1)));
  }
}
afterAll(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const only: Shown = { kind: 'only', children: new Set(['open']), key: 'only open' };
const allBut: Shown = { kind: 'all-but', children: new Set(['hidden']), key: 'all but hidden' };

function childrenIn(db: DatabaseSync, table: string): unknown[] {
  return db
    .prepare(`select child from ${table} order by child`)
    .all()
    .map(({ child }) => child);
}

describe('given a file that may only be read', () => {
  const db = openReadModels(path, { readOnly: true });
  afterAll(() => db.close());

  it.each(tables)('%s: only those who may be seen are, and what is the authority’s own', (table) => {
    showOnly(db, only);
    expect(childrenIn(db, table)).toEqual(['', 'open']);
    showOnly(db, allBut);
    expect(childrenIn(db, table)).toEqual(['', 'open']);
    showOnly(db, EVERYBODY);
    expect(childrenIn(db, table)).toEqual(['', 'hidden', 'open']);
  });

  it('what is written meanwhile is seen under the same rule', () => {
    showOnly(db, allBut);
    const before = childrenIn(db, 'tie').length;
    writer.exec("insert into tie values ('x', 'hidden', 2, 'x', 'x', 'x', 'x', 1)");
    writer.exec("insert into tie values ('x', 'open', 2, 'x', 'x', 'x', 'x', 1)");
    expect(childrenIn(db, 'tie').length).toBe(before + 1);
  });

  it('a count still reads the index alone', () => {
    showOnly(db, allBut);
    const count = `select count(*) from episode e where authority = ? and child = ? and valid_from <= ? and valid_to > ?
      and recorded_from <= 1 and recorded_to > 1 and short_break = 0`;
    const plan = (of: DatabaseSync) =>
      of
        .prepare(`explain query plan ${count}`)
        .all('x', 'x', 'x', 'x')
        .map(({ detail }) => String(detail).replace(/\b[et]\b|main\.episode|episode(?= )/g, 'it'));
    expect(plan(db)[0]).toContain('USING COVERING INDEX episode_of_child');
    expect(plan(db)[0]).toBe(plan(writer)[0]);
  });
});
