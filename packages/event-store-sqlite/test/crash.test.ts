import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Acknowledgement } from './batch.ts';
import { expectWholeLog } from './whole-log.ts';
import { runWriter } from './writer-process.ts';

const KILLS = 50;
const SEED = 20_260_331;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'permanence-crash-'));
});
afterAll(() => rm(folder, { recursive: true }));

test(`given a writer killed ${KILLS} times, when the file is opened again, then nothing acknowledged is lost and nothing is half there`, async () => {
  const path = join(folder, 'log.db');
  const patience = fc.sample(fc.integer({ min: 1, max: 25 }), { seed: SEED, numRuns: KILLS });
  const acknowledged: Acknowledgement[] = [];
  for (const [round, wanted] of patience.entries()) {
    const run = await runWriter([path, `round-${round}`], (count, writer) => {
      if (count >= wanted) writer.kill('SIGKILL');
    });
    expect(run.signal).toBe('SIGKILL');
    expect(run.acknowledged.length).toBeGreaterThanOrEqual(wanted);
    acknowledged.push(...run.acknowledged);
    await expectWholeLog(path, acknowledged);
  }
});
