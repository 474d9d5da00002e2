import { DatabaseSync } from 'node:sqlite';
import { openLooks } from '@permanence/access/looks/looks-file';
import { openLooksToRead } from '@permanence/access/looks/read';
import { verifyLooks } from '@permanence/access/looks/verify';
import { openStoredLog } from '@permanence/permanence/data-folder';
import { anchor, anchorsOf, keepAnchored } from '@permanence/permanence/looks/anchors';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolder, keepLooks, look } from './a-record.ts';

let folder: ReturnType<typeof dataFolder>;
beforeEach(() => {
  folder = dataFolder();
});
afterEach(() => folder.remove());

/** The file and the log it is anchored in, as one process has them. */
async function anchoring(
  work: (log: ReturnType<typeof openStoredLog>, looks: ReturnType<typeof openLooks>) => Promise<void>,
) {
  const log = openStoredLog(folder.path);
  const looks = openLooks(folder.looks);
  try {
    await work(log, looks);
  } finally {
    looks.close();
    await log.close();
  }
}

test('given looks, when two processes anchor the same end of the chain, then the log holds one anchor', async () => {
  await keepLooks(folder.looks, look(), look({ person: 'worker-2' }));
  await anchoring((log, looks) => anchor(log, looks).then());
  await anchoring(async (log, looks) => {
    const again = await anchor(log, looks);
    expect(await anchorsOf(log, looks.id)).toEqual([again]);
    expect(again?.upTo).toBe(2);
  });
});

test('given no look, when it is anchored, then nothing is written', async () => {
  await anchoring(async (log, looks) => {
    expect(await anchor(log, looks)).toBeUndefined();
    await keepAnchored(log, looks, { now: Date.now, onFailure: () => {} }).stop();
    expect(await log.head()).toBe(0);
  });
});

test('given a process that keeps looks, when it stops, then what was new is anchored, and once', async () => {
  await anchoring(async (log, looks) => {
    const going = keepAnchored(log, looks, { now: Date.now, onFailure: () => {} });
    await looks.keep([look()]);
    await going.stop();
    await keepAnchored(log, looks, { now: Date.now, onFailure: () => {} }).stop();
    expect((await anchorsOf(log, looks.id)).map(({ upTo }) => upTo)).toEqual([1]);
  });
});

test('given a log that cannot be written, when the process stops, then it is told, and stops', async () => {
  await anchoring(async (log, looks) => {
    const failures: unknown[] = [];
    const away = { ...log, append: () => Promise.reject(new Error('away')) };
    const going = keepAnchored(away, looks, { now: Date.now, onFailure: (error) => failures.push(error) });
    await looks.keep([look()]);
    await going.stop();
    expect(failures).toHaveLength(1);
  });
});

test('given an anchor, when the end it is of is cut off, then the log knows better', async () => {
  await keepLooks(folder.looks, look(), look(), look());
  await anchoring((log, looks) => anchor(log, looks).then());
  const database = new DatabaseSync(folder.looks);
  for (const trigger of ['look_is_never_removed', 'entry_is_never_removed'])
    database.exec(`DROP TRIGGER ${trigger}`);
  database.exec('DELETE FROM look WHERE entry = 3; DELETE FROM entry WHERE number = 3');
  database.close();
  await anchoring(async (log, looks) => {
    const reading = openLooksToRead(folder.looks);
    const { fault } = verifyLooks(reading, await anchorsOf(log, looks.id));
    reading.close();
    expect(fault).toEqual({ entry: 3, what: 'end-missing' });
  });
});
