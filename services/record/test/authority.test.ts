import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIdempotencyStore } from '../src/idempotency-sqlite.ts';
import { AUTHORITY_INTENTS } from '../src/intents.ts';
import { AUTHORITY, eventsInLog, type Running, running } from './server.ts';

const POPULATION = { on: '2023-06-30', children: 333045, source: 'Mid-year estimates' };
const TARGET = { on: '2024-04-01', measure: 'placements-3-plus', value: 10 };

describe('given the record of an authority', () => {
  let service: Running;
  beforeEach(async () => {
    service = await running();
  });
  afterEach(() => service.close());

  const stored = async () => (await eventsInLog(service.log)).map(({ stream, type }) => [stream, type]);
  const see = () => service.request('/v1/authority');

  it.each(AUTHORITY_INTENTS.filter(({ correction }) => !correction))(
    '$path records its example in the stream of the authority',
    async ({ path, example }) => {
      const reply = await service.ofAuthority(path, example);
      expect([reply.status, reply.body.events.length]).toEqual([200, 1]);
      expect(reply.headers.get('etag')).toBe('"0"');
      expect(reply.body.position).toBe(await service.log.head());
      expect(await stored()).toEqual([[`authority-${AUTHORITY}`, reply.body.events[0]?.type]]);
      expect((await service.ofAuthority(path, example)).body.events).toEqual([]);
    },
  );

  it('is not known until something is said of it', async () => {
    const reply = await see();
    expect([reply.status, reply.body.code]).toEqual([404, 'unknown-authority']);
  });

  it('shows what stands, and all that was recorded, at its ETag', async () => {
    const { body } = await service.ofAuthority('population', POPULATION);
    const period = { on: '2024-04-15', from: '2024-03-01', to: '2024-03-31' };
    await service.ofAuthority('published-periods', period);
    const seen = await see();
    expect(seen.headers.get('etag')).toBe('"1"');
    expect(seen.body).toMatchObject({
      ...{ authority: AUTHORITY, revision: 1, publishedUntil: '2024-03-31' },
      facts: [
        { id: body.events[0]?.id, type: 'PopulationObserved', data: POPULATION },
        { type: 'ScorecardPeriodPublished', data: period },
      ],
      events: [{ on: '2023-06-30' }, { on: '2024-04-15' }],
    });
  });

  it('is corrected at the revision that was seen', async () => {
    const { body } = await service.ofAuthority('population', POPULATION);
    const fact = body.events[0]?.id;
    const data = { ...POPULATION, children: 333046 };
    const amend = { kind: 'amend', fact, data, reason: 'wrong-figure' };
    const blind = await service.ofAuthority('corrections', amend);
    expect([blind.status, blind.body.code]).toEqual([428, 'if-match-required']);
    await service.ofAuthority('targets', TARGET);
    const stale = await service.ofAuthority('corrections', amend, { 'if-match': '"0"' });
    expect([stale.status, stale.body.etag]).toEqual([412, '"1"']);
    expect(stale.body.since).toMatchObject([{ type: 'TargetSet' }]);
    const right = await service.ofAuthority('corrections', amend, { 'if-match': '"1"' });
    expect(right.body.events).toMatchObject([{ type: 'FactAmended', on: null }]);
    const withdraw = { kind: 'withdraw', fact, reason: 'wrong-source' };
    const gone = await service.ofAuthority('corrections', withdraw, { 'if-match': '"2"' });
    expect(gone.body.events).toMatchObject([{ type: 'FactWithdrawn' }]);
    expect((await see()).body).toMatchObject({ facts: [{ type: 'TargetSet' }] });
  });

  it('refuses with a pointer, or with what stands in the way', async () => {
    const misspelt = await service.ofAuthority('targets', { ...TARGET, valeu: 1 });
    expect([misspelt.status, misspelt.body.errors]).toMatchObject([400, [{ pointer: '/valeu' }]]);
    const twice = { on: '2024-04-01', neighbours: ['881', '881'] };
    const listed = await service.ofAuthority('statistical-neighbours', twice);
    expect([listed.status, listed.body.errors]).toMatchObject([400, [{ pointer: '/neighbours' }]]);
    const first = await service.ofAuthority('targets', TARGET);
    const other = await service.ofAuthority('targets', { ...TARGET, value: 11 });
    expect([other.status, other.body.code]).toEqual([409, 'same-day-twice']);
    expect(other.body.collidesWith).toBe(first.body.events[0]?.id);
    const ahead = await service.ofAuthority('caseloads', { on: '2026-01-01', cases: 1, workers: 1 });
    expect([ahead.status, ahead.body.code]).toEqual([422, 'in-the-future']);
    expect(await stored()).toHaveLength(1);
  });

  it('takes a command once, however often it comes and even when the keys are lost', async () => {
    const key = { 'idempotency-key': 'population-2023' };
    const first = await service.ofAuthority('population', POPULATION, key);
    expect((await service.ofAuthority('population', POPULATION, key)).body).toEqual(first.body);
    const other = await service.ofAuthority('targets', TARGET, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const forgetful = await running({ log: service.log, idempotency: openIdempotencyStore(':memory:') });
    const again = await forgetful.ofAuthority('population', POPULATION, key);
    expect(again.body).toEqual(first.body);
    const body = await forgetful.ofAuthority('population', { ...POPULATION, children: 1 }, key);
    expect([body.status, body.body.code]).toEqual([422, 'idempotency-key-reused']);
    await forgetful.close();
    expect(await stored()).toHaveLength(1);
  });

  it('is left as it was by a dry run', async () => {
    const dry = await service.ofAuthority('population?dryRun=true', POPULATION);
    expect(dry.body).toMatchObject({ dryRun: true, events: [{ type: 'PopulationObserved' }], revision: -1 });
    expect(await stored()).toEqual([]);
  });

  it('decides again when others were faster', async () => {
    const said = Array.from({ length: 12 }, (_, nth) => ({ ...TARGET, measure: `m-${nth % 6}` }));
    const replies = await Promise.all(said.map((target) => service.ofAuthority('targets', target)));
    const contended = replies.filter(({ status }) => status !== 200).map(({ body }) => body.code);
    expect(new Set(contended).size === 0 || contended.every((code) => code === 'contended')).toBe(true);
    const recorded = (await eventsInLog(service.log)).map(({ data }) => data.measure);
    expect(new Set(recorded).size).toBe(recorded.length);
  });

  it('answers what there is not, and what is asked the wrong way', async () => {
    const unknown = await service.ofAuthority('registrations', { on: '2018-01-01' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-route']);
    const read = await service.request('/v1/authority/population');
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
    const ofChild = await service.command('a', 'population', POPULATION);
    expect(ofChild.status).toBe(404);
  });
});

describe('given a file of lines about the authority', () => {
  let service: Running;
  beforeEach(async () => {
    service = await running();
  });
  afterEach(() => service.close());

  const bulk = async (...lines: readonly object[]) => {
    const body = lines.map((line) => JSON.stringify(line)).join('\n');
    const headers = { 'content-type': 'application/x-ndjson' };
    const reply = await service.request('/v1/authority/bulk', { method: 'POST', headers, body });
    const rows = reply.text.split('\n').filter((line) => line !== '');
    return rows.map((row) => JSON.parse(row) as { line: number; child?: string; status: string });
  };
  const benchmark = (key: string, of: string, on = '2024-04-01') => {
    return { key, intent: 'benchmarks', body: { ...TARGET, on, of } };
  };

  it('records all of them, each with its line and no child', async () => {
    const rows = await bulk(benchmark('1', 'ENGLAND'), benchmark('2', '881'));
    expect(rows).toMatchObject([
      { line: 1, status: 'recorded' },
      { line: 2, status: 'recorded' },
    ]);
    expect(rows.every((row) => !('child' in row))).toBe(true);
    expect(await eventsInLog(service.log)).toHaveLength(2);
  });

  it('records none when one is wrong', async () => {
    const rows = await bulk(benchmark('1', 'ENGLAND'), benchmark('2', '881', 'some day'));
    expect(rows.map(({ status }) => status)).toEqual(['not-recorded', 'refused']);
    const child = await bulk({ ...benchmark('3', '881'), child: 'a' });
    expect(child.map(({ status }) => status)).toEqual(['refused']);
    expect(await eventsInLog(service.log)).toEqual([]);
  });
});
