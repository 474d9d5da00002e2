import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, Expectation, NewEvent, StreamRevision } from '@permanence/event-store/event-store';
import {
  type KurrentEventStoreOptions,
  openKurrentEventStore,
} from '@permanence/event-store-kurrent/kurrent-event-store';
import { afterEach } from 'vitest';
import { addressOf } from './emulator/address.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from './emulator/emulator.ts';

export const ANY: Expectation = { kind: 'any' };
export const NO_STREAM: Expectation = { kind: 'no-stream' };
export const atRevision = (revision: number): Expectation => ({
  kind: 'at-revision',
  revision: revision as StreamRevision,
});

export function newEvents(count: number): readonly NewEvent[] {
  const metadata = {
    actor: 'user-17',
    authority: '886',
    source: 'api',
    commandId: randomUUID(),
    correlationId: randomUUID(),
    causationId: randomUUID(),
  };
  return Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    type: 'Written',
    version: 1,
    data: { index },
    metadata,
  }));
}

export const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

export async function everyEvent(store: EventStore) {
  return (await store.readAll({ after: 0 as never, limit: 1_000_000 })).events;
}

/** Comes back quickly, and waits long enough for a machine that is busy with other tests. */
const PATIENT = { totalMilliseconds: 60_000, firstPauseMilliseconds: 2, longestPauseMilliseconds: 50 };

/** For tests in which a call is never answered. */
export const IMPATIENT = { ...PATIENT, callMilliseconds: 300 };

export interface Running {
  readonly emulator: Emulator;
  readonly address: string;
  /** Another handle on the same server. */
  readonly open: (options?: KurrentEventStoreOptions, connectionOptions?: string) => EventStore;
}

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A server for one test, and handles on it; all is closed after the test. */
export async function running(options: EmulatorOptions = {}): Promise<Running & { store: EventStore }> {
  const emulator = await startEmulator(options);
  const folder = mkdtempSync(join(tmpdir(), 'permanence-emulator-'));
  cleanUps.push(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true });
  });
  const address = addressOf(emulator, folder);
  const open = (wanted: KurrentEventStoreOptions = {}, connectionOptions = '') => {
    const store = openKurrentEventStore(`${address}${connectionOptions}`, { patience: PATIENT, ...wanted });
    cleanUps.push(() => store.close());
    return store;
  };
  return { emulator, address, open, store: open() };
}
