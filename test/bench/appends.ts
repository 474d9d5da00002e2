import { join } from 'node:path';
import { deterministicId } from '@permanence/event-store/event-id';
import type { NewEvent, StreamRevision } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { line, spreadOf, timesOf } from './timing.ts';

function anEvent(stream: string, n: number): NewEvent {
  const metadata = {
    actor: 'bench',
    authority: '999',
    source: 'bench',
    commandId: deterministicId(stream, String(n)),
    correlationId: stream,
    causationId: stream,
  };
  const data = {
    on: '2018-11-30',
    placementType: 'U6',
    provider: 'PR1',
    urn: 'SC900001',
    carer: `carer-${n}`,
    note: 'x'.repeat(120),
  };
  return {
    id: deterministicId('event', stream, String(n)),
    type: 'PlacementStarted',
    version: 1,
    data,
    metadata,
  };
}

export async function appends(folder: string): Promise<void> {
  const store = openSqliteEventStore(join(folder, 'appends.sqlite'));
  const rates: number[] = [];
  const each: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const stream = `child-999-${run}`;
    const times = await timesOf(2_000, (n) =>
      store.append(
        stream,
        [anEvent(stream, n)],
        n === 0 ? { kind: 'no-stream' } : { kind: 'at-revision', revision: (n - 1) as StreamRevision },
      ),
    );
    each.push(...times);
    rates.push(2_000 / (times.reduce((sum, time) => sum + time, 0) / 1_000));
  }
  line('Single durable appends', spreadOf(rates), 'events/s', '5 runs of 2,000');
  line('One durable append', spreadOf(each), 'ms', '10,000 appends');
  await store.close();
}
