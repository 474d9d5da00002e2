import { type EventStore, START } from '@permanence/event-store/event-store';
import { describe, expect, test } from 'vitest';
import { ANY, everyEvent, idsOf, newEvents, running } from '../given.ts';

describe('given three nodes', () => {
  test('when another node leads from now on, then appends go there', async () => {
    const { emulator, store } = await running({ nodes: 3 });
    const sent: string[] = [];
    for (const leader of [0, 1, 2, 1, 0]) {
      emulator.elect(leader);
      const events = newEvents(3);
      await store.append('child-1', events, ANY);
      sent.push(...idsOf(events));
    }
    expect(idsOf(await everyEvent(store))).toEqual(sent);
  });

  test('when the leader stops between the write and the answer, then it is written once and heard once', async () => {
    const { emulator, store } = await running({ nodes: 3 });
    const heard: string[] = [];
    const subscription = store.subscribe({
      after: START,
      onPage: async ({ events }) => void heard.push(...idsOf(events)),
    });
    const sent: string[] = [];
    for (let round = 0; round < 9; round += 1) {
      const events = newEvents(2);
      emulator.faults.appends.push({ kind: 'write-then-never-answer' });
      const appending = store.append(`child-${round % 2}`, events, ANY);
      await expect.poll(() => emulator.faults.appends.length, { interval: 1 }).toBe(0);
      const leader = round % 3;
      emulator.stop(leader);
      emulator.elect((leader + 1) % 3);
      expect(await appending).toMatchObject({ repeated: false });
      await emulator.start(leader, 'same-port');
      sent.push(...idsOf(events));
    }
    await expect.poll(() => heard.length).toBe(18);
    expect(heard).toEqual(sent);
    await subscription.stop();
  });

  test('when another leads while many appends are under way, then each is written once', async () => {
    const { emulator, open } = await running({ nodes: 3 });
    const stores = [open(), open()];
    const sent: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const gate = Promise.withResolvers<void>();
      emulator.faults.appends.push({ kind: 'wait', gate: gate.promise });
      const appending = Array.from({ length: 10 }, (_, index) => {
        const events = newEvents(2);
        sent.push(...idsOf(events));
        return (stores[index % 2] as EventStore).append(`child-${index % 4}`, events, ANY);
      });
      emulator.elect((round + 1) % 3);
      gate.resolve();
      await Promise.all(appending);
    }
    const stored = idsOf(await everyEvent(open()));
    expect(stored.toSorted()).toEqual(sent.toSorted());
  });

  test('trap: a follower is behind: then what is read is asked of the leader, and a rebuild misses nothing', async () => {
    const { emulator, store, open } = await running({ nodes: 3, followersBehind: 7 });
    const sent: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      const events = newEvents(2);
      await store.append(`child-${count % 3}`, events, ANY);
      sent.push(...idsOf(events));
    }
    for (const leader of [0, 1, 2]) {
      emulator.elect(leader);
      const reader = open({}, '&nodePreference=follower');
      const head = await reader.head();
      emulator.elect((leader + 1) % 3);
      const streams = await reader.streams('');
      const read = await Promise.all(streams.map((each) => reader.readStream(each, { upTo: head })));
      expect(idsOf(read.flat()).toSorted()).toEqual(sent.toSorted());
      expect(idsOf(await everyEvent(reader))).toEqual(sent);
    }
  });

  test('when a node goes away and comes back at another port, then the gossip says where', async () => {
    const { emulator, store } = await running({ nodes: 3 });
    await store.append('child-1', newEvents(1), ANY);
    for (const node of [0, 1]) {
      emulator.stop(node);
      emulator.elect(2);
      await store.append('child-1', newEvents(1), ANY);
      await emulator.start(node, 'another-port');
      emulator.elect(node);
      await store.append('child-1', newEvents(1), ANY);
    }
    expect(await store.readStream('child-1')).toHaveLength(5);
  });
});
