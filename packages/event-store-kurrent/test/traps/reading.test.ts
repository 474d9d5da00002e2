import { randomUUID } from 'node:crypto';
import { AccessDeniedError, EventStoreDBClient, type Position } from '@eventstore/db-client';
import { UnreadableEvent } from '@permanence/event-store/errors';
import { type GlobalPosition, type NewEvent, type Page, START } from '@permanence/event-store/event-store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY, everyEvent, IMPATIENT, idsOf, newEvents, running } from '../given.ts';

const STREAM = 'child-886-1';

describe('given positions of two numbers', () => {
  test('trap: whoever goes on from the commit position alone loses events: then we do not', async () => {
    const { emulator, store } = await running({ commitPositions: 'last-of-append' });
    const events = newEvents(5);
    await store.append(STREAM, events, ANY);
    const client = EventStoreDBClient.connectionString(emulator.connectionString());
    const places: Position[] = [];
    for await (const { event } of client.readAll())
      if (event?.streamId === STREAM) places.push(event.position);
    const commit = places[1]?.commit ?? 0n;
    const careless: string[] = [];
    const from = { commit, prepare: commit };
    for await (const { event } of client.readAll({ fromPosition: from })) careless.push(event?.id ?? '');
    await client.dispose();
    expect(careless).toEqual(idsOf(events).slice(4));

    const second = (await everyEvent(store))[1]?.position as GlobalPosition;
    const careful = await store.readAll({ after: second, limit: 10 });
    expect(idsOf(careful.events)).toEqual(idsOf(events).slice(2));
  });

  test.each(['own', 'last-of-append'] as const)(
    'when reading goes on from any position after a restart, with commit positions %s, then it goes on with the next event',
    async (commitPositions) => {
      const { store, open } = await running({ commitPositions });
      const appends = fc.sample(fc.integer({ min: 1, max: 9 }), { numRuns: 12, seed: 20_260_331 });
      for (const [index, size] of appends.entries()) {
        await store.append(`s-${index % 3}`, newEvents(size), ANY);
      }
      const all = await everyEvent(store);
      const restarted = open();
      for (const [index, { position }] of all.entries()) {
        const { events } = await restarted.readAll({ after: position, limit: 4 });
        expect(idsOf(events)).toEqual(idsOf(all.slice(index + 1, index + 5)));
      }
    },
  );

  test('when a position lies behind the log, then nothing is asked of the server there', async () => {
    const { store, open } = await running();
    const { position } = await store.append(STREAM, newEvents(1), ANY);
    const after = (position + 1) as GlobalPosition;
    expect(await open().readAll({ after, limit: 5 })).toEqual({ events: [], end: after });
  });
});

describe("given events of the server's own among ours", () => {
  test('when the log is read, then they are not there, and the log ends with our last event', async () => {
    const { emulator, store } = await running();
    expect(await store.head()).toBe(START);
    const { position } = await store.append(STREAM, newEvents(2), ANY);
    const statistics = { type: '$statsCollected', contentType: 'application/json', data: '{}', metadata: '' };
    for (let count = 0; count < 50; count += 1) {
      await emulator.log.append('$stats-127.0.0.1:2113', [{ ...statistics, id: randomUUID() }]);
    }
    expect(await store.head()).toBe(position);
    expect(await store.readAll({ after: position, limit: 1 })).toEqual({ events: [], end: position });
    const later = await store.append(STREAM, newEvents(1), ANY);
    const { events, end } = await store.readAll({ after: position, limit: 1 });
    expect([events.length, end]).toEqual([1, later.position]);
    expect(await store.last(3)).toEqual(await everyEvent(store));
    expect(await store.streams('')).toEqual([STREAM]);
  });
});

describe('given links that projections of the server write', () => {
  test.each(['$ce-child', 'every-review'])(
    'trap: read as events they would double the log: then those in %s are not there',
    async (links) => {
      const { emulator, store } = await running();
      const heard: string[] = [];
      const onPage = async ({ events }: Page) => void heard.push(...idsOf(events));
      const subscription = store.subscribe({ after: START, onPage });
      const sent: string[] = [];
      for (const revision of [0, 1, 2]) {
        const events = newEvents(1);
        await store.append(STREAM, events, ANY);
        const link = { id: randomUUID(), type: '$>', contentType: 'application/octet-stream', metadata: '' };
        await emulator.log.append(links, [{ ...link, data: `${revision}@${STREAM}` }]);
        sent.push(...idsOf(events));
      }
      expect(idsOf(await everyEvent(store))).toEqual(sent);
      expect(await store.streams('')).toEqual([STREAM]);
      await expect.poll(() => heard).toEqual(sent);
      await subscription.stop();
    },
  );

  test('when somebody gives an event of ours such a type, then nothing is written', async () => {
    const { store } = await running();
    const [event] = newEvents(1);
    const refused = store.append(STREAM, [{ ...(event as NewEvent), type: '$>' }], ANY);
    await expect(refused).rejects.toMatchObject({ code: 'invalid-append' });
  });
});

describe('given what is not one of our events', () => {
  const ours = { version: 1, recordedAt: '2026-03-31T12:00:00.000Z' };
  const json = 'application/json';
  test.each([
    ['trap: broken JSON comes back as a text', { data: '{"on": ', contentType: json, metadata: ours }],
    ['when the data are a list', { data: '[1]', contentType: json, metadata: ours }],
    ['when it is not JSON', { data: '{}', contentType: 'application/octet-stream', metadata: ours }],
    ['when it does not say its version', { data: '{}', contentType: json, metadata: {} }],
    ['when it has no metadata at all', { data: '{}', contentType: json, metadata: 'none' }],
    [
      'when its instant is none',
      { data: '{}', contentType: json, metadata: { version: 1, recordedAt: 'noon' } },
    ],
  ])(
    '%s: then its place is read, and whoever looks into it is told its id and not what it says',
    async (_name, stored) => {
      const { emulator, store } = await running();
      const id = randomUUID();
      const { data, contentType } = stored;
      const metadata = JSON.stringify(stored.metadata);
      await emulator.log.append(STREAM, [{ id, type: 'Written', contentType, data, metadata }]);
      const { position } = await store.append(STREAM, newEvents(1), ANY);
      for (const [odd, whole] of [await store.readStream(STREAM), await everyEvent(store)]) {
        expect([odd?.id, odd?.stream, odd?.revision, odd?.type]).toEqual([id, STREAM, 0, 'Written']);
        expect(odd?.recordedAt).toBe(new Date(odd?.recordedAt ?? '').toISOString());
        for (const look of [
          () => odd?.data,
          () => odd?.version,
          () => ({ ...odd }),
          () => JSON.stringify(odd),
        ]) {
          expect(look).toThrow(UnreadableEvent);
          expect(look).toThrow(id);
          expect(look).not.toThrow('"on"');
        }
        expect([whole?.position, whole?.data]).toEqual([position, { index: 0 }]);
      }
    },
  );
});

describe('given reads that break off', () => {
  test.each([
    ['dropped in mid page', { kind: 'drop', afterEvents: 7 }],
    ['trap: a read has no deadline, and hangs in mid page', { kind: 'hang', afterEvents: 7 }],
    ['answered too late', { kind: 'answer-late', milliseconds: IMPATIENT.callMilliseconds * 2 }],
    ['refused as unavailable', { kind: 'refuse', why: 'unavailable' }],
    ['refused for a timeout', { kind: 'refuse', why: 'timeout' }],
    ['refused for a deadline', { kind: 'refuse', why: 'deadline-exceeded' }],
    ['refused by a node that does not lead', { kind: 'refuse', why: 'not-leader' }],
    ['refused without a reason', { kind: 'refuse', why: 'unknown' }],
  ] as const)('%s: then the page is read again, whole', async (_name, fault) => {
    const { emulator, open } = await running();
    const store = open({ patience: IMPATIENT });
    const events = newEvents(20);
    await store.append(STREAM, events, ANY);
    emulator.faults.reads.push(fault, fault);
    expect(idsOf(await store.readStream(STREAM))).toEqual(idsOf(events));
    emulator.faults.reads.push(fault, fault);
    expect(idsOf((await store.readAll({ after: START, limit: 15 })).events)).toEqual(
      idsOf(events).slice(0, 15),
    );
    // Trap: a read that is neither consumed nor cancelled stays open for ever.
    await expect.poll(() => emulator.seen.openReads).toBe(0);
  });

  test('when access is denied, then it is asked once and the error says so', async () => {
    const { emulator, store } = await running();
    await store.append(STREAM, newEvents(1), ANY);
    const before = emulator.seen.reads;
    emulator.faults.reads.push({ kind: 'refuse', why: 'access-denied' });
    await expect(store.readStream(STREAM)).rejects.toBeInstanceOf(AccessDeniedError);
    expect(emulator.seen.reads).toBe(before + 1);
  });
});
