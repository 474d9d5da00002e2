import { describe, expect, test } from 'vitest';
import { MAX_BYTES_PER_APPEND, MAX_EVENTS_PER_APPEND } from '../appendable.ts';
import { InvalidAppend, TooLarge } from '../errors.ts';
import { START } from '../event-store.ts';
import { ANY, newEvent, newEvents } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

export function keepsLimits(open: OpenStore): void {
  describe('given an empty log', () => {
    const opened = openForEachTest(open);
    const append = (events: ReturnType<typeof newEvents>, stream = 'child-886-1') =>
      opened.store.append(stream, events, ANY);

    test('when the largest number of events is appended, then all are there', async () => {
      await append(newEvents(MAX_EVENTS_PER_APPEND));
      expect(await opened.store.readStream('child-886-1')).toHaveLength(MAX_EVENTS_PER_APPEND);
    });

    test('when one more is appended, then none is there', async () => {
      await expect(append(newEvents(MAX_EVENTS_PER_APPEND + 1))).rejects.toBeInstanceOf(TooLarge);
      expect(await opened.store.head()).toBe(START);
    });

    test('when the events are too many bytes, then none is there', async () => {
      // Each é is two bytes: counted in characters this would pass.
      const half = newEvent({ note: 'é'.repeat(MAX_BYTES_PER_APPEND / 4) });
      const other = newEvent({ note: 'é'.repeat(MAX_BYTES_PER_APPEND / 4) });
      await expect(append([half, other])).rejects.toBeInstanceOf(TooLarge);
      expect(await opened.store.head()).toBe(START);
    });

    test('when no events are appended, then that is refused', async () => {
      await expect(append([])).rejects.toBeInstanceOf(InvalidAppend);
    });

    test('when one event is appended twice in one go, then that is refused', async () => {
      const event = newEvent();
      await expect(append([event, event])).rejects.toBeInstanceOf(InvalidAppend);
      expect(await opened.store.head()).toBe(START);
    });

    test.each([[''], ['child-\ud800']])(
      'when the stream is called %j, then that is refused',
      async (name) => {
        await expect(append(newEvents(1), name)).rejects.toBeInstanceOf(InvalidAppend);
        expect(await opened.store.head()).toBe(START);
      },
    );
  });
}
