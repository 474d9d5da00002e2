import { StoreUnavailable } from '@permanence/event-store/errors';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandTaken } from '../src/command-taken.ts';
import { eventsInLog, inCare, NOW, type Reply, type Running, running } from './server.ts';

const KEY = { 'idempotency-key': 'the-key' };
const REVIEW = { on: '2024-02-01' };

/** What becomes of an append to a store that gives up on it. */
const AWAY = {
  'the append never reached it': async () => {},
  'it had stored and did not say so': async (store: () => Promise<unknown>) => void (await store()),
};

/** A log that gives up on so many appends, in one of these ways. */
function awayFor(log: EventStore, appends: number, way: keyof typeof AWAY): EventStore {
  let left = appends;
  return {
    ...log,
    append: async (...asked) => {
      if (left === 0) return log.append(...asked);
      left -= 1;
      await AWAY[way](() => log.append(...asked));
      throw new StoreUnavailable('appending', new Error('no answer within 10000 ms'));
    },
  };
}

function expectAway(reply: Reply): void {
  expect([reply.status, reply.body.code]).toEqual([503, 'store-unavailable']);
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(reply.body.detail).toContain('same Idempotency-Key');
}

describe('given a log that is out of reach', () => {
  let log: EventStore;
  let before: number;
  let service: Running;
  const taken: CommandTaken[] = [];
  const unexpected: unknown[] = [];
  const start = (store: EventStore) =>
    running({
      log: store,
      onCommand: (each) => taken.push(each),
      onUnexpected: (error) => unexpected.push(error),
    });
  beforeEach(async () => {
    log = openSqliteEventStore(':memory:', { now: () => NOW });
    const setUp = await running({ log });
    await inCare(setUp, 'a');
    await setUp.close();
    before = (await eventsInLog(log)).length;
    taken.length = 0;
    unexpected.length = 0;
  });
  afterEach(async () => {
    await service.close();
    await log.close();
  });

  it.each(Object.keys(AWAY) as (keyof typeof AWAY)[])(
    'when %s, then it says so, and the same key records it once',
    async (way) => {
      service = await start(awayFor(log, 1, way));
      expectAway(await service.command('a', 'dental-checks', REVIEW, KEY));
      const again = await service.command('a', 'dental-checks', REVIEW, KEY);
      const third = await service.command('a', 'dental-checks', REVIEW, KEY);
      expect([again.status, again.body.events.map(({ type }) => type)]).toEqual([200, ['DentalCheckHeld']]);
      expect(third.body).toEqual(again.body);
      const events = await eventsInLog(log);
      expect(events).toHaveLength(before + 1);
      expect(again.body).toMatchObject({
        revision: events.at(-1)?.revision,
        position: events.at(-1)?.position,
        recordedAt: events.at(-1)?.recordedAt,
      });
      expect(taken.map(({ outcome }) => outcome)).toEqual(['store-unavailable', 'recorded', 'recorded']);
      expect(unexpected).toEqual([]);
    },
  );

  it('when it had stored, then another body under the key is refused', async () => {
    service = await start(awayFor(log, 1, 'it had stored and did not say so'));
    await service.command('a', 'dental-checks', REVIEW, KEY);
    const other = await service.command('a', 'dental-checks', { on: '2024-03-01' }, KEY);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await eventsInLog(log)).toHaveLength(before + 1);
  });

  it('when it cannot be read, then commands, dry runs and questions say so', async () => {
    const readStream: EventStore['readStream'] = async () => {
      throw new StoreUnavailable('reading a stream', new Error('no answer'));
    };
    service = await start({ ...log, readStream });
    expectAway(await service.command('a', 'dental-checks', REVIEW));
    expectAway(await service.dryRun('a', 'dental-checks', REVIEW));
    expectAway(await service.request('/v1/children/a'));
  });

  it('when a bulk file was taken by half, then the same file records the rest and nothing twice', async () => {
    const children = ['b', 'c'];
    const file = children.map((child) =>
      JSON.stringify({ child, intent: 'registrations', key: `r-${child}`, body: { on: '2018-05-04' } }),
    );
    const send = () =>
      service.request('/v1/children/bulk', {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: file.join('\n'),
      });
    let appends = 0;
    const append: EventStore['append'] = async (...asked) => {
      appends += 1;
      const appended = await log.append(...asked);
      if (appends === 2) throw new StoreUnavailable('appending', new Error('no answer'));
      return appended;
    };
    service = await start({ ...log, append });
    expectAway(await send());
    const again = await send();
    expect(again.text.match(/"status":"recorded"/g)).toHaveLength(2);
    expect(await eventsInLog(log)).toHaveLength(before + 2);
  });
});
