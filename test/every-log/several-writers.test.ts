import { authorityPrefix } from '@permanence/care/child/stream';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import { expect, test } from 'vitest';
import { onEveryLog } from './logs.ts';
import { endOf, openedAt } from './opened.ts';
import { expectWholeLog } from './whole-log.ts';
import { runWriter } from './writer-process.ts';

const WRITERS = ['first', 'second', 'third'];
const BATCHES = 60;
/** A node falls each time that so many more batches have been acknowledged. */
const BETWEEN_FAILURES = 30;
const WITHIN_MILLISECONDS = 15 * 60_000;

onEveryLog('given three processes that write to one log at once', (trial) => {
  test(
    'when a fourth follows, and nodes of the log stop in the middle of it, then it hears everything once, in order',
    async () => {
      const { log, authority } = trial();
      const after = await endOf(log.setting);
      let [acknowledged, falling] = [0, Promise.resolve()];
      const onAnswer = () => {
        acknowledged += 1;
        if (acknowledged % BETWEEN_FAILURES === 0) falling = falling.then(() => log.fails?.());
      };
      const running = WRITERS.map((name) =>
        runWriter([log.setting, authority, name, `${BATCHES}`], onAnswer),
      );
      const store = openedAt(log.setting);
      const heard: RecordedEvent[] = [];
      const subscription = store.subscribe({
        ...{ after, prefix: authorityPrefix(authority), pageSize: 50 },
        onPage: async ({ events }) => void heard.push(...events),
      });
      const runs = await Promise.all(running);
      await falling;
      expect(runs.map((run) => [run.exitCode, run.acknowledged.length])).toEqual(
        WRITERS.map(() => [0, BATCHES]),
      );
      const whole = await expectWholeLog(
        trial(),
        after,
        runs.flatMap((run) => run.acknowledged),
      );
      await expect
        .poll(() => heard.length, { interval: 20, timeout: WITHIN_MILLISECONDS / 3 })
        .toBe(whole.length);
      await subscription.stop();
      await store.close();
      expect(heard).toEqual(whole);
    },
    WITHIN_MILLISECONDS,
  );
});
