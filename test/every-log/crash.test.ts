import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Acknowledgement } from './batch.ts';
import { onEveryLog } from './logs.ts';
import { endOf } from './opened.ts';
import { expectWholeLog } from './whole-log.ts';
import { runWriter } from './writer-process.ts';

const KILLS = 50;
/** Over the wire each takes a second to begin, and what is tried is our part of it: the same at every kill. */
const KILLS_OVER_THE_WIRE = 10;
const SEED = 20_260_331;
const WITHIN_MILLISECONDS = 15 * 60_000;

onEveryLog('given a writer that is killed again and again', (trial) => {
  test(
    'when the log is opened again, then nothing acknowledged is lost and nothing is half there',
    async () => {
      const { log, authority } = trial();
      const after = await endOf(log.setting);
      const kills = log.setting.startsWith('sqlite:') ? KILLS : KILLS_OVER_THE_WIRE;
      const patience = fc.sample(fc.integer({ min: 1, max: 25 }), { seed: SEED, numRuns: kills });
      const acknowledged: Acknowledgement[] = [];
      for (const [round, wanted] of patience.entries()) {
        const run = await runWriter([log.setting, authority, `round-${round}`], (count, writer) => {
          if (count >= wanted) writer.kill('SIGKILL');
        });
        expect(run.signal).toBe('SIGKILL');
        expect(run.acknowledged.length).toBeGreaterThanOrEqual(wanted);
        acknowledged.push(...run.acknowledged);
        await expectWholeLog(trial(), after, acknowledged);
      }
    },
    WITHIN_MILLISECONDS,
  );
});
