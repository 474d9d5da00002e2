import { StreamDeletedError } from '@eventstore/db-client';
import { describe, expect, test } from 'vitest';
import { ANY, atRevision, everyEvent, idsOf, NO_STREAM, newEvents, running } from '../given.ts';

const STREAM = 'child-886-1';

describe('given a stream that somebody deleted on the server', () => {
  test('when it is read, then there is no such stream, and the log goes on past what it held', async () => {
    const { emulator, store } = await running();
    await store.append(STREAM, newEvents(3), NO_STREAM);
    emulator.log.deleteStream(STREAM, 'softly');
    const { position } = await store.append('child-886-2', newEvents(1), NO_STREAM);
    expect(await store.readStream(STREAM)).toEqual([]);
    expect(await everyEvent(store)).toHaveLength(4);
    expect(await store.head()).toBe(position);
  });

  test('trap: it may be opened again and goes on counting: then its new events are answered where they are', async () => {
    const { emulator, open, store } = await running();
    await store.append(STREAM, newEvents(3), NO_STREAM);
    emulator.log.deleteStream(STREAM, 'softly');
    const restarted = open();
    const events = newEvents(2);
    const first = await restarted.append(STREAM, events, NO_STREAM);
    expect(first).toMatchObject({ revision: 4, repeated: false });
    expect(await restarted.append(STREAM, newEvents(1), atRevision(4))).toMatchObject({ revision: 5 });
    const read = await open().readStream(STREAM);
    expect(read.map(({ revision }) => revision)).toEqual([3, 4, 5]);
  });

  test('and opened again by an append whose answer was lost, when it is sent again, then it is there once', async () => {
    const { emulator, open, store } = await running();
    await store.append(STREAM, newEvents(3), NO_STREAM);
    emulator.log.deleteStream(STREAM, 'softly');
    const restarted = open();
    const events = newEvents(2);
    emulator.faults.appends.push({ kind: 'write-then-refuse', why: 'unavailable' });
    expect(await restarted.append(STREAM, events, NO_STREAM)).toMatchObject({ revision: 4 });
    expect(await open().append(STREAM, events, NO_STREAM)).toMatchObject({ revision: 4, repeated: true });
    expect(idsOf(await store.readStream(STREAM))).toEqual(idsOf(events));
  });

  test('trap: deleted for ever its name is lost: then reading finds nothing, and appending is refused once and says so', async () => {
    const { emulator, store, open } = await running();
    await store.append(STREAM, newEvents(3), NO_STREAM);
    emulator.log.deleteStream(STREAM, 'for-ever');
    expect(await store.readStream(STREAM)).toEqual([]);
    const before = emulator.seen.appends;
    await expect(open().append(STREAM, newEvents(1), ANY)).rejects.toBeInstanceOf(StreamDeletedError);
    expect(emulator.seen.appends).toBe(before + 1);
  });
});
