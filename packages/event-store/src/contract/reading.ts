import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GlobalPosition, StreamRevision } from '../event-store.ts';
import { START } from '../event-store.ts';
import { everyEvent, everyPage, given, idsOf, newEvent, newEvents } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

export function readsStreams(open: OpenStore): void {
  describe('given a stream of five events in two appends', () => {
    const opened = openForEachTest(open);
    const stream = 'child-886-1';

    test('when it is read, then its revisions run from 0 without a gap', async () => {
      const events = [...newEvents(2), ...newEvents(3)];
      await given(opened.store, stream, events.slice(0, 2));
      await given(opened.store, 'child-886-10', newEvents(2));
      await given(opened.store, stream, events.slice(2));
      const read = await opened.store.readStream(stream);
      expect(read.map((event) => event.revision)).toEqual([0, 1, 2, 3, 4]);
      expect(read).toMatchObject(events);
      expect(new Set(read.map((event) => event.stream))).toEqual(new Set([stream]));
    });

    test('when it is read from a revision or up to a position, then that part is read', async () => {
      const events = [...newEvents(2), ...newEvents(3)];
      const first = await given(opened.store, stream, events.slice(0, 2));
      await given(opened.store, stream, events.slice(2));
      const late = await opened.store.readStream(stream, { from: 3 as StreamRevision });
      const early = await opened.store.readStream(stream, { upTo: first.position });
      const both = await opened.store.readStream(stream, { from: 1 as StreamRevision, upTo: first.position });
      expect(idsOf(late)).toEqual(idsOf(events.slice(3)));
      expect(idsOf(early)).toEqual(idsOf(events.slice(0, 2)));
      expect(idsOf(both)).toEqual(idsOf(events.slice(1, 2)));
    });

    test('when another stream is read, then it is empty', async () => {
      await given(opened.store, stream, newEvents(5));
      expect(await opened.store.readStream('child-886-2')).toEqual([]);
    });
  });

  describe('given any JSON', () => {
    const opened = openForEachTest(open);

    test('when it is read back, then it is the same', async () => {
      let count = 0;
      const anyData = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }));
      const comesBack = async (data: Record<string, unknown>) => {
        count += 1;
        const event = newEvent(data);
        await given(opened.store, `child-886-${count}`, [event]);
        const [read] = await opened.store.readStream(`child-886-${count}`);
        expect(JSON.stringify(read?.data)).toBe(JSON.stringify(event.data));
        expect(read).toMatchObject({ id: event.id, type: event.type, version: 1, metadata: event.metadata });
      };
      await fc.assert(fc.asyncProperty(anyData, comesBack), { numRuns: 60 });
    });
  });
}

export function readsTheLog(open: OpenStore): void {
  describe('given an empty log', () => {
    const opened = openForEachTest(open);

    test('when it is read, then there is nothing and nowhere to go', async () => {
      expect(await opened.store.head()).toBe(START);
      expect(await opened.store.readAll({ after: START, limit: 10 })).toEqual({ events: [], end: START });
      expect(await opened.store.streams('')).toEqual([]);
      expect(await opened.store.last(10)).toEqual([]);
    });
  });

  describe('given appends to several streams', () => {
    const opened = openForEachTest(open);

    test('when the log is read, then events come in the order of their appends', async () => {
      const appends = [...Array(12).keys()].map((index) => ({
        stream: `s-${index % 3}`,
        events: newEvents(2),
      }));
      for (const { stream, events } of appends) await given(opened.store, stream, events);
      const read = await everyEvent(opened.store);
      expect(idsOf(read)).toEqual(appends.flatMap(({ events }) => idsOf(events)));
      expect(read.every((event, index) => event.position > (read[index - 1]?.position ?? START))).toBe(true);
      expect(await opened.store.head()).toBe(read.at(-1)?.position);
    });

    test('when the end is read, then nothing comes and the reader stays where it is', async () => {
      const { position } = await given(opened.store, 's-1', newEvents(3));
      expect(await opened.store.readAll({ after: position, limit: 5 })).toEqual({
        events: [],
        end: position,
      });
      const beyond = (position + 5) as GlobalPosition;
      expect(await opened.store.readAll({ after: beyond, limit: 5 })).toEqual({ events: [], end: beyond });
    });

    test('when a filter leaves a page empty, then the reader still gets on', async () => {
      await given(opened.store, 'school-1', newEvents(20));
      const wanted = newEvents(1);
      await given(opened.store, 'child-1', wanted);
      await given(opened.store, 'school-1', newEvents(20));
      const pages = await everyPage(opened.store, 3, { prefix: 'child-' });
      expect(pages.flatMap((page) => idsOf(page.events))).toEqual(idsOf(wanted));
      expect(pages.at(-1)?.end).toBe(await opened.store.head());
    });

    test('when it is read in pages of any size, then they add up to what the filter lets through', async () => {
      for (let index = 0; index < 30; index += 1) {
        await given(opened.store, `${index % 4 === 0 ? 'a' : 'b'}-${index % 7}`, newEvents(1 + (index % 5)));
      }
      const all = await everyEvent(opened.store);
      const addsUp = async (limit: number, prefix: string) => {
        const pages = await everyPage(opened.store, limit, { prefix });
        const expected = all.filter((event) => event.stream.startsWith(prefix));
        expect(pages.flatMap((page) => page.events)).toEqual(expected);
        expect(pages.every((page) => page.events.length <= limit)).toBe(true);
      };
      const anyPrefix = fc.constantFrom('', 'a', 'b-', 'a-4', 'c');
      await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 120 }), anyPrefix, addsUp), { numRuns: 60 });
    });

    test('when the last events are read, then they come in log order, fewer when there are fewer', async () => {
      const [first, second] = [newEvents(2), newEvents(3)];
      await given(opened.store, 's-1', first);
      await given(opened.store, 's-2', second);
      expect(idsOf(await opened.store.last(4))).toEqual(idsOf([...first, ...second]).slice(1));
      expect(await opened.store.last(9)).toEqual(await everyEvent(opened.store));
    });

    test.each([0, -1, 1.5])('when a page may hold %d events, then that is refused', async (limit) => {
      await expect(opened.store.readAll({ after: START, limit })).rejects.toBeInstanceOf(RangeError);
    });
  });
}
