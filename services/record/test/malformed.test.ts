import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTENTS } from '../src/intents.ts';
import { inCare, type Running, running } from './server.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Values that no field takes. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(null, [], {}, '', 'x'.repeat(20_000), -1, 1e9, -0.5, '\u0000'),
  fc.constant({ nested: { deeply: [1] } }),
);

/** Anything but the empty object: closing a record after an adoption order asks for nothing more. */
const notABody = fc.jsonValue().filter((value) => JSON.stringify(value) !== '{}');

describe('given input that is malformed', () => {
  let service: Running;
  let head: number;
  beforeAll(async () => {
    service = await running();
    await inCare(service, 'a');
    head = await service.log.head();
  });
  afterAll(() => service.close());

  const send = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
    service.request('/v1/children/a/reviews', {
      method: 'POST',
      headers: { ...JSON_TYPE, 'idempotency-key': 'k', ...headers },
      body: body ?? null,
    });

  it('refuses every field of every intent that holds what no field takes, and leaves no trace', async () => {
    const fields = INTENTS.flatMap(({ path, example }) =>
      Object.keys(example).map((field) => ({ path, example, field })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), wrong, async ({ path, example, field }, value) => {
        const headers = { 'if-match': '*' };
        const { status, body, text } = await service.command(
          'a',
          path,
          { ...example, [field]: value },
          headers,
        );
        expect([400, 409, 422], `${path} ${JSON.stringify(value)} ${field}: ${text}`).toContain(status);
        if (body.code === 'invalid-body') {
          expect(body.errors?.some(({ pointer }) => pointer?.startsWith(`/${field}`))).toBe(true);
        }
        expect(await service.log.head()).toBe(head);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  it.each(['2024-02-31', '31/01/2024', '2024-1-1', '2024-02-01T00:00:00Z', '0000-01-01'])(
    'refuses the day %s of every intent',
    async (on) => {
      for (const { path, example } of INTENTS.filter((intent) => 'on' in intent.example)) {
        const { status, body } = await service.command('a', path, { ...example, on });
        expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/on']);
      }
      expect(await service.log.head()).toBe(head);
    },
  );

  it('refuses any JSON that is not the body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...INTENTS), notABody, async ({ path }, value) => {
        const { status } = await service.command('a', path, value, { 'if-match': '*' });
        expect(status).toBe(400);
        expect(await service.log.head()).toBe(head);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it.each([
    ['no JSON', '{"on": "2024-02-01"', {}, 400, 'invalid-json'],
    ['an empty body', '', {}, 400, 'invalid-json'],
    ['too deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, {}, 400, 'invalid-json'],
    ['a prototype', '{"on":"2024-02-01","__proto__":{"participation":"PN1"}}', {}, 400, 'invalid-json'],
    ['half a character', '{"on":"2024-02-01","participation":"\\ud800"}', {}, 400, 'invalid-json'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400, 'invalid-json'],
    ['10 MB', `{"on":"${'x'.repeat(10_000_000)}"}`, {}, 413, 'too-large'],
    [
      'another charset',
      '{}',
      { 'content-type': 'application/json; charset=utf-16' },
      415,
      'unsupported-media-type',
    ],
    ['another type', 'on=2024-02-01', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['compressed', '{}', { 'content-encoding': 'gzip' }, 415, 'unsupported-media-type'],
    ['a key with a space', '{"on":"2024-02-01"}', { 'idempotency-key': 'a b' }, 400, 'invalid-header'],
    ['a wrong authority', '{"on":"2024-02-01"}', { 'x-authority': '99-9' }, 403, 'foreign-authority'],
    ['31 February', '{"on":"2024-02-31"}', {}, 400, 'invalid-body'],
  ] as const)('refuses %s', async (_what, body, headers, status, code) => {
    const reply = await send(body, headers);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(await service.log.head()).toBe(head);
  });

  it('points at the field, and repeats nothing that was sent', async () => {
    const body = { on: '2024-02-31', participation: 'Jane Doe', name: 'Jane' };
    const reply = await service.command('a', 'reviews', body);
    expect(reply.body.errors?.map(({ pointer }) => pointer)).toEqual(['/on', '/participation', '/name']);
    expect(reply.text).not.toContain('Jane');
    const inside = await service.command('a', 'care-starts', { on: '2024-01-01', placement: { carer: 7 } });
    expect(inside.body.errors?.map(({ pointer }) => pointer)).toContain('/placement/carer');
  });
});
