import { DatabaseSync } from 'node:sqlite';
import { authorityPrefix } from '@permanence/care/child/stream';
import type { EventStore, GlobalPosition, RecordedEvent } from '@permanence/event-store/event-store';
import { parseStoreAddress } from '@permanence/permanence/store-address';
import { expect } from 'vitest';
import type { Acknowledgement, BatchData } from './batch.ts';
import type { Trial } from './logs.ts';
import { openedAt } from './opened.ts';

const PAGE = 4_000;

/** What the trial wrote; before `after` it had written nothing. */
async function written(
  store: EventStore,
  authority: string,
  after: GlobalPosition,
): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (let at = after; ; ) {
    const { events, end } = await store.readAll({
      after: at,
      limit: PAGE,
      prefix: authorityPrefix(authority),
    });
    all.push(...events);
    if (end === at) return all;
    at = end;
  }
}

/** Opens the log as the next process would, and holds every promise of it against what the trial wrote. */
export async function expectWholeLog(
  { log, authority }: Trial,
  after: GlobalPosition,
  acknowledged: readonly Acknowledgement[],
): Promise<readonly RecordedEvent[]> {
  const store = openedAt(log.setting);
  const events = await written(store, authority, after);
  await store.close();
  expectNoGaps(events);
  expectWholeBatches(events);
  expectEachOnce(events, acknowledged);
  const address = parseStoreAddress(log.setting);
  if (address?.kind === 'sqlite') expectWholeFile(address.path, events);
  return events;
}

/** Positions go on, with gaps where others wrote; revisions have none. */
function expectNoGaps(events: readonly RecordedEvent[]): void {
  const revisions = new Map<string, number>();
  let before = 0;
  for (const { stream, revision, position } of events) {
    const expected = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    if (position <= before || revision !== expected) {
      expect.fail(`${stream} has revision ${revision} at position ${position}, behind ${before}`);
    }
    before = position;
  }
}

/** The events of a batch are neighbours: it is whole when each is followed by the next, up to its size. */
function expectWholeBatches(events: readonly RecordedEvent[]): void {
  let expected = { batch: '', index: 0, size: 0 };
  for (const event of events) {
    const { batch, index, size } = dataOf(event);
    const starts = expected.index === expected.size && index === 0;
    const goesOn = batch === expected.batch && index === expected.index;
    if (!starts && !goesOn) expect.fail(`batch ${batch} has event ${index} at position ${event.position}`);
    expected = { batch, index: index + 1, size };
  }
  expect(expected.index, `batch ${expected.batch} is whole`).toBe(expected.size);
}

function expectEachOnce(events: readonly RecordedEvent[], acknowledged: readonly Acknowledgement[]): void {
  expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  const at = new Map(events.map((event) => [Number(event.position), event]));
  for (const { batch, stream, size, lastPosition } of acknowledged) {
    const last = at.get(lastPosition);
    const found = last && { batch: dataOf(last).batch, stream: last.stream, index: dataOf(last).index };
    expect(found, `acknowledged at ${lastPosition}`).toEqual({ batch, stream, index: size - 1 });
  }
}

/** In a file of its own positions are counted from 1, without a gap. */
function expectWholeFile(path: string, events: readonly RecordedEvent[]): void {
  expect(events.at(-1)?.position ?? 0).toBe(events.length);
  const database = new DatabaseSync(path);
  const check = database.prepare('PRAGMA integrity_check').get();
  database.close();
  expect(check).toEqual({ integrity_check: 'ok' });
}

function dataOf(event: RecordedEvent): BatchData {
  const { batch, index, size, padding } = event.data;
  return { batch: String(batch), index: Number(index), size: Number(size), padding: String(padding) };
}
