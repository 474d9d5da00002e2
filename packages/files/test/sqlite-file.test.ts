import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { asOneFile, copyPages, copySqliteFile } from '@permanence/files/copy-sqlite';
import { OWNER_ONLY_FILE } from '@permanence/files/owner-only';
import { isBusy, openSqlite, writeAhead } from '@permanence/files/sqlite-file';
import { StillRead, sweepFile } from '@permanence/files/sweep';
import { inTransaction } from '@permanence/files/transaction';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  path = join(folder, 'some.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(text: string) {
  const database = openSqlite(path);
  writeAhead(database, 'full');
  database.exec('create table said (text)');
  database.prepare('insert into said values (?)').run(text);
  return database;
}

test('given a new file that another begins to write, when it is opened, then it waits instead of being told that it is locked', async () => {
  const other = new Worker(new URL('./busy-worker.ts', import.meta.url), { workerData: path });
  const ended = once(other, 'exit');
  await once(other, 'message');
  const database = openSqlite(path);
  writeAhead(database, 'normal');
  expect(database.prepare('select count(*) as visits from visit').get()?.visits).toBe(0);
  database.close();
  expect(await ended).toEqual([0]);
});

describe('given a file in use', () => {
  test('when somebody else writes for longer than anybody waits, then it is busy, and nothing else is', () => {
    const database = written('a text');
    const other = openSqlite(path, { patience: 1 });
    database.exec('begin immediate');
    const failure = (work: () => void) => {
      try {
        work();
        return undefined;
      } catch (error) {
        return error;
      }
    };
    expect(isBusy(failure(() => inTransaction(other, () => undefined)))).toBe(true);
    database.exec('rollback');
    expect(isBusy(failure(() => other.exec('select * from nowhere')))).toBe(false);
    expect(isBusy(undefined)).toBe(false);
    other.close();
    database.close();
  });

  test('when work fails half way, then nothing of it is there', () => {
    const database = written('a text');
    const fail = () =>
      inTransaction(database, () => {
        database.exec('delete from said');
        throw new Error('half way');
      });
    expect(fail).toThrow('half way');
    expect(database.prepare('select text from said').all()).toEqual([{ text: 'a text' }]);
    database.close();
  });

  test('when it is copied, then the copy holds what was committed, in one file that only its owner reads', async () => {
    const database = written('a text');
    const to = join(folder, 'copy.sqlite');
    await copySqliteFile(path, to);
    const copy = openSqlite(to);
    asOneFile(copy);
    expect(copy.prepare('select text from said').all()).toEqual([{ text: 'a text' }]);
    expect([existsSync(`${to}-wal`), statSync(to).mode & 0o777]).toEqual([false, OWNER_ONLY_FILE]);
    copy.close();
    database.close();
  });
});

describe('given a file that somebody is writing to', () => {
  test('when other pages are put in its place, then that waits', async () => {
    const database = written('new');
    const to = join(folder, 'other.sqlite');
    const other = openSqlite(to);
    writeAhead(other, 'normal');
    other.exec("begin immediate; create table said (text); insert into said values ('old')");
    const copying = copyPages(database, to);
    setImmediate(() => other.exec('commit'));
    await copying;
    expect(other.prepare('select text from said').all()).toEqual([{ text: 'new' }]);
    other.close();
    database.close();
  });

  test('when they write all the while, then it says so', async () => {
    const database = written('new');
    const to = join(folder, 'other.sqlite');
    const other = openSqlite(to);
    writeAhead(other, 'normal');
    other.exec('begin immediate; create table said (text)');
    await expect(copyPages(database, to, 0)).rejects.toThrow('is being written to');
    other.close();
    database.close();
  });
});

describe('given a text that was deleted', () => {
  const TEXT = 'a text that nobody may find again';
  const onDisk = () =>
    ['', '-wal'].some((part) => existsSync(path + part) && readFileSync(path + part).includes(TEXT));

  test('when the file is swept, then it is neither in it nor beside it', () => {
    const database = written(TEXT);
    database.exec('delete from said');
    expect(onDisk()).toBe(true);
    sweepFile(path);
    expect(onDisk()).toBe(false);
    database.close();
  });

  test('when somebody reads the old state all the while, then it says so', () => {
    const database = written(TEXT);
    const reader = openSqlite(path, { readOnly: true });
    reader.exec('begin; select * from said');
    database.exec('delete from said');
    expect(() => sweepFile(path, 1)).toThrow(StillRead);
    reader.exec('commit');
    reader.close();
    database.close();
  });
});
