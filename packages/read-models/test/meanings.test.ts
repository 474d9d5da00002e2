import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { takenTables } from '../src/meanings.ts';
import { ALL_TABLES, createTables } from '../src/tables.ts';

describe('given the tables as somebody takes them away', () => {
  const db = new DatabaseSync(':memory:');
  createTables(db);

  it('every table and column is there, but for until when a row was believed, and says what it is', () => {
    expect(takenTables().map(({ name }) => name)).toEqual(ALL_TABLES);
    for (const { name, meaning, columns } of takenTables()) {
      const held = db.prepare(`select name from pragma_table_info('${name}')`).all();
      const names = held.map((column) => String(column.name)).filter((column) => column !== 'recorded_to');
      expect(columns.map((column) => column.name)).toEqual(names);
      expect([meaning, ...columns.map((column) => column.meaning)]).not.toContain('');
    }
  });
});
