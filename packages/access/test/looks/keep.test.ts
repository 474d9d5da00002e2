import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { looksAt } from '@permanence/access/looks';
import { LooksClosed, openLooks } from '@permanence/access/looks/looks-file';
import { openLooksToRead, storedEntries } from '@permanence/access/looks/read';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderOfLooks, look, verified } from './some-looks.ts';

let folder: ReturnType<typeof folderOfLooks>;
beforeEach(() => {
  folder = folderOfLooks();
});
afterEach(() => folder.remove());

function stored() {
  const database = openLooksToRead(folder.path);
  try {
    return [...storedEntries(database)];
  } finally {
    database.close();
  }
}

describe('given an empty file', () => {
  test('when one request shows three children, two of them alike, then it is one entry a way of showing, and a row a child', async () => {
    const looks = openLooks(folder.path);
    await looks.keep([
      look({ child: 'C1' }),
      look({ child: 'C2' }),
      look({ child: 'C3', fields: ['legal'], sight: 'stub' }),
    ]);
    looks.close();
    const seen = stored().map((entry) => [
      entry.head.fields,
      entry.looks.map(({ child, sight }) => [child, sight]),
    ]);
    expect(seen).toEqual([
      [
        '["placements"]',
        [
          [1, 'whole'],
          [2, 'whole'],
        ],
      ],
      ['["legal"]', [[3, 'stub']]],
    ]);
  });

  test('when one answer shows a child twice, then it is kept once, as the larger of the two', async () => {
    const looks = openLooks(folder.path);
    await looks.keep([look({ sight: 'stub' }), look({ sight: 'whole' }), look({ sight: 'refused' })]);
    looks.close();
    expect(stored().flatMap((entry) => entry.looks.map(({ sight }) => sight))).toEqual(['whole']);
  });

  test('when many requests come at once, then each is an entry, and the chain is whole', async () => {
    const looks = openLooks(folder.path);
    const requests = Array.from({ length: 50 }, (_, n) =>
      looks.keep([look({ correlationId: `request-${n}` })]),
    );
    await Promise.all(requests);
    looks.close();
    expect(verified(folder.path)).toMatchObject({ entries: 50, looks: 50, children: 1 });
    expect(verified(folder.path).fault).toBeUndefined();
  });

  test('when a look does not say when, then nothing is kept', async () => {
    const looks = openLooks(folder.path);
    await expect(looks.keep([look(), look({ at: 'today' })])).rejects.toBeInstanceOf(RangeError);
    looks.close();
    expect(stored()).toEqual([]);
  });

  test('when it is closed, then what was waiting has been kept, and what comes later is refused', async () => {
    const looks = openLooks(folder.path);
    const waiting = looks.keep([look()]);
    looks.close();
    await waiting;
    await expect(looks.keep([look()])).rejects.toBeInstanceOf(LooksClosed);
    expect(stored()).toHaveLength(1);
  });

  test('then only its owner may read it, nor the files beside it', async () => {
    const looks = openLooks(folder.path);
    await looks.keep([look()]);
    const modes = ['', '-wal', '-shm'].map((end) => statSync(`${folder.path}${end}`).mode & 0o777);
    looks.close();
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });
});

describe('given a look that was kept', () => {
  beforeEach(async () => {
    const looks = openLooks(folder.path);
    await looks.keep([look()]);
    looks.close();
  });

  test.each([
    ["UPDATE entry SET person = 'somebody-else'"],
    ['DELETE FROM entry'],
    ["UPDATE look SET sight = 'refused'"],
    ['DELETE FROM look'],
    ['DELETE FROM child'],
    ["UPDATE child SET reference = CAST('C9999' AS BLOB)"],
    ['INSERT OR REPLACE INTO entry SELECT * FROM entry'],
  ])('when somebody tries %s, then the file refuses', (statement) => {
    const database = new DatabaseSync(folder.path);
    expect(() => database.exec(statement)).toThrow(/looked at/);
    database.close();
  });

  test('when a write fails, then the next one goes on as if it had not been tried', async () => {
    const looks = openLooks(folder.path);
    const other = new DatabaseSync(folder.path);
    other.exec("CREATE TRIGGER full BEFORE INSERT ON look BEGIN SELECT raise(ABORT, 'disk is full'); END");
    await expect(looks.keep([look({ child: 'C2' })])).rejects.toThrow('disk is full');
    other.exec('DROP TRIGGER full');
    other.close();
    await looks.keep([look({ child: 'C2' }), look({ child: 'C1' })]);
    looks.close();
    expect(verified(folder.path)).toMatchObject({ entries: 2, looks: 3, children: 3 });
    expect(verified(folder.path).fault).toBeUndefined();
  });
});

test('given a person and what an answer showed, when its looks are made, then there is one a child, and what is unknown of was refused', () => {
  const person = { id: 'worker-1', role: 'team-manager', authority: '886', teams: ['North'] } as const;
  const shared = { fields: ['children'], purpose: 'review', correlationId: 'request-1' };
  const looks = looksAt({ ...shared, person, instant: 0 }, [
    { child: 'C1', sight: 'whole' },
    { child: 'C1', sight: 'whole' },
    { child: 'C2', sight: 'nothing' },
  ]);
  expect(looks.map(({ child, sight }) => [child, sight])).toEqual([
    ['C1', 'whole'],
    ['C2', 'refused'],
  ]);
  expect(looks[0]).toEqual(
    look({
      ...shared,
      ...{ at: '1970-01-01T00:00:00.000Z', role: 'team-manager', teams: ['North'], child: 'C1' },
    }),
  );
});
