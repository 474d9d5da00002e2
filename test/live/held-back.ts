import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import { type EventStore, START } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { importReturn } from '@permanence/permanence/import-return';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { synthesise } from '@permanence/synthetic/synthesise';

export const AUTHORITY = '999';
export const LAST_DAY = civilDate('2018-11-30');
const FIRST_TOLD = Date.parse('2018-12-01T09:00:00Z');

/** An authority of which all but the last events of each child have been recorded. */
export interface HeldBack {
  readonly log: EventStore;
  readonly path: string;
  /** The tables, as the projector writes them. */
  readonly tables: DatabaseSync;
  readonly clock: { now: number };
  /** How many events are left to record. */
  left(): number;
  /** Takes back the last fact that is recorded of a child: as odd a record as there can be, and still one. */
  withdraw(nth: number): Promise<void>;
  /** Says something of the authority itself. */
  setTarget(measure: string, value: number): Promise<void>;
  /** Records some of what was held back, each event a commit of its own; answers the last position. */
  record(howMany: number): Promise<number>;
  close(): Promise<void>;
}

type Waiting = { readonly stream: string; readonly event: Parameters<EventStore['append']>[1][number] };

async function everythingIn(log: EventStore): Promise<readonly Waiting[]> {
  const { events } = await log.readAll({ after: START, limit: 1_000_000 });
  return events.map(({ stream, id, type, version, data, metadata }) => ({
    stream,
    event: { id, type, version, data, metadata },
  }));
}

async function invented(folder: string, children: number, seed: number): Promise<readonly Waiting[]> {
  const { returns } = synthesise({ children, asAt: LAST_DAY, years: 2, seed, out: join(folder, 'returns') });
  const log = openSqliteEventStore(':memory:');
  for (const { folder: dir, year } of returns) {
    const request = { dir, authority: AUTHORITY, year, strict: false, tempDir: folder };
    await importReturn(log, request, { update() {}, end() {} }, () => {});
  }
  const all = await everythingIn(log);
  await log.close();
  return all;
}

/** In turn: one of each child, then the next of each child. */
function inTurn(waiting: readonly Waiting[]): readonly Waiting[] {
  const streams = [...Map.groupBy(waiting, ({ stream }) => stream).values()];
  const longest = Math.max(...streams.map(({ length }) => length));
  return Array.from({ length: longest }, (_, nth) => streams.flatMap((own) => own[nth] ?? [])).flat();
}

async function appendAll(log: EventStore, waiting: readonly Waiting[]): Promise<void> {
  for (const [stream, own] of Map.groupBy(waiting, (one) => one.stream)) {
    await log.append(
      stream,
      own.map(({ event }) => event),
      { kind: 'any' },
    );
  }
}

const BY = {
  actor: 'test',
  source: 'test',
  authority: AUTHORITY,
  commandId: '',
  correlationId: '',
  causationId: '',
};

function said(type: string, data: object): Waiting['event'] {
  return { id: randomUUID(), type, version: 1, data: { ...data }, metadata: BY };
}

export async function heldBack(children: number, seed: number, each = 4): Promise<HeldBack> {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-live-'));
  const all = await invented(folder, children, seed);
  const streams = [...Map.groupBy(all, ({ stream }) => stream).values()];
  const waiting = [...inTurn(streams.flatMap((own) => own.slice(-each)))];
  const clock = { now: FIRST_TOLD };
  const log = openSqliteEventStore(join(folder, 'log.sqlite'), { now: () => clock.now });
  await appendAll(
    log,
    streams.flatMap((own) => own.slice(0, -each)),
  );
  const path = join(folder, 'read-models.sqlite');
  const tables = openReadModels(path);
  await catchUp(log, tables, readModels);
  clock.now += 1_000;
  return {
    ...{ log, path, tables, clock },
    left: () => waiting.length,
    withdraw: async (nth) => {
      const streams = await log.streams(`child-${AUTHORITY}-`);
      const stream = streams[nth % streams.length] ?? '';
      const fact = (await log.readStream(stream)).findLast(({ type }) => type !== 'FactWithdrawn')?.id;
      await log.append(stream, [said('FactWithdrawn', { fact, reason: 'test' })], { kind: 'any' });
    },
    setTarget: async (measure, value) => {
      const target = said('TargetSet', { on: '2018-01-01', measure, value, source: 'test' });
      await log.append(`authority-${AUTHORITY}`, [target], { kind: 'any' });
    },
    record: async (howMany) => {
      for (const { stream, event } of waiting.splice(0, howMany)) {
        await log.append(stream, [event], { kind: 'any' });
        clock.now += 1;
      }
      return log.head();
    },
    close: async () => {
      tables.close();
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
