import { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import { START } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { expect } from 'vitest';
import type { Acknowledgement, BatchData } from './batch.ts';

/** Opens the file as the next process would, and holds every promise of the log against it. */
export async function expectWholeLog(
  path: string,
  acknowledged: readonly Acknowledgement[],
): Promise<readonly RecordedEvent[]> {
  const store = openSqliteEventStore(path);
  const { events } = await store.readAll({ after: START, limit: Number.MAX_SAFE_INTEGER });
  await store.close();
  expectNoGaps(events);
  expectWholeBatches(events);
  expectEachOnce(events, acknowledged);
  expectIntegrity(path);
  return events;
}

function expectNoGaps(events: readonly RecordedEvent[]): void {
  const revisions = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const revision = (revisions.get(event.stream) ?? -1) + 1;
    revisions.set(event.stream, revision);
    if (event.position !== index + 1 || event.revision !== revision) {
      expect.fail(`${event.stream} has revision ${event.revision} at position ${event.position}`);
    }
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
  for (const { batch, stream, size, lastPosition } of acknowledged) {
    const last = events[lastPosition - 1];
    const found = last && { batch: dataOf(last).batch, stream: last.stream, index: dataOf(last).index };
    expect(found, `acknowledged at ${lastPosition}`).toEqual({ batch, stream, index: size - 1 });
  }
}

function expectIntegrity(path: string): void {
  const database = new DatabaseSync(path);
  const check = database.prepare('PRAGMA integrity_check').get();
  database.close();
  expect(check).toEqual({ integrity_check: 'ok' });
}

function dataOf(event: RecordedEvent): BatchData {
  const { batch, index, size, padding } = event.data;
  return { batch: String(batch), index: Number(index), size: Number(size), padding: String(padding) };
}
