import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RecordedEvent, START } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectWholeLog } from './whole-log.ts';
import { runWriter } from './writer-process.ts';

const WRITERS = ['first', 'second', 'third'];
const BATCHES = 150;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'permanence-processes-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('given three processes that create and write one file at once, when a fourth follows, then it hears everything once, in order', async () => {
  const path = join(folder, 'log.db');
  const running = WRITERS.map((name) => runWriter([path, name, `${BATCHES}`]));
  const store = openSqliteEventStore(path, { pollMilliseconds: 1 });
  const heard: RecordedEvent[] = [];
  const subscription = store.subscribe({
    after: START,
    pageSize: 50,
    onPage: async ({ events }) => void heard.push(...events),
  });
  const runs = await Promise.all(running);
  expect(runs.map((run) => [run.exitCode, run.acknowledged.length])).toEqual(WRITERS.map(() => [0, BATCHES]));
  const head = await store.head();
  await expect.poll(() => heard.length, { interval: 5, timeout: 30_000 }).toBe(head);
  await subscription.stop();
  await store.close();
  const acknowledged = runs.flatMap((run) => run.acknowledged);
  expect(heard).toEqual(await expectWholeLog(path, acknowledged));
});
