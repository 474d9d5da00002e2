import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberedLooks } from './persons.ts';
import { eventsInLog, HOME, NOW, type Reply, type Running, running } from './server.ts';

type Who = Readonly<Record<string, string>>;

const who = (person: string, role: string, teams = ''): Who => ({
  ...{ 'x-person': person, 'x-role': role, 'x-teams': teams },
});
const worker = who('sw-1', 'social-worker');
const stranger = who('sw-9', 'social-worker');
const manager = who('manager-1', 'team-manager', 'north');
const second = who('manager-2', 'team-manager', 'north');
const elsewhere = who('manager-3', 'team-manager', 'south');
const officer = who('iro-1', 'iro');
const returns = who('returns-1', 'returns-officer');

const CHECK = { on: '2024-02-01' };
const GLASS = { purpose: 'DUTY', reason: 'Nobody who has the child could be reached.' };
const SEAL = { on: '2025-05-01', level: 'sealed', basis: 'STAFF', named: ['manager-1', 'manager-2'] };
const MINUTE = 60_000;

let clock: number;
let paused: number[];
let looks: ReturnType<typeof rememberedLooks>;
let service: Running;

beforeEach(async () => {
  clock = NOW;
  paused = [];
  looks = rememberedLooks();
  const pause = async (wait: number) => void paused.push(wait);
  service = await running({ now: () => clock, looks, passing: { milliseconds: () => 0, pause } });
  await service.command('a', 'registrations', { on: '2018-05-04' }, worker);
  await service.command(
    'a',
    'care-starts',
    { on: '2024-01-08', legalStatus: 'C2', category: 'N1', placement: HOME },
    worker,
  );
});

afterEach(() => service.close());

const allocate = () =>
  service.command(
    'a',
    'social-worker-allocations',
    { on: '2024-01-08', worker: 'sw-1', team: 'north' },
    worker,
  );
const see = (child: string, headers: Who) => service.request(`/v1/children/${child}`, { headers });
const check = (child: string, headers: Who, on = CHECK.on) =>
  service.command(child, 'dental-checks', { on }, headers);
const codeOf = ({ status, body }: Reply) => (status === 200 ? 'ok' : body.code);

async function seal(child = 'a') {
  const { body } = await service.command(child, 'access/restrictions', SEAL, manager);
  const agreed = { restriction: body.events[0]?.id };
  return service.command(child, 'access/restriction-agreements', agreed, second);
}

/** Everything of an answer that somebody could tell it by. */
function told({ status, headers, text, body }: Reply) {
  const named = [...headers.entries()].filter(([name]) => !['x-correlation-id', 'date'].includes(name));
  return [status, named, text.replaceAll(body.correlationId ?? 'none', '')];
}

describe('given a child whom somebody registered and nobody has yet', () => {
  it('then who registered it goes on, and says who comes next, who has it from then on', async () => {
    expect(codeOf(await check('a', worker))).toBe('ok');
    expect(codeOf(await check('a', stranger))).toBe('restricted');
    const to = { on: '2024-01-08', worker: 'sw-2', team: 'north' };
    expect(codeOf(await service.command('a', 'social-worker-allocations', to, worker))).toBe('ok');
    expect(codeOf(await check('a', worker, '2024-02-02'))).toBe('restricted');
    expect(codeOf(await check('a', who('sw-2', 'social-worker'), '2024-02-02'))).toBe('ok');
    expect(codeOf(await check('a', manager, '2024-02-03'))).toBe('ok');
    expect(codeOf(await check('a', elsewhere, '2024-02-04'))).toBe('restricted');
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
      service.request('/v1/children/bulk', {
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
    await allocate();
    await service.command(
      'a',
      'reviewing-officer-allocations',
      { on: '2024-01-10', worker: 'iro-1' },
      returns,
    );
  });

  it('then a stranger learns that there is a record, and how to break the glass', async () => {
    const reply = await check('a', stranger);
    expect([reply.status, reply.body.code, reply.body.detail]).toEqual([
      403,
      'restricted',
      expect.stringContaining('access/break-glass'),
    ]);
    expect(told(await see('a', stranger))).toEqual(told(await see('a', elsewhere)));
    expect((await service.request('/v1/problems/restricted')).text).toContain('break the glass');
  });

  it('then the reviewing officer alone says what reviews were, and the case team corrects nothing of it', async () => {
    const held = await service.command('a', 'reviews', { on: '2024-02-01' }, officer);
    expect(codeOf(held)).toBe('ok');
    const other = who('iro-2', 'iro');
    expect(codeOf(await service.command('a', 'reviews', { on: '2024-02-02' }, other))).toBe('restricted');
    const correction = { kind: 'withdraw', fact: held.body.events[0]?.id, reason: 'never-held' };
    const correct = (headers: Who) =>
      service.command('a', 'corrections', correction, { ...headers, 'if-match': '*' });
    for (const each of [worker, manager]) expect(codeOf(await correct(each))).toBe('not-for-this-role');
    expect(codeOf(await correct(officer))).toBe('ok');
  });

  it('then the case team does not choose its officer, nor lift a hold, by a correction', async () => {
    const hold = await service.command('a', 'legal-holds', { on: '2024-03-01', basis: 'INQUIRY' }, manager);
    const stored = await service.log.readStream('child-999-a');
    const named = stored.find(({ type }) => type === 'ReviewingOfficerAllocated');
    for (const fact of [named?.id, hold.body.events[0]?.id]) {
      const correction = { kind: 'withdraw', fact, reason: 'wrong' };
      const correct = (headers: Who) =>
        service.command('a', 'corrections', correction, { ...headers, 'if-match': '*' });
      expect([codeOf(await correct(worker)), codeOf(await correct(manager))]).toEqual([
        'not-for-this-role',
        'not-for-this-role',
      ]);
      expect(codeOf(await correct(returns))).toBe('ok');
    }
  });

  it('then the officer corrects nothing that is the case team’s', async () => {
    const said = await check('a', worker);
    const correction = { kind: 'withdraw', fact: said.body.events[0]?.id, reason: 'never-held' };
    const reply = await service.command('a', 'corrections', correction, { ...officer, 'if-match': '*' });
    expect(codeOf(reply)).toBe('not-for-this-role');
  });

  it('then a correction of what was published takes another person, with the child and the role', async () => {
    const said = await check('a', worker);
    const period = { on: '2024-04-15', from: '2024-02-01', to: '2024-02-29' };
    await service.ofAuthority('published-periods', period, returns);
    const correction = { kind: 'withdraw', fact: said.body.events[0]?.id, reason: 'never-held' };
    const asked = await service.command('a', 'corrections', correction, { ...worker, 'if-match': '*' });
    const approval = { proposal: asked.body.events[0]?.id };
    const approve = (headers: Who) => service.command('a', 'correction-approvals', approval, headers);
    expect(codeOf(await approve(who('sw-2', 'social-worker')))).toBe('not-for-this-role');
    expect(codeOf(await approve(who('sw-1', 'team-manager', 'north')))).toBe('same-person');
    expect(codeOf(await approve(elsewhere))).toBe('restricted');
    expect(codeOf(await approve(manager))).toBe('ok');
  });

  it('then nobody is answered what another was, though the key is the same', async () => {
    const key = { 'idempotency-key': 'shared' };
    const first = await service.command('a', 'dental-checks', CHECK, { ...worker, ...key });
    const other = await service.command('a', 'dental-checks', CHECK, { ...stranger, ...key });
    const colleague = await service.command('a', 'dental-checks', CHECK, { ...manager, ...key });
    expect([codeOf(first), codeOf(other)]).toEqual(['ok', 'restricted']);
    // Decided anew: it holds already.
    expect(colleague.body.events).toEqual([]);
    expect(first.body.events).toHaveLength(1);
  });
});

describe('given somebody who breaks the glass', () => {
  beforeEach(allocate);
  const broken = (headers: Who = stranger, key = 'glass') =>
    service.command('a', 'access/break-glass', GLASS, { ...headers, 'idempotency-key': key });

  it('then the record is theirs for an hour, and it says who and why', async () => {
    expect(codeOf(await see('a', stranger))).toBe('restricted');
    expect(codeOf(await broken())).toBe('ok');
    expect([codeOf(await see('a', stranger)), codeOf(await check('a', stranger))]).toEqual(['ok', 'ok']);
    expect((await broken(stranger, 'again')).body.events).toEqual([]);
    const [granted] = (await eventsInLog(service.log)).filter(({ type }) => type === 'AccessGranted');
    expect(granted).toMatchObject({
      data: { ...GLASS, person: 'sw-9' },
      metadata: { role: 'social-worker' },
    });
    clock = NOW + 60 * MINUTE;
    expect(codeOf(await see('a', stranger))).toBe('restricted');
  });

  it('then it is answered the same when the answer and the keys were lost', async () => {
    clock = NOW + 17;
    const first = await broken();
    const forgetful = await running({ log: service.log, now: () => clock + MINUTE });
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
    const look = (headers: Who) => service.command('a', 'access/grant-reviews', review, headers);
    await service.command(
      'a',
      'access/restrictions',
      { ...SEAL, level: 'named-only', named: ['manager-2'] },
      second,
    );
    expect(codeOf(await see('a', manager))).toBe('restricted');
    expect(codeOf(await look(elsewhere))).toBe('restricted');
    expect(codeOf(await look(manager))).toBe('ok');
  });

  it('then neither who has an interest nor a role without cases can', async () => {
    const own = { on: '2025-05-01', kind: 'family' };
    expect(codeOf(await service.command('a', 'access/own-interests', own, stranger))).toBe('ok');
    expect(codeOf(await broken())).toBe('has-interest');
    expect(codeOf(await broken(who('p-1', 'performance-analyst')))).toBe('not-for-this-role');
  });

  it('then what was answered under the grant is not said again once it is over', async () => {
    await broken();
    const key = { ...stranger, 'idempotency-key': 'in-the-hour' };
    expect(codeOf(await service.command('a', 'dental-checks', CHECK, key))).toBe('ok');
    clock = NOW + 60 * MINUTE;
    expect(codeOf(await service.command('a', 'dental-checks', CHECK, key))).toBe('restricted');
  });
});

describe('given a record that is sealed', () => {
  beforeEach(async () => {
    await allocate();
    expect(codeOf(await seal())).toBe('ok');
  });

  const everything = async (child: string, asking: Who) => {
    const headers = { ...asking, 'idempotency-key': 'the-same' };
    return [
      told(await see(child, headers)),
      told(await check(child, headers)),
      told(await service.dryRun(child, 'dental-checks', CHECK, headers)),
      told(await service.dryRun(child, 'registrations', { on: '2019-01-01' }, headers)),
      told(
        await service.command(
          child,
          'corrections',
          { kind: 'withdraw', fact: crypto.randomUUID(), reason: 'wrong' },
          { ...headers, 'if-match': '"3"' },
        ),
      ),
      told(await service.command(child, 'access/break-glass', GLASS, headers)),
      told(
        await service.command(child, 'access/own-interests', { on: '2025-05-01', kind: 'other' }, headers),
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
      service.request('/v1/children/bulk', {
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
    expect([codeOf(await see('a', manager)), codeOf(await check('a', second))]).toEqual(['ok', 'ok']);
    const opened = await service.command('a', 'access/openings', { on: '2025-06-01' }, second);
    expect(codeOf(opened)).toBe('ok');
    expect(codeOf(await see('a', worker))).toBe('ok');
  });

  it('then nobody registers a child under its id, and is told only that it cannot be', async () => {
    const before = await eventsInLog(service.log);
    const reply = await service.command('a', 'registrations', { on: '2019-01-01' }, stranger);
    expect([reply.status, reply.body.code]).toEqual([409, 'id-not-available']);
    expect(reply.headers.get('etag')).toBeNull();
    expect(await eventsInLog(service.log)).toEqual(before);
  });

  it('then what somebody was answered before is not said to them again', async () => {
    const key = { ...worker, 'idempotency-key': 'before' };
    await service.command('b', 'registrations', { on: '2018-05-04' }, worker);
    await service.command(
      'b',
      'social-worker-allocations',
      { on: '2024-01-08', worker: 'sw-1', team: 'north' },
      worker,
    );
    expect(codeOf(await service.command('b', 'dental-checks', CHECK, key))).toBe('ok');
    await seal('b');
    expect(codeOf(await service.command('b', 'dental-checks', CHECK, key))).toBe('unknown-child');
  });

  it('then the answer leaves at the same moments as that of an unknown child', async () => {
    let passed = 0;
    let reading = 0;
    const left: number[] = [];
    const timed = await running({
      log: {
        ...service.log,
        readStream: async (...asked) => {
          passed += reading;
          return service.log.readStream(...asked);
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

describe('given answers that show something of a child', () => {
  beforeEach(async () => {
    await allocate();
    looks.kept.length = 0;
  });

  const kept = () =>
    looks.kept.map(({ person, child, fields, sight, purpose }) => [
      person,
      child,
      fields.join(),
      sight,
      purpose,
    ]);

  it('then who looked is kept, and what for', async () => {
    await see('a', worker);
    await see('a', { ...stranger, 'x-purpose': 'review' });
    await see('z', worker);
    await service.command('a', 'dental-checks', CHECK, { ...worker, 'if-match': '"0"' });
    await service.dryRun('a', 'dental-checks', CHECK, worker);
    expect(kept()).toEqual([
      ['sw-1', 'a', 'events', 'whole', 'case-work'],
      ['sw-9', 'a', 'events', 'stub', 'review'],
      ['sw-1', 'z', 'events', 'refused', 'case-work'],
      ['sw-1', 'a', 'events', 'whole', 'case-work'],
      ['sw-1', 'a', 'what-would-follow', 'whole', 'case-work'],
    ]);
  });

  it('then nothing is shown when it could not be kept', async () => {
    const broken = await running({
      log: service.log,
      looks: { keep: () => Promise.reject(new Error('the disk is full')) },
      onUnexpected: () => {},
    });
    const reply = await broken.request('/v1/children/a', { headers: worker });
    await broken.close();
    expect([reply.status, reply.text.includes('ChildBorn')]).toEqual([500, false]);
  });
});
