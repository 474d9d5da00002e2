import { DatabaseSync } from 'node:sqlite';
import { openLooks } from '@permanence/access/looks/looks-file';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOfLooks, look, verified } from './some-looks.ts';

const ENTRIES = 8;

let folder: ReturnType<typeof folderOfLooks>;
beforeEach(() => {
  folder = folderOfLooks();
});
afterEach(() => folder.remove());

async function keepSome(path: string) {
  const looks = openLooks(path);
  for (let n = 1; n <= ENTRIES; n += 1) {
    const shown = [look({ child: `C${n}`, correlationId: `request-${n}` })];
    await looks.keep([...shown, look({ child: 'C0', correlationId: `request-${n}` })]);
  }
  const newest = looks.newest();
  looks.close();
  return { upTo: ENTRIES, hash: Buffer.from(newest?.hash ?? []).toString('hex') };
}

/** Whoever has the file may do without its triggers. */
function tamper(path: string, ...statements: readonly string[]) {
  const database = new DatabaseSync(path);
  for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) {
    database.exec(`DROP TRIGGER ${String(name)}`);
  }
  database.exec('PRAGMA foreign_keys = OFF');
  for (const statement of statements) database.exec(statement);
  database.close();
}

test('given a file as it was kept, when it is verified, then nothing is wrong with it, and the anchor vouches for it', async () => {
  const anchor = await keepSome(folder.path);
  expect(verified(folder.path, [anchor])).toEqual({
    ...{ entries: ENTRIES, looks: 2 * ENTRIES, children: ENTRIES + 1, forgotten: 0, anchoredUpTo: ENTRIES },
  });
});

const swapped = (table: string, column: string, one: number, other: number) => [
  `UPDATE ${table} SET ${column} = -1 WHERE ${column} = ${one}`,
  `UPDATE ${table} SET ${column} = ${one} WHERE ${column} = ${other}`,
  `UPDATE ${table} SET ${column} = ${other} WHERE ${column} = -1`,
];

test.each([
  ['changed', 'changed', 5, ["UPDATE entry SET person = 'somebody-else' WHERE number = 5"]],
  ['given a later time', 'changed', 5, ['UPDATE entry SET at = at + 1 WHERE number = 5']],
  ['said to be refused', 'changed', 5, ["UPDATE look SET sight = 'refused' WHERE entry = 5"]],
  ['without one of its children', 'changed', 5, ['DELETE FROM look WHERE entry = 5 AND child = 2']],
  ['with a child more', 'changed', 5, ["INSERT INTO look VALUES (5, 9, 'whole')"]],
  ['removed', 'missing', 5, ['DELETE FROM look WHERE entry = 5', 'DELETE FROM entry WHERE number = 5']],
  [
    'swapped with the next',
    'changed',
    5,
    [...swapped('entry', 'number', 5, 6), ...swapped('look', 'entry', 5, 6)],
  ],
  [
    'about another child',
    'child-changed',
    4,
    ["UPDATE child SET reference = CAST('C9' AS BLOB) WHERE number = 5"],
  ],
  [
    'about a child said to be forgotten',
    'child-changed',
    4,
    ['UPDATE child SET reference = zeroblob(2), key = zeroblob(32) WHERE number = 5'],
  ],
] as const)(
  'given an entry %s, when the file is verified, then it is %s at %i',
  async (_, what, entry, statements) => {
    await keepSome(folder.path);
    tamper(folder.path, ...statements);
    expect(verified(folder.path).fault).toEqual({ entry, what });
  },
);

test('given an entry put between two, the later ones moved on, when the file is verified, then it is found there', async () => {
  await keepSome(folder.path);
  tamper(
    folder.path,
    'UPDATE entry SET number = -number - 1 WHERE number >= 5',
    'UPDATE entry SET number = -number WHERE number < 0',
    'UPDATE look SET entry = -entry - 1 WHERE entry >= 5',
    'UPDATE look SET entry = -entry WHERE entry < 0',
    `INSERT INTO entry SELECT 5, at, person, role, teams, authority, fields, purpose, as_at, known_at, correlation_id, hash
     FROM entry WHERE number = 4`,
  );
  expect(verified(folder.path).fault).toEqual({ entry: 5, what: 'changed' });
});

test('given a file whose end was cut off, when it is verified without the anchor, then nobody can see it; with it, it is found', async () => {
  const anchor = await keepSome(folder.path);
  tamper(folder.path, 'DELETE FROM look WHERE entry > 6', 'DELETE FROM entry WHERE number > 6');
  expect(verified(folder.path).fault).toBeUndefined();
  expect(verified(folder.path, [anchor]).fault).toEqual({ entry: 7, what: 'end-missing' });
});

test('given a file made anew, its chain whole, when it is verified against an anchor of the first, then it is found', async () => {
  const anchor = await keepSome(folder.path);
  const other = folderOfLooks();
  await keepSome(other.path);
  const found = verified(other.path, [anchor]);
  other.remove();
  // The same looks: but a new file draws new keys, so even an honest copy made by hand is another chain.
  expect(found.fault).toEqual({ entry: 1, what: 'rewritten' });
});

const column = fc.constantFrom('person', 'role', 'teams', 'authority', 'fields', 'purpose', 'correlation_id');

test('given any change of any entry, when the file is verified, then that entry is the first that is wrong', async () => {
  await keepSome(folder.path);
  tamper(folder.path);
  const database = new DatabaseSync(folder.path);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: ENTRIES }), column, (entry, changed) => {
      database.exec(`UPDATE entry SET ${changed} = '~' || ${changed} WHERE number = ${entry}`);
      const { fault } = verified(folder.path);
      database.exec(`UPDATE entry SET ${changed} = substr(${changed}, 2) WHERE number = ${entry}`);
      return fault?.entry === entry && fault.what === 'changed';
    }),
    { numRuns: 40 },
  );
  database.close();
  expect(verified(folder.path).fault).toBeUndefined();
});
