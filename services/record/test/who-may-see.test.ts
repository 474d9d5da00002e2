import { beforeEach, describe, expect, it } from 'vitest';
import {
  allocate,
  CHECK,
  check,
  codeOf,
  elsewhere,
  manager,
  officer,
  oneChild,
  returns,
  see,
  stranger,
  told,
  type Who,
  who,
  worker,
} from './one-child.ts';
import type { Reply } from './server.ts';

const given = oneChild();

describe('given a child whom somebody registered and nobody has yet', () => {
  it('then who registered it goes on, and says who comes next, who has it from then on', async () => {
    expect(codeOf(await check(given, 'a', worker))).toBe('ok');
    expect(codeOf(await check(given, 'a', stranger))).toBe('restricted');
    const to = { on: '2024-01-08', worker: 'sw-2', team: 'north' };
    expect(codeOf(await given.service.command('a', 'social-worker-allocations', to, worker))).toBe('ok');
    expect(codeOf(await check(given, 'a', worker, '2024-02-02'))).toBe('restricted');
    expect(codeOf(await check(given, 'a', who('sw-2', 'social-worker'), '2024-02-02'))).toBe('ok');
    expect(codeOf(await check(given, 'a', manager, '2024-02-03'))).toBe('ok');
    expect(codeOf(await check(given, 'a', elsewhere, '2024-02-04'))).toBe('restricted');
  });

  it('then it may be registered and worked on in one file', async () => {
    const lines = [
      { child: 'b', intent: 'registrations', key: '1', body: { on: '2018-05-04' } },
      {
        child: 'b',
        intent: 'social-worker-allocations',
        key: '2',
        body: { on: '2024-01-08', worker: 'sw-2' },
      },
      { child: 'a', intent: 'dental-checks', key: '3', body: CHECK },
    ];
    const send = (headers: Who) =>
      given.service.request('/v1/children/bulk', {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', ...headers },
        body: lines.map((line) => JSON.stringify(line)).join('\n'),
      });
    const statuses = ({ text }: Reply) =>
      text
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row));
    expect(statuses(await send(stranger))).toMatchObject([
      { status: 'recorded' },
      { status: 'recorded' },
      { status: 'refused', problem: { code: 'restricted' } },
    ]);
    // Whoever gave it away is not told again what they were answered.
    expect(statuses(await send(stranger))).toMatchObject([
      { problem: { code: 'restricted' } },
      { status: 'not-recorded' },
      { problem: { code: 'restricted' } },
    ]);
  });
});

describe('given a child who has a worker', () => {
  beforeEach(async () => {
    await allocate(given);
    await given.service.command(
      'a',
      'reviewing-officer-allocations',
      { on: '2024-01-10', worker: 'iro-1' },
      returns,
    );
  });

  it('then a stranger learns that there is a record, and how to break the glass', async () => {
    const reply = await check(given, 'a', stranger);
    expect([reply.status, reply.body.code, reply.body.detail]).toEqual([
      403,
      'restricted',
      expect.stringContaining('access/break-glass'),
    ]);
    expect(told(await see(given, 'a', stranger))).toEqual(told(await see(given, 'a', elsewhere)));
    expect((await given.service.request('/v1/problems/restricted')).text).toContain('break the glass');
  });

  it('then the reviewing officer alone says what reviews were, and the case team corrects nothing of it', async () => {
    const held = await given.service.command('a', 'reviews', { on: '2024-02-01' }, officer);
    expect(codeOf(held)).toBe('ok');
    const other = who('iro-2', 'iro');
    expect(codeOf(await given.service.command('a', 'reviews', { on: '2024-02-02' }, other))).toBe(
      'restricted',
    );
    const correction = { kind: 'withdraw', fact: held.body.events[0]?.id, reason: 'never-held' };
    const correct = (headers: Who) =>
      given.service.command('a', 'corrections', correction, { ...headers, 'if-match': '*' });
    for (const each of [worker, manager]) expect(codeOf(await correct(each))).toBe('not-for-this-role');
    expect(codeOf(await correct(officer))).toBe('ok');
  });

  it('then the case team does not choose its officer, nor lift a hold, by a correction', async () => {
    const hold = await given.service.command(
      'a',
      'legal-holds',
      { on: '2024-03-01', basis: 'INQUIRY' },
      manager,
    );
    const stored = await given.service.log.readStream('child-999-a');
    const named = stored.find(({ type }) => type === 'ReviewingOfficerAllocated');
    for (const fact of [named?.id, hold.body.events[0]?.id]) {
      const correction = { kind: 'withdraw', fact, reason: 'wrong' };
      const correct = (headers: Who) =>
        given.service.command('a', 'corrections', correction, { ...headers, 'if-match': '*' });
      expect([codeOf(await correct(worker)), codeOf(await correct(manager))]).toEqual([
        'not-for-this-role',
        'not-for-this-role',
      ]);
      expect(codeOf(await correct(returns))).toBe('ok');
    }
  });

  it('then the officer corrects nothing that is the case team’s', async () => {
    const said = await check(given, 'a', worker);
    const correction = { kind: 'withdraw', fact: said.body.events[0]?.id, reason: 'never-held' };
    const reply = await given.service.command('a', 'corrections', correction, {
      ...officer,
      'if-match': '*',
    });
    expect(codeOf(reply)).toBe('not-for-this-role');
  });

  it('then a correction of what was published takes another person, with the child and the role', async () => {
    const said = await check(given, 'a', worker);
    const period = { on: '2024-04-15', from: '2024-02-01', to: '2024-02-29' };
    await given.service.ofAuthority('published-periods', period, returns);
    const correction = { kind: 'withdraw', fact: said.body.events[0]?.id, reason: 'never-held' };
    const asked = await given.service.command('a', 'corrections', correction, { ...worker, 'if-match': '*' });
    const approval = { proposal: asked.body.events[0]?.id };
    const approve = (headers: Who) => given.service.command('a', 'correction-approvals', approval, headers);
    expect(codeOf(await approve(who('sw-2', 'social-worker')))).toBe('not-for-this-role');
    expect(codeOf(await approve(who('sw-1', 'team-manager', 'north')))).toBe('same-person');
    expect(codeOf(await approve(elsewhere))).toBe('restricted');
    expect(codeOf(await approve(manager))).toBe('ok');
  });

  it('then nobody is answered what another was, though the key is the same', async () => {
    const key = { 'idempotency-key': 'shared' };
    const first = await given.service.command('a', 'dental-checks', CHECK, { ...worker, ...key });
    const other = await given.service.command('a', 'dental-checks', CHECK, { ...stranger, ...key });
    const colleague = await given.service.command('a', 'dental-checks', CHECK, { ...manager, ...key });
    expect([codeOf(first), codeOf(other)]).toEqual(['ok', 'restricted']);
    // Decided anew: it holds already.
    expect(colleague.body.events).toEqual([]);
    expect(first.body.events).toHaveLength(1);
  });
});
