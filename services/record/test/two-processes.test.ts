import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@permanence/event-store/event-store';
import { withRecentStreams } from '@permanence/event-store/recent-streams';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIdempotencyStore } from '../src/idempotency-sqlite.ts';
import { eventsInLog, inCare, NOW, type Reply, type Running, running } from './server.ts';

const KEY = { 'idempotency-key': 'the-key' };
const REVIEW = { on: '2024-02-01' };

/** A log whose next append waits behind a gate, once it has been decided. */
function gated(log: EventStore) {
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const append: EventStore['append'] = async (...asked) => {
    begun.resolve();
    await gate.promise;
    return log.append(...asked);
  };
  return { log: { ...log, append }, begun: begun.promise, open: () => gate.resolve() };
}

const remembering = (log: EventStore) => withRecentStreams(log, { mostEvents: 1_000 });

describe('given two that record into one log, each with its own memory of answers and streams', () => {
  let log: EventStore;
  let before: number;
  let slow: ReturnType<typeof gated>;
  let one: Running;
  let other: Running;
  beforeEach(async () => {
    log = openSqliteEventStore(':memory:', { now: () => NOW });
    other = await running({ log: remembering(log) });
    await inCare(other, 'a');
    slow = gated(log);
    one = await running({ log: remembering(slow.log) });
    before = (await eventsInLog(log)).length;
  });
  afterEach(async () => {
    await one.close();
    await other.close();
    await log.close();
  });

  /** What the slow one answers when the other records between its decision and its append. */
  async function overtaken(command: (service: Running) => Promise<Reply>, between: () => Promise<unknown>) {
    const first = command(one);
    await slow.begun;
    await between();
    slow.open();
    return first;
  }

  it('when the same command comes to both at once, then both answer the same and it is recorded once', async () => {
    const say = (service: Running) => service.command('a', 'dental-checks', REVIEW, KEY);
    let second: Reply | undefined;
    const first = await overtaken(say, async () => {
      second = await say(other);
    });
    expect([first.status, first.body]).toEqual([200, second?.body]);
    expect(await eventsInLog(log)).toHaveLength(before + 1);
  });

  it('when another command comes to the other under the same key, then one of them is refused', async () => {
    const first = await overtaken(
      (service) => service.command('a', 'dental-checks', REVIEW, KEY),
      () => other.command('a', 'dental-checks', { on: '2024-03-01' }, KEY),
    );
    expect([first.status, first.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await eventsInLog(log)).toHaveLength(before + 1);
  });

  it('when the other has recorded what stands in the way, then it is decided again and refused', async () => {
    const first = await overtaken(
      (service) =>
        service.command('a', 'placement-moves', { ...REVIEW, placementType: 'U4', provider: 'PR1' }),
      () => other.command('a', 'care-ends', { on: '2024-01-20', reason: 'E4A' }),
    );
    expect([first.status, first.body.code]).toEqual([409, 'not-in-care']);
    expect((await eventsInLog(log)).some(({ type }) => type === 'DentalCheckHeld')).toBe(false);
  });

  it('when lines of a file were recorded together, then the other answers each of them the same', async () => {
    const lines = ['2024-02-01', '2024-03-01', '2024-04-01'].map((on) =>
      JSON.stringify({ child: 'a', intent: 'dental-checks', key: `review-${on}`, body: { on } }),
    );
    const send = (service: Running) =>
      service.request('/v1/children/bulk', {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: lines.join('\n'),
      });
    slow.open();
    const first = await send(one);
    await other.command('a', 'dental-checks', { on: '2024-05-01' });
    const second = await send(other);
    const alone = await one.command(
      'a',
      'dental-checks',
      { on: '2024-03-01' },
      { 'idempotency-key': 'review-2024-03-01' },
    );
    expect(second.text).toBe(first.text);
    const [, line = ''] = first.text.split('\n');
    expect(alone.body).toEqual((JSON.parse(line) as { answer: unknown }).answer);
    expect(await eventsInLog(log)).toHaveLength(before + 4);
  });
});

describe('given two that keep their answers in one file', () => {
  it('when both claimed a key, then what is answered first stays the answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'answers-'));
    const open = () => openIdempotencyStore(join(folder, 'commands.sqlite'));
    const [one, other] = [open(), open()];
    const name = { authority: '999', actor: 'local', key: 'k' };
    expect([one.claim(name, 'digest').kind, other.claim(name, 'other').kind]).toEqual(['claimed', 'claimed']);
    await one.keep(name, { status: 200, body: { events: [] } });
    await other.keep(name, { status: 422, body: {} });
    expect(other.claim(name, 'digest')).toMatchObject({ kind: 'answered', answer: { status: 200 } });
    expect(other.claim(name, 'other')).toEqual({ kind: 'other-body' });
    one.close();
    other.close();
    rmSync(folder, { recursive: true });
  });
});
