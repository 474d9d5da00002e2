import { describe, expect, test } from 'vitest';
import { StoreClosed } from '../errors.ts';
import { START } from '../event-store.ts';
import { follow } from './follow.ts';
import { everyEvent, given, newEvents } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

export function closes(open: OpenStore): void {
  describe('given a closed store', () => {
    const opened = openForEachTest(open);

    test('when it is used, then it refuses', async () => {
      const { store } = opened;
      await given(store, 'child-886-1', newEvents(1));
      await store.close();
      await expect(given(store, 'child-886-1', newEvents(1))).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.readStream('child-886-1')).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.readAll({ after: START, limit: 1 })).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.streams('')).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.last(1)).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.head()).rejects.toBeInstanceOf(StoreClosed);
      expect(() => store.subscribe({ after: START, onPage: async () => {} })).toThrow(StoreClosed);
    });

    test('when it is closed again, then nothing happens', async () => {
      await opened.store.close();
      await expect(opened.store.close()).resolves.toBeUndefined();
    });

    test('when its log is opened again, then everything is there', async ({ skip }) => {
      if (!opened.reopen) return skip('this log does not outlive its handle');
      await given(opened.store, 'child-886-1', newEvents(3));
      const before = await everyEvent(opened.store);
      await opened.store.close();
      const again = await opened.reopen();
      expect(await everyEvent(again)).toEqual(before);
      await again.close();
    });
  });

  describe('given a subscription', () => {
    const opened = openForEachTest(open);

    test('when the store is closed, then the page in hand is finished and the subscription is done', async () => {
      const { store } = opened;
      const { position } = await given(store, 'child-886-1', newEvents(3));
      const inHand = Promise.withResolvers<void>();
      const following = follow(store, { after: START }, async () => {
        inHand.resolve();
        await store.readStream('child-886-1');
      });
      await inHand.promise;
      await store.close();
      await following.subscription.done;
      expect(following.pages.at(-1)?.page.end).toBe(position);
    });
  });
}
