import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, Page } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { catchUp, follow } from '@permanence/projections/catch-up';
import { resumeFrom } from '@permanence/projections/checkpoint';
import {
  type Lease,
  LeaseLost,
  leaseHeld,
  releaseLease,
  renewLease,
  takeLease,
} from '@permanence/projections/lease';
import { projectPage } from '@permanence/projections/page';
import { rebuild } from '@permanence/projections/rebuild';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { counted, countingProjection, told } from './given.ts';

const projection = countingProjection();
const LEASE = 1_000;
const clock = { now: 0 };
const termsOf = (owner: string) => ({ owner, now: () => clock.now, milliseconds: LEASE });

let store: EventStore;
let db: DatabaseSync;

beforeEach(async () => {
  clock.now = 0;
  store = openSqliteEventStore(':memory:', { now: () => 1_000 });
  db = new DatabaseSync(':memory:');
  await catchUp(store, db, projection, termsOf('first'));
});

afterEach(async () => {
  db.close();
  await store.close();
});

/** Somebody who projects a step at a time, so that anything may happen between two of its steps. */
function worker(owner: string) {
  const terms = { ...termsOf(owner), leaseMilliseconds: LEASE };
  let lease: Lease | undefined;
  let page: Page | undefined;
  let after = resumeFrom(db, projection);
  return {
    holds: (): Lease | undefined => lease,
    take: () => {
      lease = takeLease(db, projection, terms) ?? lease;
    },
    renew: () => (lease === undefined ? undefined : renewLease(db, lease, terms)),
    release: () => {
      if (lease !== undefined) releaseLease(db, lease);
      lease = undefined;
    },
    read: async () => {
      after = resumeFrom(db, projection);
      page = await store.readAll({ after, limit: 3 });
    },
    write: async (): Promise<'written' | 'lost' | 'nothing'> => {
      if (lease === undefined || page === undefined || page.end <= after) return 'nothing';
      const writer = { db, projection, write: projection.writer(db), lease, terms };
      const inHand = page;
      page = undefined;
      try {
        await projectPage(store, writer, after, inHand);
        return 'written';
      } catch (error) {
        if (!(error instanceof LeaseLost)) throw error;
        return 'lost';
      }
    },
  };
}

describe('the lease', () => {
  test('given one who has it, then another gets it only once it has run out, with a higher epoch', () => {
    const first = takeLease(db, projection, termsOf('a')) as Lease;
    expect(takeLease(db, projection, termsOf('b'))).toBeUndefined();
    clock.now = LEASE - 1;
    expect(renewLease(db, first, termsOf('a'))).toBe(true);
    clock.now = LEASE + 1;
    expect(takeLease(db, projection, termsOf('b'))).toBeUndefined();
    clock.now = 2 * LEASE;
    const second = takeLease(db, projection, termsOf('b')) as Lease;
    expect(second.epoch).toBe(first.epoch + 1);
    expect(renewLease(db, first, termsOf('a'))).toBe(false);
    expect(leaseHeld(db, projection, clock.now)?.owner).toBe('b');
  });

  test('given one who gives it back, then it is free at once, and giving it back twice harms nobody', () => {
    const first = takeLease(db, projection, termsOf('a')) as Lease;
    releaseLease(db, first);
    expect(leaseHeld(db, projection, clock.now)).toBeUndefined();
    takeLease(db, projection, termsOf('b'));
    releaseLease(db, first);
    expect(leaseHeld(db, projection, clock.now)?.owner).toBe('b');
  });

  test('given one who reads a page and oversleeps, when another has taken over, then it writes nothing', async () => {
    const [early, late] = [worker('early'), worker('late')];
    early.take();
    await told(store, 'child-1', 'child-2');
    await early.read();
    clock.now = LEASE;
    late.take();
    expect(await early.write()).toBe('lost');
    expect(counted(db)).toEqual({});
    await late.read();
    expect(await late.write()).toBe('written');
    expect(counted(db)).toEqual({ 'child-1': [1, 1], 'child-2': [1, 1] });
  });

  test('given tables that were put back to an earlier place, when the holder writes what it had read, then nothing is written', async () => {
    const holder = worker('holder');
    await told(store, 'child-1');
    await catchUp(store, db, projection, termsOf('before'));
    holder.take();
    await told(store, 'child-1');
    await holder.read();
    db.exec('delete from counts; update checkpoint set position = 0');
    expect(await holder.write()).toBe('lost');
    expect(counted(db)).toEqual({});
  });

  test('given any interleaving of workers who oversleep, then whoever holds the newest epoch alone writes, and every event once', async () => {
    const step = fc.record({
      what: fc.constantFrom('take', 'read', 'write', 'write', 'renew', 'release', 'tell', 'wait'),
      who: fc.nat(2),
      stream: fc.constantFrom('child-1', 'child-2', 'child-3'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
        db.exec('delete from counts; delete from lease; delete from checkpoint');
        await rebuild(store, db, projection, () => {}, termsOf('before'));
        db.exec('update counts set written = events');
        const workers = ['a', 'b', 'c'].map(worker);
        let newest: Lease | undefined;
        for (const { what, who, stream } of steps) {
          const one = workers[who] as ReturnType<typeof worker>;
          const before = { rows: counted(db), position: resumeFrom(db, projection) };
          if (what === 'tell') await told(store, stream);
          else if (what === 'wait') clock.now += LEASE / 2;
          else if (what === 'write') {
            const result = await one.write();
            if (result === 'written') expect(one.holds()).toEqual(newest);
            else expect({ rows: counted(db), position: resumeFrom(db, projection) }).toEqual(before);
          } else await one[what]();
          const held = one.holds();
          if (held !== undefined && held.epoch > (newest?.epoch ?? 0)) newest = held;
        }
        clock.now += LEASE;
        await catchUp(store, db, projection, termsOf('last'));
        for (const [events, written] of Object.values(counted(db))) expect(written).toBe(events);
        const total = Object.values(counted(db)).reduce((sum, [events]) => sum + events, 0);
        expect(total).toBe(await store.head());
      }),
      { numRuns: 150 },
    );
  });
});

describe('who needs current tables', () => {
  test('given tables that are current, then it needs no lease', async () => {
    takeLease(db, projection, termsOf('holder'));
    expect((await catchUp(store, db, projection, termsOf('asking'))).position).toBe(0);
    expect(leaseHeld(db, projection, clock.now)?.owner).toBe('holder');
  });

  test('given a holder who is behind, then it waits until the holder has caught up, and says for whom', async () => {
    const holder = worker('holder');
    holder.take();
    await told(store, 'child-1');
    const waited: string[] = [];
    const caughtUp = await catchUp(store, db, projection, {
      ...termsOf('asking'),
      onWait: (owner) => waited.push(owner),
      pause: async () => {
        await holder.read();
        await holder.write();
      },
    });
    expect(caughtUp).toEqual({ position: 1, events: 0 });
    expect(waited).toEqual(['holder']);
  });

  test('given a holder who is gone, then it takes over when the lease has run out', async () => {
    worker('gone').take();
    await told(store, 'child-1');
    const pause = async () => {
      clock.now += LEASE / 4;
    };
    expect((await catchUp(store, db, projection, { ...termsOf('asking'), pause })).events).toBe(1);
    expect(counted(db)).toEqual({ 'child-1': [1, 1] });
  });
});

describe('following', () => {
  test('given one who follows, when it is stopped, then the lease is free at once', async () => {
    const following = await follow(store, db, projection, () => {}, termsOf('following'));
    expect(leaseHeld(db, projection, clock.now)?.owner).toBe('following');
    await following.stop();
    expect(leaseHeld(db, projection, clock.now)).toBeUndefined();
  });

  test('given a holder that is late, then it is succeeded only once the tables stand still behind the log', async () => {
    worker('holder').take();
    clock.now = 10 * LEASE;
    const reached = Promise.withResolvers<void>();
    let holder: string | undefined;
    let looks = 0;
    const pause = async (): Promise<void> => {
      looks += 1;
      await nextTurn();
      if (looks !== 3) return;
      holder = leaseHeld(db, projection, 0)?.owner;
      await told(store, 'child-1');
    };
    const options = { ...termsOf('next'), leaseMilliseconds: LEASE, pause };
    const following = await follow(store, db, projection, () => reached.resolve(), options);
    await reached.promise;
    expect(holder).toBe('holder');
    expect(leaseHeld(db, projection, 0)?.owner).toBe('next');
    await following.stop();
    expect(counted(db)).toEqual({ 'child-1': [1, 1] });
  });

  test('given two who follow, when the first stops, then the second goes on, and until then says how far the first has come', async () => {
    const reached = { first: Promise.withResolvers<void>(), second: Promise.withResolvers<void>() };
    const seen: number[] = [];
    const first = await follow(store, db, projection, () => {}, { owner: 'first' });
    const second = await follow(
      store,
      db,
      projection,
      (position) => {
        seen.push(position);
        if (position === 1) reached.first.resolve();
        if (position === 2) reached.second.resolve();
      },
      { owner: 'second' },
    );
    await told(store, 'child-1');
    await reached.first.promise;
    expect(leaseHeld(db, projection, Date.now())?.owner).toBe('first');
    await first.stop();
    await told(store, 'child-1');
    await reached.second.promise;
    await second.stop();
    expect(seen).toEqual([1, 2]);
    expect(counted(db)).toEqual({ 'child-1': [2, 2] });
  });
});
