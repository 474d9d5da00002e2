import { randomUUID } from 'node:crypto';
import { AccessDeniedError } from '@eventstore/db-client';
import { UnreadableEvent } from '@permanence/event-store/errors';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { describe, expect, test, vi } from 'vitest';
import { ANY, atRevision, everyEvent, IMPATIENT, idsOf, NO_STREAM, newEvents, running } from '../given.ts';

const STREAM = 'child-886-1';
const NOON = Date.UTC(2026, 2, 31, 12);

/** As another program would write it: with a field that is called as one of ours. */
const foreign = (recordedAt: string) => ({
  ...{ id: randomUUID(), type: 'OrderPlaced', contentType: 'application/json', data: '{"total": 7}' },
  metadata: JSON.stringify({ recordedAt }),
});

describe('given a server on which other programs write too', () => {
  test('trap: their events have a recordedAt of their own, in a far future: then it does not become our time', async () => {
    const { emulator, open } = await running();
    await emulator.log.append('orders-1', [foreign('9998-01-01T00:00:00.000Z')]);
    await emulator.log.append(STREAM, [foreign('9998-01-01T00:00:00.000Z')]);
    const later = Date.now() + 60_000;
    const store = open({ now: () => later });
    const elsewhere = await store.append('child-886-2', newEvents(1), NO_STREAM);
    const behindIt = await store.append(STREAM, newEvents(1), atRevision(0));
    const instant = new Date(later).toISOString();
    expect([elsewhere.recordedAt, behindIt.recordedAt]).toEqual([instant, instant]);
  });

  test("when the server's clock is ahead of ours, then what it stamped on their events does not become our time", async () => {
    const { emulator, open } = await running();
    await emulator.log.append('orders-1', [foreign('none')]);
    const store = open({ now: () => NOON });
    const { recordedAt } = await store.append(STREAM, newEvents(1), ANY);
    expect(recordedAt).toBe(new Date(NOON).toISOString());
  });
});

describe('given a stream that the server has cut short, as $maxAge and $maxCount do', () => {
  test.each([ANY, NO_STREAM])(
    'trap: it holds nothing, and is yet not new: when $kind is expected, then that is said, and nothing is tried for ever',
    async (expectation) => {
      const { emulator, store, open } = await running();
      await store.append(STREAM, newEvents(3), NO_STREAM);
      emulator.log.cutShort(STREAM);
      const before = emulator.seen.appends;
      const appending = open({ patience: IMPATIENT }).append(STREAM, newEvents(1), expectation);
      await expect(appending).rejects.toBeInstanceOf(UnreadableEvent);
      expect(emulator.seen.appends - before).toBeLessThan(100);
      expect(await everyEvent(store)).toHaveLength(3);
    },
  );
});

describe('given a stream that another process has just begun', () => {
  test('trap: the server refuses against it before it gives it out: then we look again until it does', async () => {
    const { emulator, store, open } = await running();
    await store.append(STREAM, newEvents(3), NO_STREAM);
    emulator.log.cutShort(STREAM);
    const patient = { ...IMPATIENT, callMilliseconds: 120_000 };
    const appending = open({ patience: patient }).append(STREAM, newEvents(1), ANY);
    const before = emulator.seen.appends;
    await expect.poll(() => emulator.seen.appends).toBeGreaterThan(before + 3);
    emulator.log.giveOut(STREAM);
    expect(await appending).toMatchObject({ revision: 3, repeated: false });
  });
});

describe('given a server with a certificate and a password', () => {
  const LOGIN = 'admin:changeit';

  test('when one node after another leads, then what is written by TLS is there, and heard', async () => {
    const { emulator, store } = await running({ nodes: 3, login: LOGIN });
    const heard: string[] = [];
    const subscription = store.subscribe({
      after: 0 as never,
      onPage: async ({ events }) => void heard.push(...idsOf(events)),
    });
    const sent: string[] = [];
    for (const leader of [0, 2, 1]) {
      emulator.elect(leader);
      const events = newEvents(2);
      await store.append(STREAM, events, ANY);
      sent.push(...idsOf(events));
    }
    await expect.poll(() => heard.length).toBe(sent.length);
    expect(heard).toEqual(sent);
    expect(idsOf(await everyEvent(store))).toEqual(sent);
    await subscription.stop();
  });

  test.each([
    ['another password', (address: string) => address.replace('changeit', 'changed')],
    ['no password', (address: string) => address.replace(`${LOGIN}@`, '')],
  ])(
    'when somebody comes with %s, then nothing is told, and no word of it repeats the password',
    async (_what, changed) => {
      const { address } = await running({ login: LOGIN });
      const store = openKurrentEventStore(changed(address));
      const refused = await store.head().catch((error: unknown) => error);
      await store.close();
      expect(refused).toBeInstanceOf(AccessDeniedError);
      expect(`${(refused as Error).stack}${JSON.stringify(refused)}`).not.toMatch(/changeit|changed/);
    },
  );

  test('when nothing vouches for the certificate, then the server is not spoken to', async () => {
    const { address } = await running({ login: LOGIN });
    const impatient = { callMilliseconds: 300, totalMilliseconds: 300, longestPauseMilliseconds: 20 };
    const store = openKurrentEventStore(address.replace(/&tlsCAFile=.*/, ''), { patience: impatient });
    await expect(store.head()).rejects.toMatchObject({ code: 'store-unavailable' });
    await store.close();
  });
});

describe('given an address that the client cannot use', () => {
  test.each([
    'esdb://admin:changeit@localhost:x',
    'esdb://admin:changeit@127.0.0.1:2113',
    'esdb://admin:changeit@one:2113,127.0.0.1:2113?tls=true',
    'esdb://admin:changeit@[::1]:2113',
    'esdb://admin:changeit@localhost:2113?nodePreference=whoever',
    'esdb://admin:changeit@localhost:2113?tlsCAFile=/not/there.crt',
    'esdb://admin:changeit@localhost:2113?tlsVerifyCert=false',
    'esdb://admin:changeit@localhost:2113?throwOnAppendFailure=false',
  ])('trap: it complains of %s with the password in it: then we say what is wrong without', (address) => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    let said: unknown;
    try {
      openKurrentEventStore(address);
    } catch (error) {
      said = error;
    }
    expect(said).toBeInstanceOf(TypeError);
    expect(`${(said as Error).stack}`).not.toContain('changeit');
    expect((said as Error).cause).toBeUndefined();
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});
