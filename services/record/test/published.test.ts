import { authorityStream } from '@permanence/care/authority/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIdempotencyStore } from '../src/idempotency-sqlite.ts';
import { AUTHORITY, inCare, NOW, type Reply, type Running, running } from './server.ts';

const MARCH = { on: '2024-04-15', from: '2024-03-01', to: '2024-03-31' };

describe('given a review, and two processes on one log', () => {
  let log: EventStore;
  let one: Running;
  let other: Running;
  let review: string | undefined;
  beforeEach(async () => {
    log = openSqliteEventStore(':memory:', { now: () => NOW });
    one = await running({ log });
    other = await running({ log });
    await inCare(one, 'a');
    review = (await one.command('a', 'dental-checks', { on: '2024-02-01' })).body.events[0]?.id;
  });
  afterEach(async () => {
    await one.close();
    await other.close();
    await log.close();
  });

  const withdraw = (service: Running, headers: Record<string, string> = {}): Promise<Reply> => {
    const correction = { kind: 'withdraw', fact: review, reason: 'never-happened' };
    return service.command('a', 'corrections', correction, { 'if-match': '*', ...headers });
  };
  const typesOf = ({ body }: Reply) => body.events.map(({ type }) => type);

  it('nothing is published: one person corrects it', async () => {
    expect(typesOf(await withdraw(one))).toEqual(['FactWithdrawn']);
  });

  it('its period is published: the correction waits for a second person, whichever process is asked', async () => {
    const dry = await other.dryRun(
      'a',
      'corrections',
      { kind: 'withdraw', fact: review, reason: 'x' },
      { 'if-match': '*' },
    );
    expect(typesOf(dry)).toEqual(['FactWithdrawn']);
    await one.ofAuthority('published-periods', MARCH);
    const proposed = await withdraw(other);
    expect(typesOf(proposed)).toEqual(['CorrectionProposed', 'WarningRaised']);
    const approval = { proposal: proposed.body.events[0]?.id };
    const self = await one.command('a', 'correction-approvals', approval);
    expect(self.body.code).toBe('same-person');
    const approved = await one.command('a', 'correction-approvals', approval, { 'x-person': 'manager-1' });
    expect(typesOf(approved)).toEqual(['CorrectionApproved']);
    expect(typesOf(await one.command('a', 'dental-checks', { on: '2024-02-01' }))).toEqual([
      'DentalCheckHeld',
    ]);
  });

  it('an earlier period was published: one person corrects what came after it', async () => {
    await one.ofAuthority('published-periods', { on: '2024-04-15', from: '2024-01-01', to: '2024-01-31' });
    expect(typesOf(await withdraw(one))).toEqual(['FactWithdrawn']);
  });

  it('nobody can take a publication back and so do alone what takes two', async () => {
    const { body } = await one.ofAuthority('published-periods', MARCH);
    const correction = { kind: 'withdraw', fact: body.events[0]?.id, reason: 'not-sent' };
    const refused = await other.ofAuthority('corrections', correction, { 'if-match': '*' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'published-for-good' } });
    expect(typesOf(await withdraw(one))).toEqual(['CorrectionProposed', 'WarningRaised']);
  });

  it('another authority published: it is none of its business', async () => {
    await one.ofAuthority('published-periods', MARCH, { 'x-of': '886' });
    expect(typesOf(await withdraw(one))).toEqual(['FactWithdrawn']);
  });

  it('a correction that was recorded before is answered the same when the answer and the keys were lost', async () => {
    const key = { 'idempotency-key': 'withdraw-review' };
    const first = await withdraw(one, key);
    await one.ofAuthority('published-periods', MARCH);
    const forgetful = await running({ log, idempotency: openIdempotencyStore(':memory:') });
    const again = await withdraw(forgetful, key);
    await forgetful.close();
    expect(again.body).toEqual(first.body);
  });

  it('of a long record of the authority only what is new is read', async () => {
    for (const year of [2000, 2001, 2002, 2003])
      await one.ofAuthority('population', { on: `${year}-06-30`, children: 1 });
    const from: (number | undefined)[] = [];
    const counting: EventStore = {
      ...log,
      readStream: (stream, options) => {
        if (stream === authorityStream(AUTHORITY)) from.push(options?.from);
        return log.readStream(stream, options);
      },
    };
    const reading = await running({ log: counting });
    for (const on of ['2024-03-01', '2024-03-02', '2024-03-03'])
      await reading.command('a', 'dental-checks', { on });
    await reading.close();
    expect(from).toEqual([0, 4, 4]);
  });
});
