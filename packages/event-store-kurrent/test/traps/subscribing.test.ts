import { randomUUID } from 'node:crypto';
import { UnreadableEvent } from '@permanence/event-store/errors';
import type { EventStore, RecordedEvent, Subscription } from '@permanence/event-store/event-store';
import { START } from '@permanence/event-store/event-store';
import { describe, expect, test } from 'vitest';
import type { SubscriptionFault } from '../emulator/faults.ts';
import { ANY, everyEvent, idsOf, newEvents, running } from '../given.ts';

interface Heard {
  readonly events: RecordedEvent[];
  readonly subscription: Subscription;
  end: number;
  live: boolean;
}

function hear(store: EventStore, prefix?: string): Heard {
  const heard: { events: RecordedEvent[]; end: number; live: boolean } = { events: [], end: 0, live: false };
  const subscription = store.subscribe({
    after: START,
    ...(prefix !== undefined && { prefix }),
    onPage: async (page, live) => {
      heard.events.push(...page.events);
      heard.end = page.end;
      heard.live = live;
    },
  });
  return Object.assign(heard, { subscription });
}

const quick = { timeout: 60_000, interval: 2 };

describe('given a subscription that says what is not so', () => {
  const lies: readonly (readonly [string, SubscriptionFault])[] = [
    ['trap: the same checkpoint comes again and again', { kind: 'repeat-checkpoints' }],
    ['trap: it says that it has caught up before it has sent anything', { kind: 'caught-up-early' }],
    ['trap: it sends every event twice', { kind: 'repeat-events' }],
    ['trap: it ends after three events', { kind: 'drop', afterEvents: 3 }],
    ['trap: it is refused because the node does not lead', { kind: 'refuse', why: 'not-leader' }],
    ['it is refused for a timeout', { kind: 'refuse', why: 'timeout' }],
    ['it is refused for a deadline', { kind: 'refuse', why: 'deadline-exceeded' }],
    ['it is refused for want of rights', { kind: 'refuse', why: 'access-denied' }],
    ['it is refused without a reason', { kind: 'refuse', why: 'unknown' }],
  ];

  test.each(lies)('%s: then every event is heard once, in order', async (_name, fault) => {
    const { emulator, store } = await running();
    await store.append('child-1', newEvents(40), ANY);
    emulator.faults.subscriptions.push(fault, fault);
    const heard = hear(store);
    await expect.poll(() => heard.live, quick).toBe(true);
    for (let count = 0; count < 10; count += 1) await store.append('child-2', newEvents(100), ANY);
    const head = await store.head();
    await expect.poll(() => heard.end, quick).toBe(head);
    expect(heard.events).toEqual(await everyEvent(store));
  });
});

describe('given a subscription that dies', () => {
  test('trap: the client only drops it: then we subscribe again, where we were, and say so after so many failures', async () => {
    const { emulator, open } = await running();
    const alarms: number[] = [];
    const store = open({ alarmAfterFailures: 3, onAlarm: (failures) => void alarms.push(failures) });
    const heard = hear(store);
    await expect.poll(() => emulator.seen.openSubscriptions, quick).toBe(1);
    for (let count = 0; count < 7; count += 1) {
      emulator.faults.subscriptions.push({ kind: 'refuse', why: 'unavailable' });
    }
    await emulator.cut();
    const { position } = await store.append('child-1', newEvents(3), ANY);
    await expect.poll(() => heard.end, quick).toBe(position);
    expect(idsOf(heard.events)).toEqual(idsOf(await everyEvent(store)));
    expect(alarms).toEqual([3, 6]);
  });

  test('trap: it stays open and says nothing any more: then that is noticed against the log', async () => {
    const { emulator, open } = await running();
    const store = open({ quietMilliseconds: 20 });
    emulator.faults.subscriptions.push({ kind: 'silence' });
    const heard = hear(store);
    await expect.poll(() => emulator.seen.subscriptions, quick).toBe(1);
    const { position } = await store.append('child-1', newEvents(3), ANY);
    await expect.poll(() => heard.end, quick).toBe(position);
    expect(heard.events).toHaveLength(3);
  });

  test('when an event in it cannot be read, then it is heard in its place and the rest goes on', async () => {
    const { emulator, store } = await running();
    const heard = hear(store);
    await expect.poll(() => emulator.seen.openSubscriptions, quick).toBe(1);
    const broken = { type: 'Written', contentType: 'application/json', data: '{', metadata: '{}' };
    const id = randomUUID();
    await emulator.log.append('child-1', [{ ...broken, id }]);
    const events = newEvents(2);
    const { position } = await store.append('child-2', events, ANY);
    await expect.poll(() => heard.end, quick).toBe(position);
    expect(idsOf(heard.events)).toEqual([id, ...idsOf(events)]);
    expect(() => heard.events[0]?.data).toThrow(UnreadableEvent);
  });
});

describe('given many subscribers', () => {
  test('trap: over a hundred subscriptions on one connection fall silent: then the process has one', async () => {
    const { emulator, store } = await running();
    await store.append('child-1', newEvents(30), ANY);
    const all = Array.from({ length: 150 }, (_, index) => hear(store, `child-${index % 3}`));
    await expect.poll(() => all.every(({ live }) => live), quick).toBe(true);
    for (let count = 0; count < 9; count += 1) await store.append(`child-${count % 3}`, newEvents(5), ANY);
    const head = await store.head();
    await expect.poll(() => all.every(({ end }) => end === head), quick).toBe(true);
    const events = await everyEvent(store);
    for (const [index, { events: heard }] of all.entries()) {
      expect(idsOf(heard)).toEqual(idsOf(events.filter(({ stream }) => stream === `child-${index % 3}`)));
    }
    expect(emulator.seen.openSubscriptions).toBe(1);
    expect(emulator.seen.subscriptions).toBe(1);
  });

  test('trap: a filter that lets nothing through never moves on: then its position moves with the log', async () => {
    const { store } = await running();
    const heard = hear(store, 'school-');
    for (let count = 0; count < 5; count += 1) await store.append('child-1', newEvents(50), ANY);
    const head = await store.head();
    await expect.poll(() => heard.end, quick).toBe(head);
    expect(heard.events).toEqual([]);
  });

  test('when one is far behind the rest, then it reads what the others have long had', async () => {
    const { store } = await running();
    const early = hear(store);
    for (let count = 0; count < 25; count += 1) await store.append(`child-${count}`, newEvents(1_000), ANY);
    const late = hear(store);
    const head = await store.head();
    await expect.poll(() => [early.end, late.end], quick).toEqual([head, head]);
    expect(idsOf(late.events)).toEqual(idsOf(early.events));
    expect(late.events).toHaveLength(25_000);
  });
});
