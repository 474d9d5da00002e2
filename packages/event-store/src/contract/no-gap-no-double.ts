import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventStore } from '../event-store.ts';
import { follow, turns } from './follow.ts';
import { everyEvent, given, newEvents } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

interface Append {
  readonly stream: string;
  readonly events: number;
  /** Turns of the event loop before it. */
  readonly after: number;
}

const anyAppend = fc.record({
  stream: fc.constantFrom('a-1', 'a-2', 'b-1', 'b-2'),
  events: fc.integer({ min: 1, max: 7 }),
  after: fc.integer({ min: 0, max: 4 }),
});
const anyWriter = fc.array(anyAppend, { maxLength: 8 });

const anyRace = fc.record({
  before: anyWriter,
  writers: fc.array(anyWriter, { minLength: 1, maxLength: 4 }),
  pageSize: fc.integer({ min: 1, max: 20 }),
  prefix: fc.constantFrom('', 'a-', 'b-2'),
  handlerTurns: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
});
type Race = typeof anyRace extends fc.Arbitrary<infer Value> ? Value : never;

/** The fault that makes projections silently skip events: catching up and going live while others write. */
export function losesAndDoublesNothing(open: OpenStore): void {
  describe('given writers that go on while a subscriber catches up', () => {
    const opened = openForEachTest(open);

    test('when it has caught up, then it was handed every event once, in order, page after page', async () => {
      const other = (await opened.reopen?.()) ?? opened.store;
      await fc.assert(
        fc.asyncProperty(anyRace, (race) => runRace(opened.store, other, race)),
        { numRuns: 50 },
      );
      if (other !== opened.store) await other.close();
    });
  });
}

async function runRace(store: EventStore, other: EventStore, race: Race): Promise<void> {
  const after = await store.head();
  await write(store, race.before);
  let busy = false;
  let pages = 0;
  const following = follow(store, { after, pageSize: race.pageSize, prefix: race.prefix }, async () => {
    expect(busy, 'a page came while another was in hand').toBe(false);
    busy = true;
    await turns(race.handlerTurns[pages % race.handlerTurns.length] ?? 0);
    pages += 1;
    busy = false;
  });
  await Promise.all(race.writers.map((appends, index) => write(index % 2 === 0 ? store : other, appends)));
  await following.reached(await store.head());
  await following.subscription.stop();
  expect(following.events()).toEqual(await everyEvent(store, { after, prefix: race.prefix }));
  const ends = following.pages.map(({ page }) => page.end);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
}

async function write(store: EventStore, appends: readonly Append[]): Promise<void> {
  for (const append of appends) {
    await turns(append.after);
    await given(store, append.stream, newEvents(append.events));
  }
}
