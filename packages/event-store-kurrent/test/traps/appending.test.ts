import { AccessDeniedError } from '@eventstore/db-client';
import { StoreUnavailable, TooLarge, WrongExpectedRevision } from '@permanence/event-store/errors';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../emulator/faults.ts';
import { ANY, atRevision, everyEvent, IMPATIENT, idsOf, NO_STREAM, newEvents, running } from '../given.ts';

const STREAM = 'child-886-1';

describe('given errors that lie about where the stream is', () => {
  test('trap: a conflict is not thrown when throwing is switched off: then the store is not opened', () => {
    const open = () => openKurrentEventStore('esdb://127.0.0.1:2113?tls=false&throwOnAppendFailure=false');
    expect(open).toThrow(TypeError);
  });

  test('trap: the actual version is the word no_stream: then the true revision is told', async () => {
    const { emulator, store } = await running();
    await store.append(STREAM, newEvents(3), NO_STREAM);
    emulator.faults.appends.push({ kind: 'say-no-stream' });
    const later = await store.append(STREAM, newEvents(1), atRevision(2));
    expect(later).toMatchObject({ revision: 3, repeated: false });
    const refused = store.append(STREAM, newEvents(1), NO_STREAM);
    await expect(refused).rejects.toMatchObject({ code: 'wrong-expected-revision', actual: 3 });
  });

  test('trap: the next expected revision is the last written one: then the answer counts from 0', async () => {
    const { store } = await running();
    expect(await store.append(STREAM, newEvents(1), NO_STREAM)).toMatchObject({ revision: 0 });
    expect(await store.append(STREAM, newEvents(4), ANY)).toMatchObject({ revision: 4 });
  });

  test('trap: revision −1 is refused by the server without a reason: then it means that there is no stream', async () => {
    const { store } = await running();
    expect(await store.append(STREAM, newEvents(2), atRevision(-1))).toMatchObject({ revision: 1 });
    const refused = store.append(STREAM, newEvents(2), atRevision(-1));
    await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
  });
});

describe('given repeats that the server does not recognise', () => {
  test('trap: old ids expected at the revision that holds now are written again: then we look first', async () => {
    const { store, emulator, open } = await running();
    const old = newEvents(1);
    await store.append(STREAM, old, NO_STREAM);
    for (const handle of [store, open()]) {
      const outcome = handle.append(STREAM, old, atRevision(0));
      await expect(outcome).rejects.toMatchObject({ code: 'partly-repeated', ids: idsOf(old) });
    }
    expect(emulator.seen.appends).toBe(1);
  });

  test('trap: two processes send the same ids at the same instant, with other data: then the second is told that they were there', async () => {
    const at = Date.parse('2025-06-01T12:00:00Z');
    const { open } = await running();
    const [one, other] = [open({ now: () => at }), open({ now: () => at })];
    const events = newEvents(1);
    const changed = events.map((event) => ({ ...event, data: { index: 'another' } }));
    expect(await one.append(STREAM, events, NO_STREAM)).toMatchObject({ repeated: false });
    expect(await other.append(STREAM, changed, NO_STREAM)).toMatchObject({ repeated: true });
    expect((await one.readStream(STREAM)).map(({ data }) => data)).toEqual(events.map(({ data }) => data));
  });

  test('trap: two processes send the same command at once: then it is written once and both know it', async () => {
    const { store, open } = await running();
    const other = open({ now: () => Date.now() + 60_000 });
    const events = newEvents(3);
    const answers = await Promise.all([store, other].map((each) => each.append(STREAM, events, NO_STREAM)));
    expect(await store.readStream(STREAM)).toHaveLength(3);
    expect(new Set(answers.map(({ recordedAt, position }) => `${position} ${recordedAt}`)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });
});

describe('given an append whose outcome is not known', () => {
  const unknown: readonly Refusal[] = [
    'unavailable',
    'timeout',
    'deadline-exceeded',
    'not-leader',
    'unknown',
  ];

  test.each(unknown)('when it was refused with %s, then it is written on the next try', async (why) => {
    const { emulator, store } = await running();
    emulator.faults.appends.push({ kind: 'refuse', why }, { kind: 'refuse', why });
    const events = newEvents(3);
    expect(await store.append(STREAM, events, NO_STREAM)).toMatchObject({ revision: 2, repeated: false });
    expect(idsOf(await everyEvent(store))).toEqual(idsOf(events));
  });

  test.each(unknown)('when it was written and then refused with %s, then it is there once', async (why) => {
    const { emulator, store } = await running();
    for (const expectation of [NO_STREAM, ANY, atRevision(5)]) {
      emulator.faults.appends.push({ kind: 'write-then-refuse', why });
      expect(await store.append(STREAM, newEvents(3), expectation)).toMatchObject({ repeated: false });
    }
    expect(await store.readStream(STREAM)).toHaveLength(9);
  });

  test('trap: no deadline, and no answer ever: then our own time runs out and the same ids are sent again', async () => {
    const { emulator, open } = await running();
    const store = open({ patience: IMPATIENT });
    emulator.faults.appends.push({ kind: 'write-then-never-answer' });
    const answer = await store.append(STREAM, newEvents(3), NO_STREAM);
    expect(answer).toMatchObject({ revision: 2, repeated: false });
    expect(await store.readStream(STREAM)).toHaveLength(3);
  });

  test('when the answer comes too late, then nothing is written twice', async () => {
    const { emulator, open } = await running();
    const store = open({ patience: IMPATIENT });
    emulator.faults.appends.push({ kind: 'answer-late', milliseconds: IMPATIENT.callMilliseconds * 2 });
    expect(await store.append(STREAM, newEvents(3), ANY)).toMatchObject({ revision: 2, repeated: false });
    expect(await store.append(STREAM, newEvents(1), ANY)).toMatchObject({ revision: 3 });
  });

  test('when the server stays away, then the caller is told that nobody knows', async () => {
    const { emulator, open } = await running();
    const store = open({ patience: { ...IMPATIENT, totalMilliseconds: 100 } });
    emulator.stop(0);
    await expect(store.append(STREAM, newEvents(1), ANY)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.readStream(STREAM)).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('given several appends under way', () => {
  test('trap: appends share one stream for the whole process, and fall together: then each is a call of its own', async () => {
    const { emulator, store, open } = await running();
    const other = open();
    emulator.faults.appends.push({ kind: 'refuse', why: 'access-denied' });
    const names = Array.from({ length: 40 }, (_, index) => `child-886-${index}`);
    const outcomes = await Promise.allSettled(
      names.map((name, index) => (index % 2 ? store : other).append(name, newEvents(2), NO_STREAM)),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await everyEvent(store)).toHaveLength(78);
    expect(emulator.seen.batchAppends).toBe(0);
  });

  test('when they land in another order than they were sent, then the instants of the log do not go backwards', async () => {
    const { emulator, open } = await running();
    let time = Date.UTC(2026, 2, 31);
    const store = open({ now: () => (time += 1) });
    const names = Array.from({ length: 60 }, (_, index) => `child-886-${index}`);
    for (const name of names.slice(0, 20)) {
      if (name.endsWith('3')) emulator.faults.appends.push({ kind: 'refuse', why: 'unavailable' });
    }
    await Promise.all(names.map((name) => store.append(name, newEvents(2), NO_STREAM)));
    const instants = (await everyEvent(store)).map(({ recordedAt }) => recordedAt);
    expect(instants).toHaveLength(120);
    expect(instants).toEqual(instants.toSorted());
  });
});

describe('given refusals that will not pass', () => {
  test('when access is denied, then it is asked once and the error says so', async () => {
    const { emulator, store } = await running();
    emulator.faults.appends.push({ kind: 'refuse', why: 'access-denied' });
    await expect(store.append(STREAM, newEvents(1), ANY)).rejects.toBeInstanceOf(AccessDeniedError);
    expect(emulator.seen.appends).toBe(1);
  });

  test('when the server takes less than we do, then that is too large', async () => {
    const { emulator, store } = await running();
    emulator.faults.appends.push({ kind: 'refuse', why: 'max-append-size' });
    await expect(store.append(STREAM, newEvents(1), ANY)).rejects.toBeInstanceOf(TooLarge);
  });

  test("when a stream has a name of the server's own, then nothing is written", async () => {
    const { emulator, store } = await running();
    const refused = store.append('$child-886-1', newEvents(1), ANY);
    await expect(refused).rejects.toMatchObject({ code: 'invalid-append' });
    expect(emulator.seen.appends).toBe(0);
  });
});
