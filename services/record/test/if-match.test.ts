import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsInLog, inCare, type Running, running } from './server.ts';

describe('given a record that the caller has seen at a revision', () => {
  let service: Running;
  let etag: string;
  beforeEach(async () => {
    service = await running();
    etag = (await inCare(service, 'a')).headers.get('etag') ?? '';
  });
  afterEach(() => service.close());

  const review = (on: string, headers: Record<string, string> = {}) =>
    service.command('a', 'dental-checks', { on }, headers);

  it('takes a command at that revision, and the answer has the next one', async () => {
    const reply = await review('2024-02-01', { 'if-match': etag });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('etag')).not.toBe(etag);
  });

  it('takes one at any revision, and one of several', async () => {
    expect((await review('2024-02-01', { 'if-match': '*' })).status).toBe(200);
    expect(
      (await review('2024-04-01', { 'if-match': `"900", "${(await eventsInLog(service.log)).length - 1}"` }))
        .status,
    ).toBe(200);
  });

  it('refuses one at an older revision, and says what came since', async () => {
    const since = await review('2024-02-01');
    const stale = await review('2024-04-01', { 'if-match': etag });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-since']);
    expect(stale.body.etag).toBe(since.headers.get('etag'));
    expect(stale.headers.get('etag')).toBe(since.headers.get('etag'));
    expect(stale.body.since).toEqual(since.body.events);
    expect((await review('2024-04-01', { 'if-match': `W/${etag}` })).status).toBe(412);
  });

  it('takes the command again, with the same key, at the revision of now', async () => {
    await review('2024-02-01');
    const key = { 'idempotency-key': 'stale-then-fresh' };
    const stale = await review('2024-04-01', { ...key, 'if-match': etag });
    const fresh = await review('2024-04-01', { ...key, 'if-match': stale.body.etag ?? '' });
    expect([stale.status, fresh.status]).toEqual([412, 200]);
    const again = await review('2024-04-01', { ...key, 'if-match': etag });
    expect(again.body).toEqual(fresh.body);
  });

  it('refuses an If-Match that is no ETag', async () => {
    const reply = await review('2024-02-01', { 'if-match': 'seven' });
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid-header']);
    expect(reply.body.errors).toMatchObject([{ header: 'If-Match' }]);
  });

  it('requires it of a correction', async () => {
    const { body } = await review('2024-02-01');
    const fact = body.events[0]?.id;
    const correction = { kind: 'amend', fact, data: { on: '2024-02-02' }, reason: 'wrong-date' };
    const blind = await service.command('a', 'corrections', correction);
    expect([blind.status, blind.body.code]).toEqual([428, 'if-match-required']);
    const seen = await service.command('a', 'corrections', correction, { 'if-match': `"${body.revision}"` });
    expect(seen.body.events).toMatchObject([{ type: 'FactAmended', on: null }]);
  });

  it('shows the record without what it says of the child', async () => {
    await service.command('a', 'home-addresses', { on: '2024-01-08', postcode: 'ZZ9 9ZZ' });
    const seen = await service.request('/v1/children/a');
    expect(seen.text).not.toContain('ZZ9');
    expect(seen.headers.get('etag')).toBe(`"${seen.body.revision}"`);
    expect(seen.body.events).toHaveLength(seen.body.revision + 1);
  });
});
