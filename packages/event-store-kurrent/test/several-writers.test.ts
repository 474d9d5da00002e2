import type { EventStore, RecordedEvent } from '@permanence/event-store/event-store';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startEmulator } from './emulator/emulator.ts';
import { ANY, everyEvent, newEvents, running } from './given.ts';

const NOON = Date.UTC(2026, 2, 31, 12);
const HOUR = 3_600_000;

const instantsOf = (events: readonly RecordedEvent[]) => events.map(({ recordedAt }) => recordedAt);

/** Two processes on one server: the clock of the second is an hour ahead. */
async function twoWriters() {
  const given = await running();
  const behind = given.open({ now: () => NOON });
  const ahead = given.open({ now: () => NOON + HOUR });
  return { ...given, behind, ahead };
}

describe('given two processes that record at once, by clocks an hour apart', () => {
  test('trap: the one that is behind is slow: then their events lie in another order than their instants, and what comes after does not', async () => {
    const { emulator, behind, ahead, store } = await twoWriters();
    const gate = Promise.withResolvers<void>();
    emulator.faults.appends.push({ kind: 'wait', gate: gate.promise });
    const slow = behind.append('child-1', newEvents(1), ANY);
    await expect.poll(() => emulator.faults.appends.length, { interval: 1 }).toBe(0);
    const quick = await ahead.append('child-2', newEvents(1), ANY);
    gate.resolve();
    expect((await slow).recordedAt < quick.recordedAt).toBe(true);

    const next = await behind.append('child-3', newEvents(1), ANY);
    expect(next.recordedAt).toBe(quick.recordedAt);
    const restarted = await store.append('child-4', newEvents(1), ANY);
    expect(restarted.recordedAt >= quick.recordedAt).toBe(true);
  });

  test('when both write to one stream, then the one that comes second takes a later instant', async () => {
    const { emulator, behind, ahead } = await twoWriters();
    await behind.append('child-1', newEvents(1), ANY);
    const gate = Promise.withResolvers<void>();
    emulator.faults.appends.push({ kind: 'wait', gate: gate.promise });
    const slow = behind.append('child-1', newEvents(2), ANY);
    await expect.poll(() => emulator.faults.appends.length, { interval: 1 }).toBe(0);
    const quick = await ahead.append('child-1', newEvents(1), ANY);
    gate.resolve();
    expect(await slow).toMatchObject({ revision: 3, recordedAt: quick.recordedAt, repeated: false });
    const instants = instantsOf(await behind.readStream('child-1'));
    expect(instants).toEqual(instants.toSorted());
  });
});

interface Plan {
  readonly writer: 0 | 1;
  readonly stream: number;
  readonly size: number;
  /** Whether everything that is under way is waited for first. */
  readonly alone: boolean;
}

interface Acknowledged {
  readonly ids: readonly string[];
  readonly recordedAt: string;
  readonly begun: number;
  readonly ended: number;
}

async function written(
  stores: readonly EventStore[],
  plan: readonly Plan[],
): Promise<readonly Acknowledged[]> {
  let ticks = 0;
  const tick = () => {
    ticks += 1;
    return ticks;
  };
  const appends: Promise<Acknowledged>[] = [];
  for (const { writer, stream, size, alone } of plan) {
    if (alone) await Promise.all(appends);
    const events = newEvents(size);
    const begun = tick();
    appends.push(
      (stores[writer] as EventStore).append(`child-${stream}`, events, ANY).then(({ recordedAt }) => ({
        ids: events.map(({ id }) => id),
        recordedAt,
        begun,
        ended: tick(),
      })),
    );
  }
  return Promise.all(appends);
}

/** Pairs in which one had been acknowledged before the other was begun, and was yet recorded later. */
function backwards(appends: readonly Acknowledged[]): number {
  return appends.flatMap((one) =>
    appends.filter((other) => one.ended < other.begun && one.recordedAt > other.recordedAt),
  ).length;
}

const plans = fc.array(
  fc.record<Plan>({
    writer: fc.constantFrom(0, 1),
    stream: fc.integer({ min: 0, max: 3 }),
    size: fc.integer({ min: 1, max: 3 }),
    alone: fc.boolean(),
  }),
  { minLength: 2, maxLength: 24 },
);
const skews = fc.tuple(fc.integer({ min: -HOUR, max: HOUR }), fc.integer({ min: -3, max: 3 }));

test('given two writers with clocks apart and running unevenly, when they write side by side, then each append has one instant, no stream goes backwards, nor does time between appends that were not under way together, and readers agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      skews,
      fc.array(fc.integer({ min: 0, max: 5 })),
      async (plan, [skew, pace], late) => {
        const emulator = await startEmulator();
        let time = NOON;
        const clocks = [() => (time += 1), () => time + skew + pace * (time - NOON)];
        const stores = clocks.map((now) => openKurrentEventStore(emulator.connectionString(), { now }));
        try {
          emulator.faults.appends.push(
            ...late.map((milliseconds) => ({ kind: 'answer-late', milliseconds }) as const),
          );
          const appends = await written(stores, plan);
          const [first, second] = await Promise.all(stores.map(everyEvent));
          expect(second).toEqual(first);
          const instantOf = new Map(first?.map(({ id, recordedAt }) => [id, recordedAt]));
          for (const { ids, recordedAt } of appends) {
            expect(new Set(ids.map((id) => instantOf.get(id)))).toEqual(new Set([recordedAt]));
          }
          for (const stream of Map.groupBy(first ?? [], (event) => event.stream).values()) {
            expect(instantsOf(stream)).toEqual(instantsOf(stream).toSorted());
          }
          expect(backwards(appends)).toBe(0);
        } finally {
          await Promise.all(stores.map((store) => store.close()));
          await emulator.close();
        }
      },
    ),
    { numRuns: 30, seed: 20_260_331 },
  );
}, 60_000);
