import { join } from 'node:path';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { deterministicId } from '@permanence/event-store/event-id';
import type { NewEvent } from '@permanence/event-store/event-store';
import { type EventStore, START } from '@permanence/event-store/event-store';
import { startEmulatorProcess } from '@permanence/event-store-kurrent/emulator/process';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { copyLog } from '@permanence/permanence/copy-log';
import { importReturn } from '@permanence/permanence/import-return';
import { rebuild } from '@permanence/projections/rebuild';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { synthesise } from '@permanence/synthetic/synthesise';
import { line, spreadOf, timesOf } from './timing.ts';

const RUNS = 5;
const CHILDREN = 600;
const YEARS = 3;
const APPENDS = 300;
const silent = { update() {}, end() {} };

async function inventedLog(folder: string, authority: string, asAt: CivilDate): Promise<EventStore> {
  const { returns } = synthesise({
    ...{ children: CHILDREN, asAt, seed: 1, years: YEARS },
    out: join(folder, 'returns'),
  });
  const log = openSqliteEventStore(join(folder, 'wire-source.sqlite'));
  for (const { folder: dir, year } of returns) {
    await importReturn(log, { dir, authority, year, strict: false, tempDir: folder }, silent, () => {});
  }
  return log;
}

function anEvent(n: number): NewEvent {
  const id = deterministicId('wire', String(n));
  const metadata = {
    ...{ actor: 'bench', authority: '999', source: 'bench' },
    ...{ commandId: id, correlationId: id, causationId: id },
  };
  return { id, type: 'Written', version: 1, data: { note: 'x'.repeat(120) }, metadata };
}

async function rates(events: number, work: (run: number) => unknown): Promise<number[]> {
  return (await timesOf(RUNS, work)).map((milliseconds) => events / (milliseconds / 1_000));
}

async function readEverything(connectionString: string): Promise<void> {
  const store = openKurrentEventStore(connectionString);
  for (let after = START; ; ) {
    const page = await store.readAll({ after, limit: 2_000 });
    if (page.end === after) break;
    after = page.end;
  }
  await store.close();
}

/** The log behind a socket: the emulator in a process of its own, so that its work is not ours. */
export async function overTheWire(folder: string, authority: string, asAt: CivilDate): Promise<void> {
  const source = await inventedLog(folder, authority, asAt);
  const emulator = await startEmulatorProcess(join(folder, 'wire.sqlite'));
  const { connectionString } = emulator;
  const [copying = 0] = await timesOf(1, () =>
    copyLog(source, (now) => openKurrentEventStore(connectionString, { now, keepInstants: true })),
  );
  const events = (await source.last(1))[0]?.position ?? 0;
  const size = `${events.toLocaleString('en-GB')} events, emulated server`;
  line('Over the wire: copy a log and compare it', spreadOf([events / (copying / 1_000)]), 'events/s', size);
  line(
    'Over the wire: read the log',
    spreadOf(await rates(events, () => readEverything(connectionString))),
    'events/s',
    size,
  );
  const rebuilds = await rates(events, async (run) => {
    const store = openKurrentEventStore(connectionString);
    const db = openReadModels(join(folder, `wire-${run}.sqlite`));
    await rebuild(store, db, readModels);
    db.close();
    await store.close();
  });
  line('Over the wire: full rebuild', spreadOf(rebuilds), 'events/s', size);
  const store = openKurrentEventStore(connectionString);
  const each = await timesOf(APPENDS, (n) => store.append('child-999-wire', [anEvent(n)], { kind: 'any' }));
  line('Over the wire: one durable append', spreadOf(each), 'ms', `${APPENDS} appends, one after another`);
  await Promise.all([store.close(), source.close()]);
  await emulator.kill();
}
