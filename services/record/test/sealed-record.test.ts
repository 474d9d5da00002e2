import { beforeEach, describe, expect, it } from 'vitest';
import {
  allocate,
  CHECK,
  check,
  codeOf,
  GLASS,
  manager,
  oneChild,
  returns,
  seal,
  second,
  see,
  stranger,
  told,
  type Who,
  worker,
} from './one-child.ts';
import { eventsInLog, running } from './server.ts';

const given = oneChild();

describe('given a record that is sealed', () => {
  beforeEach(async () => {
    await allocate(given);
    expect(codeOf(await seal(given))).toBe('ok');
  });

  const everything = async (child: string, asking: Who) => {
    const headers = { ...asking, 'idempotency-key': 'the-same' };
    return [
      told(await see(given, child, headers)),
      told(await check(given, child, headers)),
      told(await given.service.dryRun(child, 'dental-checks', CHECK, headers)),
      told(await given.service.dryRun(child, 'registrations', { on: '2019-01-01' }, headers)),
      told(
        await given.service.command(
          child,
          'corrections',
          { kind: 'withdraw', fact: crypto.randomUUID(), reason: 'wrong' },
          { ...headers, 'if-match': '"3"' },
        ),
      ),
      told(await given.service.command(child, 'access/break-glass', GLASS, headers)),
      told(
        await given.service.command(
          child,
          'access/own-interests',
          { on: '2025-05-01', kind: 'other' },
          headers,
        ),
      ),
    ];
  };

  it.each([
    ['its own worker', worker],
    ['a stranger', stranger],
  ])('then %s is answered as of a child there never was, to the byte', async (_who, headers) => {
    expect(await everything('a', headers)).toEqual(await everything('z', headers));
  });

  it('then lines of a file tell no more', async () => {
    const send = (child: string) =>
      given.service.request('/v1/children/bulk', {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', ...stranger },
        body: ['1', '2']
          .map((key) => JSON.stringify({ child, intent: 'dental-checks', key, body: CHECK }))
          .join('\n'),
      });
    const rows = async (child: string) => (await send(child)).text.replaceAll(`"child":"${child}"`, '');
    expect(await rows('a')).toBe(await rows('z'));
  });

  it('then a returns officer, who sees all that are open, sees none either', async () => {
    expect(await everything('a', returns)).toEqual(await everything('z', returns));
  });

  it('then those named go on', async () => {
    expect([codeOf(await see(given, 'a', manager)), codeOf(await check(given, 'a', second))]).toEqual([
      'ok',
      'ok',
    ]);
    const opened = await given.service.command('a', 'access/openings', { on: '2025-06-01' }, second);
    expect(codeOf(opened)).toBe('ok');
    expect(codeOf(await see(given, 'a', worker))).toBe('ok');
  });

  it('then nobody registers a child under its id, and is told only that it cannot be', async () => {
    const before = await eventsInLog(given.service.log);
    const reply = await given.service.command('a', 'registrations', { on: '2019-01-01' }, stranger);
    expect([reply.status, reply.body.code]).toEqual([409, 'id-not-available']);
    expect(reply.headers.get('etag')).toBeNull();
    expect(await eventsInLog(given.service.log)).toEqual(before);
  });

  it('then what somebody was answered before is not said to them again', async () => {
    const key = { ...worker, 'idempotency-key': 'before' };
    await given.service.command('b', 'registrations', { on: '2018-05-04' }, worker);
    await given.service.command(
      'b',
      'social-worker-allocations',
      { on: '2024-01-08', worker: 'sw-1', team: 'north' },
      worker,
    );
    expect(codeOf(await given.service.command('b', 'dental-checks', CHECK, key))).toBe('ok');
    await seal(given, 'b');
    expect(codeOf(await given.service.command('b', 'dental-checks', CHECK, key))).toBe('unknown-child');
  });

  it('then the answer leaves at the same moments as that of an unknown child', async () => {
    let passed = 0;
    let reading = 0;
    const left: number[] = [];
    const timed = await running({
      log: {
        ...given.service.log,
        readStream: async (...asked) => {
          passed += reading;
          return given.service.log.readStream(...asked);
        },
      },
      passing: { milliseconds: () => passed, pause: async (wait) => void left.push(passed + wait) },
    });
    for (const took of [0, 0.4, 7, 19.9]) {
      for (const child of ['a', 'z']) {
        [passed, reading] = [0, took];
        await timed.request(`/v1/children/${child}`, { headers: stranger });
        [passed, reading] = [0, took / 2];
        await timed.command(child, 'dental-checks', CHECK, stranger);
      }
    }
    await timed.close();
    expect(left).toEqual(Array.from({ length: 16 }, () => 20));
  });
});
