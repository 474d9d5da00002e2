import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openLooksToRead, storedEntries } from '@permanence/access/looks/read';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOfLooks, verified } from './some-looks.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const KILLS = 8;

let folder: ReturnType<typeof folderOfLooks>;
beforeEach(() => {
  folder = folderOfLooks();
});
afterEach(() => folder.remove());

/** Runs a writer until it ends, or until it has said so many lines. Answers the requests it said were kept. */
async function runWriter(argv: readonly string[], killAfter = Number.POSITIVE_INFINITY) {
  const writer = spawn(process.execPath, [WRITER, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(writer, 'close');
  const kept: string[] = [];
  for await (const line of createInterface(writer.stdout)) {
    kept.push(line);
    if (kept.length >= killAfter) writer.kill('SIGKILL');
  }
  await closed;
  // The kill may cut the last line short: what was not fully said was not acknowledged.
  return writer.signalCode === 'SIGKILL' ? kept.slice(0, -1) : kept;
}

function requestsOnDisk(): readonly string[] {
  const database = openLooksToRead(folder.path);
  try {
    return [...storedEntries(database)].map(({ head }) => head.correlationId);
  } finally {
    database.close();
  }
}

test('given three processes that create and write one file at once, when they are done, then every look is there once and the chain is whole', async () => {
  const runs = await Promise.all(
    ['record-1', 'record-2', 'query'].map((name) => runWriter([folder.path, name, '200'])),
  );
  expect(runs.map((kept) => kept.length)).toEqual([200, 200, 200]);
  expect(requestsOnDisk().toSorted()).toEqual(runs.flat().toSorted());
  expect(verified(folder.path)).toMatchObject({ entries: 600, looks: 1_200, children: 30 });
  expect(verified(folder.path).fault).toBeUndefined();
});

test(`given a process killed ${KILLS} times, when the file is read, then no acknowledged look is lost, and the chain is whole`, async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    acknowledged.push(...(await runWriter([folder.path, `round-${round}`], 5 + 13 * round)));
    const there = new Set(requestsOnDisk());
    expect(acknowledged.filter((request) => !there.has(request))).toEqual([]);
    expect(verified(folder.path).fault).toBeUndefined();
  }
});
