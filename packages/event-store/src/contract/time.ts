import { describe, expect, test } from 'vitest';
import { everyEvent, given, newEvents } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

const NOON = Date.UTC(2026, 2, 31, 12);
const HOUR = 3_600_000;

export function stampsTime(open: OpenStore): void {
  describe('given a clock', () => {
    const opened = openForEachTest(open);

    test('when several events are appended in one go, then they share one instant', async () => {
      const { recordedAt } = await given(opened.store, 'child-886-1', newEvents(50));
      const read = await everyEvent(opened.store);
      expect(new Set(read.map((event) => event.recordedAt))).toEqual(new Set([recordedAt]));
      expect(recordedAt).toBe(new Date(recordedAt).toISOString());
    });

    test('when the clock jumps back, then the log does not', async () => {
      for (const time of [NOON, NOON - HOUR, NOON - 2 * HOUR, NOON + 1, NOON - HOUR]) {
        opened.setClock(time);
        await given(opened.store, `child-886-${time % 7}`, newEvents(2));
      }
      const read = await everyEvent(opened.store);
      const instants = read.map((event) => event.recordedAt);
      expect(instants).toHaveLength(10);
      expect(instants).toEqual(instants.toSorted());
    });

    test('when it jumps back between two openings, then the log does not', async ({ skip }) => {
      if (!opened.reopen) return skip('this log does not outlive its handle');
      opened.setClock(NOON);
      const first = await given(opened.store, 'child-886-1', newEvents(1));
      await opened.store.close();
      opened.setClock(NOON - HOUR);
      const again = await opened.reopen();
      const second = await given(again, 'child-886-2', newEvents(1));
      await again.close();
      expect(second.recordedAt >= first.recordedAt).toBe(true);
    });
  });
}
