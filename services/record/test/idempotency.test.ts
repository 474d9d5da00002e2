import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IdempotencyStore } from '../src/idempotency.ts';
import { openIdempotencyStore } from '../src/idempotency-sqlite.ts';
import { eventsInLog, inCare, NOW, type Running, running } from './server.ts';

const KEY = { 'idempotency-key': 'the-key' };
const ALLOCATION = { on: '2024-02-01', worker: 'w-2' };

/** The log of a process that dies between the append and the answer. */
function crashingAfterAppend(log: EventStore): EventStore {
  return {
    ...log,
    append: async (...append) => {
      await log.append(...append);
      throw new Error('the process dies here');
    },
  };
}

/** The store of a process that dies: nothing that was to be cleaned up is. */
function neverReleasing(store: IdempotencyStore): IdempotencyStore {
  return { ...store, release: () => {} };
}

describe('given a command that is sent more than once', () => {
  let folder: string;
  let log: EventStore;
  let store: IdempotencyStore;
  let service: Running;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'record-'));
    log = openSqliteEventStore(join(folder, 'log.sqlite'), { now: () => NOW });
    store = openIdempotencyStore(join(folder, 'commands.sqlite'));
    service = await running({ log, idempotency: store });
    await inCare(service, 'a');
    await inCare(service, 'b');
    await service.command('a', 'social-worker-allocations', { on: '2024-01-08', worker: 'w-1' });
  });
  afterEach(async () => {
    await service.close();
    store.close();
    await log.close();
    rmSync(folder, { recursive: true });
  });

  it('answers the same and records it once', async () => {
    const first = await service.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    const before = (await eventsInLog(log)).length;
    await service.command('a', 'dental-checks', { on: '2024-02-02' });
    const again = await service.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await eventsInLog(log)).toHaveLength(before + 1);
  });

  it('keeps a refusal too', async () => {
    const body = { on: '2030-01-01', worker: 'w' };
    const first = await service.command('a', 'social-worker-allocations', body, KEY);
    const again = await service.command('a', 'social-worker-allocations', body, KEY);
    expect([first.status, again.status]).toEqual([422, 422]);
    const { correlationId: _one, ...said } = first.body;
    expect(again.body).toMatchObject(said);
  });

  it('refuses the key for another body, another child or another intent', async () => {
    await service.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    const before = await eventsInLog(log);
    for (const [child, intent, body] of [
      ['a', 'social-worker-allocations', { ...ALLOCATION, worker: 'w-3' }],
      ['b', 'social-worker-allocations', ALLOCATION],
      ['a', 'social-worker-transfers', ALLOCATION],
    ] as const) {
      const other = await service.command(child, intent, body, KEY);
      expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    }
    expect(await eventsInLog(log)).toEqual(before);
  });

  it('lets two people use the same key', async () => {
    await service.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    const other = await service.command(
      'b',
      'dental-checks',
      { on: '2024-02-01' },
      { ...KEY, 'x-person': 'iro-7' },
    );
    expect(other.body.events).toHaveLength(1);
  });

  it('answers once, and otherwise that it is in progress, to clients that send it at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => service.command('a', 'social-worker-allocations', ALLOCATION, KEY)),
    );
    const codes = new Set(replies.map(({ status, body }) => (status === 200 ? 'ok' : body.code)));
    expect([...codes].filter((code) => code !== 'ok' && code !== 'in-progress')).toEqual([]);
    const ids = replies.flatMap(({ status, body }) =>
      status === 200 ? [body.events.map(({ id }) => id).join()] : [],
    );
    expect(new Set(ids).size).toBe(1);
    const allocated = (await eventsInLog(log)).filter(({ data }) => data.worker === 'w-2');
    expect(allocated).toHaveLength(1);
  });

  it('answers the same after a restart', async () => {
    const first = await service.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    const reopened = openIdempotencyStore(join(folder, 'commands.sqlite'));
    const restarted = await running({ log, idempotency: reopened });
    const again = await restarted.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    await restarted.close();
    reopened.close();
    expect(again.body).toEqual(first.body);
  });

  it.each(['kept', 'lost'])(
    'answers after a crash between append and answer, the keys being %s',
    async (keys) => {
      const dying = await running({
        log: crashingAfterAppend(log),
        idempotency: neverReleasing(store),
        onUnexpected: () => {},
      });
      const cut = await dying.command('a', 'social-worker-allocations', ALLOCATION, KEY);
      await dying.close();
      expect(cut.status).toBe(500);
      const before = await eventsInLog(log);
      const path = keys === 'kept' ? join(folder, 'commands.sqlite') : ':memory:';
      const reopened = openIdempotencyStore(path);
      const restarted = await running({ log, idempotency: reopened });
      await restarted.command('a', 'dental-checks', { on: '2024-02-02' });
      const again = await restarted.command('a', 'social-worker-allocations', ALLOCATION, KEY);
      const other = await restarted.command(
        'a',
        'social-worker-allocations',
        { ...ALLOCATION, worker: 'x' },
        KEY,
      );
      await restarted.close();
      reopened.close();
      expect(again.status).toBe(200);
      const mine = before.filter(({ metadata }) => metadata.commandId === before.at(-1)?.metadata.commandId);
      expect(again.body.events.map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
      expect(again.body.warnings.map(({ code }) => code)).toEqual(['allocation-closed']);
      expect(again.body.revision).toBe(mine.at(-1)?.revision);
      expect(other.status).toBe(422);
      expect(await eventsInLog(log)).toHaveLength(before.length + 1);
    },
  );

  it('answers with the warnings of the day on which it was recorded, when the keys are lost', async () => {
    const first = await service.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    const tomorrow = await running({ log, now: () => NOW + 24 * 60 * 60 * 1000 });
    const again = await tomorrow.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    await tomorrow.close();
    expect(again.body).toEqual(first.body);
    expect(again.body.warnings.map(({ code }) => code)).toEqual(['allocation-closed']);
  });

  it.each([
    ['another body', 'a', { ...ALLOCATION, worker: 'w-3' }],
    ['another child', 'b', ALLOCATION],
  ])(
    'never answers %s with what the key recorded, even when the keys are lost',
    async (_what, child, body) => {
      await service.command('a', 'social-worker-allocations', ALLOCATION, KEY);
      const before = await eventsInLog(log);
      const forgetful = await running({ log });
      const other = await forgetful.command(child, 'social-worker-allocations', body, KEY);
      await forgetful.close();
      expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
      expect(await eventsInLog(log)).toEqual(before);
    },
  );

  it('says that the first is in progress while it is', async () => {
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const append: EventStore['append'] = async (...what) => {
      begun.resolve();
      await gate.promise;
      return log.append(...what);
    };
    const slow = await running({ log: { ...log, append }, idempotency: store });
    const first = slow.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    await begun.promise;
    const second = await slow.command('a', 'social-worker-allocations', ALLOCATION, KEY);
    gate.resolve();
    expect([second.status, second.body.code]).toEqual([409, 'in-progress']);
    expect((await first).status).toBe(200);
    await slow.close();
  });

  it('answers a repeat of what held already, with no events', async () => {
    const held = await service.command('a', 'social-worker-allocations', { on: '2024-01-08', worker: 'w-1' });
    expect(held.status).toBe(200);
    expect(held.body).toMatchObject({ events: [], recordedAt: null });
    expect(held.body.position).toBe(await log.head());
  });
});
