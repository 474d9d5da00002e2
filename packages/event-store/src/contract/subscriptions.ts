import { describe, expect, test } from 'vitest';
import { START } from '../event-store.ts';
import { follow, turns } from './follow.ts';
import { everyEvent, given, idsOf, newEvents } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

export function subscribes(open: OpenStore): void {
  describe('given twenty-five events and pages of ten', () => {
    const opened = openForEachTest(open);

    test('when subscribed, then it catches up, goes live once and hears what comes', async () => {
      const { position } = await given(opened.store, 'child-1', newEvents(25));
      const following = follow(opened.store, { after: START, pageSize: 10 });
      await following.reached(position);
      const later = await given(opened.store, 'child-2', newEvents(2));
      await following.reached(later.position);
      await following.subscription.stop();
      expect(following.events()).toEqual(await everyEvent(opened.store));
      expect(following.pages.every(({ page }) => page.events.length <= 10)).toBe(true);
      const live = following.pages.map((page) => page.live);
      expect(live[0]).toBe(false);
      expect(live.slice(live.indexOf(true))).not.toContain(false);
    });

    test('when subscribed after a page, then it goes on with the next event', async () => {
      await given(opened.store, 'child-1', newEvents(25));
      const { end } = await opened.store.readAll({ after: START, limit: 10 });
      const following = follow(opened.store, { after: end, pageSize: 10 });
      await following.reached(await opened.store.head());
      await following.subscription.stop();
      expect(following.events()).toEqual(await everyEvent(opened.store, { after: end }));
    });

    test('when there is nothing to catch up with, then it still says that it is live', async () => {
      const { position } = await given(opened.store, 'child-1', newEvents(25));
      const following = follow(opened.store, { after: position });
      await following.reached(position);
      await following.subscription.stop();
      expect(following.pages).toEqual([{ page: { events: [], end: position }, live: true }]);
    });

    test('when a prefix is wanted, then the rest is passed over and the end still moves on', async () => {
      const wanted = newEvents(3);
      await given(opened.store, 'school-1', newEvents(25));
      await given(opened.store, 'child-1', wanted);
      const { position } = await given(opened.store, 'school-1', newEvents(25));
      const following = follow(opened.store, { after: START, pageSize: 4, prefix: 'child-' });
      await following.reached(position);
      const later = await given(opened.store, 'school-2', newEvents(1));
      await following.reached(later.position);
      await following.subscription.stop();
      expect(idsOf(following.events())).toEqual(idsOf(wanted));
    });

    test('when another handle appends, then the subscription hears it', async ({ skip }) => {
      if (!opened.reopen) return skip('this log does not outlive its handle');
      const other = await opened.reopen();
      const following = follow(opened.store, { after: START });
      await following.reached(START);
      const { position } = await given(other, 'child-1', newEvents(25));
      await following.reached(position);
      await following.subscription.stop();
      await other.close();
      expect(following.events()).toHaveLength(25);
    });
  });

  describe('given a subscriber at work', () => {
    const opened = openForEachTest(open);

    test('when it is stopped, then it finishes the page in hand and gets no other', async () => {
      await given(opened.store, 'child-1', newEvents(25));
      const inHand = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      const following = follow(opened.store, { after: START, pageSize: 10 }, async () => {
        inHand.resolve();
        await release.promise;
      });
      await inHand.promise;
      let stopped = false;
      const stopping = following.subscription.stop().then(() => {
        stopped = true;
      });
      await turns(5);
      expect(stopped).toBe(false);
      release.resolve();
      await Promise.all([stopping, following.subscription.done]);
      expect(following.pages).toHaveLength(1);
    });

    test('when it is stopped while it waits, then it is done', async () => {
      const following = follow(opened.store, { after: START });
      await following.reached(START);
      await following.subscription.stop();
      await expect(following.subscription.done).resolves.toBeUndefined();
      const other = follow(opened.store, { after: START });
      await other.reached((await given(opened.store, 'child-1', newEvents(1))).position);
      await other.subscription.stop();
      expect(following.events()).toEqual([]);
    });

    test('when it fails, then `done` says why and the page is its last', async () => {
      await given(opened.store, 'child-1', newEvents(25));
      const why = new Error('this page cannot be handled');
      let pages = 0;
      const failing = follow(opened.store, { after: START, pageSize: 10 }, async () => {
        pages += 1;
        if (pages === 2) throw why;
      });
      const healthy = follow(opened.store, { after: START });
      await expect(failing.subscription.done).rejects.toBe(why);
      await healthy.reached((await given(opened.store, 'child-1', newEvents(1))).position);
      await Promise.all([failing.subscription.stop(), healthy.subscription.stop()]);
      expect(pages).toBe(2);
      expect(healthy.events()).toHaveLength(26);
    });
  });
}
