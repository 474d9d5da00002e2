import type { GlobalPosition } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { type Look, lookAt } from '@permanence/permanence/operations/look';
import { createReadiness } from '@permanence/permanence/operations/readiness';
import { createCheckpoints } from '@permanence/projections/checkpoint';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { describe, expect, test } from 'vitest';

const SECOND = 1_000;

function lookedAt(position: number, seconds: number): Look {
  const at = position as GlobalPosition;
  const head = 1_000 as GlobalPosition;
  return { head, lag: { position: at, head, events: 1_000 - position, seconds }, parked: 0, tables: 1 };
}

/** Looks one after the other, each so many seconds after the last. */
async function statuses(looks: readonly (Look | undefined)[], secondsBetween = 10) {
  let nth = -1;
  const readiness = createReadiness({
    look: async () => looks[nth],
    now: () => nth * secondsBetween * SECOND,
  });
  const said: string[] = [];
  for (nth = 0; nth < looks.length; nth += 1) {
    const { ready, status } = await readiness();
    said.push(`${ready ? 200 : 503} ${status}`);
  }
  return said;
}

describe('given a service that is looked at again and again', () => {
  test('with the read models near the log, it is ready', async () => {
    expect(await statuses([lookedAt(1_000, 0), lookedAt(1_000, 59)])).toEqual(['200 ready', '200 ready']);
  });

  test('with the read models far behind but moving, it is ready', async () => {
    const looks = [lookedAt(10, 3_600), lookedAt(500, 3_500), lookedAt(900, 61)];
    expect(await statuses(looks)).toEqual(['200 catching-up', '200 catching-up', '200 catching-up']);
  });

  test('with the read models far behind and standing still, it is not, until they move', async () => {
    const looks = [lookedAt(10, 100), lookedAt(10, 110), lookedAt(11, 120), lookedAt(11, 130)];
    expect(await statuses(looks)).toEqual(['200 catching-up', '503 behind', '200 catching-up', '503 behind']);
  });

  test('with two looks at once, nothing is concluded from them', async () => {
    const looks = [lookedAt(10, 100), lookedAt(10, 100)];
    expect(await statuses(looks, 0.001)).toEqual(['200 catching-up', '200 catching-up']);
  });

  test('with a log that cannot be read, it is not', async () => {
    expect(await statuses([undefined, lookedAt(1_000, 0)])).toEqual(['503 log-unreadable', '200 ready']);
  });
});

describe('given a log', () => {
  const tables = openReadModels(':memory:');
  createCheckpoints(tables);

  test('that is closed, then it cannot be looked at', async () => {
    const log = openSqliteEventStore(':memory:');
    expect(await lookAt(log, tables)()).toMatchObject({ lag: { events: 0 }, parked: 0 });
    await log.close();
    expect(await lookAt(log, tables)()).toBeUndefined();
  });

  test('that never answers, then the look ends all the same', async () => {
    const log = openSqliteEventStore(':memory:');
    const silent = { ...log, head: () => new Promise<never>(() => {}) };
    expect(await lookAt(silent, tables, Date.now, 1)()).toBeUndefined();
    await log.close();
  });
});
