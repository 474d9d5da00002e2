import { REFUSAL_CODES } from '@permanence/care/child/decision';
import { WrongExpectedRevision } from '@permanence/event-store/errors';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES, PROBLEMS } from '../src/problem.ts';
import { inCare, type Running, running } from './server.ts';

describe('given everything that can go wrong', () => {
  let service: Running;
  beforeAll(async () => {
    service = await running();
    await inCare(service, 'a');
  });
  afterAll(() => service.close());

  it.each(PROBLEM_CODES)('explains %s on a page of its own', async (code) => {
    const page = await service.request(`/v1/problems/${code}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain(PROBLEMS[code]?.title ?? 'no such problem');
  });

  it.each(REFUSAL_CODES)('answers the refusal %s with 409 or 422', (code) => {
    expect([409, 422]).toContain(PROBLEMS[code]?.status);
  });

  it.each([
    ['GET', '/v1/nothing', 404, 'unknown-route'],
    ['GET', '/v1/problems/nothing', 404, 'unknown-route'],
    ['POST', '/v1/children/a/nothing', 404, 'unknown-route'],
    ['GET', '/v1/children/a/reviews', 405, 'wrong-method'],
    ['PUT', '/v1/children/a/adoption/matches', 405, 'wrong-method'],
    ['POST', '/v1/openapi.json', 405, 'wrong-method'],
    ['DELETE', '/v1/children/a', 405, 'wrong-method'],
    ['GET', '/v1/children/nobody', 404, 'unknown-child'],
    ['GET', '/v1/children/%20', 400, 'invalid-child-id'],
    ['GET', '/v1/children/%E0%A4%A', 400, 'invalid-request'],
  ])('answers %s %s with %s', async (method, path, status, code) => {
    const reply = await service.request(path, { method });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.body.type).toBe(`/v1/problems/${code}`);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    if (status === 405) expect(reply.headers.get('allow')).not.toBeNull();
  });

  it('requires a key', async () => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: '{"on":"2024-02-01"}' };
    const reply = await service.request('/v1/children/a/reviews', init);
    expect([reply.status, reply.body.code]).toEqual([400, 'idempotency-key-missing']);
    const misspelt = await service.request('/v1/children/a/reviews?dryrun=true', init);
    expect([misspelt.status, misspelt.body.code]).toEqual([400, 'invalid-query']);
  });

  it('knows no child that was not registered', async () => {
    const reply = await service.command('nobody', 'reviews', { on: '2024-02-01' });
    expect([reply.status, reply.body.code]).toEqual([404, 'unknown-child']);
  });

  it('names the fact that is in the way', async () => {
    const { body } = await service.request('/v1/children/a');
    const started = body.events.find(({ type }) => type === 'PeriodOfCareStarted');
    const again = { on: '2024-03-01', legalStatus: 'C2', placement: { placementType: 'U6' } };
    const reply = await service.command('a', 'care-starts', again, { 'x-correlation-id': 'mine' });
    expect([reply.status, reply.body.code]).toEqual([409, 'already-in-care']);
    expect(reply.body.collidesWith).toBe(started?.id);
    expect([reply.body.correlationId, reply.headers.get('x-correlation-id')]).toEqual(['mine', 'mine']);
  });

  it('does not say what broke, but under which id', async () => {
    const told: unknown[] = [];
    const log = openSqliteEventStore(':memory:');
    const broken = await running({
      log: { ...log, readStream: () => Promise.reject(new Error('secret path')) },
      onUnexpected: (error, id) => told.push([String(error), id]),
    });
    const reply = await broken.command('a', 'reviews', { on: '2024-02-01' });
    expect([reply.status, reply.body.code]).toEqual([500, 'unexpected']);
    expect(reply.text).not.toContain('secret');
    expect(told).toEqual([['Error: secret path', reply.body.correlationId]]);
    await broken.close();
    await log.close();
  });

  it('gives up after three more tries when others are always faster', async () => {
    let tried = 0;
    const overtaken = await running({
      log: {
        ...service.log,
        append: (stream, _events, expected) => {
          tried += 1;
          return Promise.reject(new WrongExpectedRevision(stream, expected, 'no-stream'));
        },
      },
    });
    const reply = await overtaken.command('b', 'registrations', { on: '2018-01-01' });
    expect([reply.status, reply.body.code, tried]).toEqual([409, 'contended', 4]);
    await overtaken.close();
  });

  it('serves a page to read and try, which runs nothing but itself', async () => {
    const page = await service.request('/v1/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(
      /script-src 'sha256-[^']+'; style-src 'sha256-/,
    );
    expect(page.text).not.toMatch(/https?:/);
    expect((await service.request('/v1/openapi.json')).text).toContain('"openapi":"3.1.1"');
  });
});
