import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyEvent, given, newEvents } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

/** Names in which a careless query would see a wildcard, a quote, another case or another alphabet. */
const AWKWARD = [
  'a%b',
  'a%',
  'a_b',
  'aXb',
  'A%b',
  "a'b",
  'a"b',
  'a\\b',
  'a*b',
  'a[b]',
  'e',
  'é',
  'é-1',
  'e\u0301',
  'ÿ',
  'Ł-Żółć',
  '日本-1',
  '日本-2',
  '\ud7ff',
  '\ue000',
  '😀-1',
  '😁-1',
  '\u{10ffff}',
  '\u{10ffff}-1',
];

const inNameOrder = (names: readonly string[]) =>
  names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

export function listsStreams(open: OpenStore): void {
  describe('given streams with awkward names', () => {
    const opened = openForEachTest(open);
    const prefixes = [...new Set(AWKWARD.flatMap((name) => [name, Array.from(name)[0] ?? '']))];

    test('when read and listed by prefix, then every character stands for itself', async () => {
      for (const name of AWKWARD) await given(opened.store, name, newEvents(2));
      for (const prefix of prefixes) {
        const expected = AWKWARD.filter((name) => name.startsWith(prefix));
        expect(await opened.store.streams(prefix), prefix).toEqual(inNameOrder(expected));
        const read = await everyEvent(opened.store, { prefix });
        expect([...new Set(read.map((event) => event.stream))], prefix).toEqual(expected);
      }
    });

    test('when each is read by its name, then it holds its own events', async () => {
      const appended = new Map(AWKWARD.map((name) => [name, newEvents(1)] as const));
      for (const [name, events] of appended) await given(opened.store, name, events);
      for (const [name, events] of appended)
        expect(await opened.store.readStream(name)).toMatchObject(events);
    });
  });

  describe('given thirty streams', () => {
    const opened = openForEachTest(open);

    test('when listed in pages of any size, then each is listed once, in name order', async () => {
      const names = [...Array(30).keys()].map((index) => `${index % 2 ? 'child' : 'school'}-${index * 7}`);
      for (const name of [...names, ...names]) await given(opened.store, name, newEvents(2));
      const addsUp = async (limit: number, prefix: string) => {
        const listed: string[] = [];
        while (true) {
          const after = listed.at(-1);
          const page = await opened.store.streams(prefix, { limit, ...(after !== undefined && { after }) });
          if (page.length === 0) break;
          expect(page.length).toBeLessThanOrEqual(limit);
          listed.push(...page);
        }
        expect(listed).toEqual(inNameOrder(names.filter((name) => name.startsWith(prefix))));
      };
      const anyPrefix = fc.constantFrom('', 'child-', 'school-1', 'none');
      await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40 }), anyPrefix, addsUp), { numRuns: 40 });
    });
  });
}
