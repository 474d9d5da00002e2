import { beforeEach, describe, expect, it } from 'vitest';
import {
  allocate,
  CHECK,
  check,
  codeOf,
  elsewhere,
  GLASS,
  MINUTE,
  manager,
  oneChild,
  SEAL,
  second,
  see,
  stranger,
  type Who,
  who,
} from './one-child.ts';
import { eventsInLog, NOW, running } from './server.ts';

const given = oneChild();

describe('given somebody who breaks the glass', () => {
  beforeEach(() => allocate(given));
  const broken = (headers: Who = stranger, key = 'glass') =>
    given.service.command('a', 'access/break-glass', GLASS, { ...headers, 'idempotency-key': key });

  it('then the record is theirs for an hour, and it says who and why', async () => {
    expect(codeOf(await see(given, 'a', stranger))).toBe('restricted');
    expect(codeOf(await broken())).toBe('ok');
    expect([codeOf(await see(given, 'a', stranger)), codeOf(await check(given, 'a', stranger))]).toEqual([
      'ok',
      'ok',
    ]);
    expect((await broken(stranger, 'again')).body.events).toEqual([]);
    const [granted] = (await eventsInLog(given.service.log)).filter(({ type }) => type === 'AccessGranted');
    expect(granted).toMatchObject({
      data: { ...GLASS, person: 'sw-9' },
      metadata: { role: 'social-worker' },
    });
    given.clock = NOW + 60 * MINUTE;
    expect(codeOf(await see(given, 'a', stranger))).toBe('restricted');
  });

  it('then it is answered the same when the answer and the keys were lost', async () => {
    given.clock = NOW + 17;
    const first = await broken();
    const forgetful = await running({ log: given.service.log, now: () => given.clock + MINUTE });
    const again = await forgetful.command('a', 'access/break-glass', GLASS, {
      ...stranger,
      'idempotency-key': 'glass',
    });
    await forgetful.close();
    expect(again.body).toEqual(first.body);
  });

  it('then their manager looks into it, also of a record that is kept to others, and nobody into their own', async () => {
    const { body } = await broken();
    const review = { grant: body.events[0]?.id, outcome: 'JUSTIFIED' };
    const look = (headers: Who) => given.service.command('a', 'access/grant-reviews', review, headers);
    await given.service.command(
      'a',
      'access/restrictions',
      { ...SEAL, level: 'named-only', named: ['manager-2'] },
      second,
    );
    expect(codeOf(await see(given, 'a', manager))).toBe('restricted');
    expect(codeOf(await look(elsewhere))).toBe('restricted');
    expect(codeOf(await look(manager))).toBe('ok');
  });

  it('then neither who has an interest nor a role without cases can', async () => {
    const own = { on: '2025-05-01', kind: 'family' };
    expect(codeOf(await given.service.command('a', 'access/own-interests', own, stranger))).toBe('ok');
    expect(codeOf(await broken())).toBe('has-interest');
    expect(codeOf(await broken(who('p-1', 'performance-analyst')))).toBe('not-for-this-role');
  });

  it('then what was answered under the grant is not said again once it is over', async () => {
    await broken();
    const key = { ...stranger, 'idempotency-key': 'in-the-hour' };
    expect(codeOf(await given.service.command('a', 'dental-checks', CHECK, key))).toBe('ok');
    given.clock = NOW + 60 * MINUTE;
    expect(codeOf(await given.service.command('a', 'dental-checks', CHECK, key))).toBe('restricted');
  });
});
