import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsInLog, HOME, type Reply, type Running, running } from './server.ts';

interface Row {
  readonly line: number;
  readonly child: string;
  readonly status: string;
  readonly answer?: { events: readonly { type: string }[]; wouldFollow?: unknown };
  readonly problem?: { code: string; errors?: readonly { pointer: string }[] };
}

const line = (child: string, intent: string, body: unknown, more: object = {}) => ({
  ...{
    child,
    intent,
    key: `${child} ${intent} ${JSON.stringify(body)}`.replaceAll(' ', '_').slice(0, 190),
    body,
  },
  ...more,
});
const start = (child: string, on = '2024-01-08') => [
  line(child, 'registrations', { on: '2018-05-04' }),
  line(child, 'care-starts', { on, legalStatus: 'C2', placement: HOME }),
];

describe('given a bulk file', () => {
  let service: Running;
  beforeEach(async () => {
    service = await running();
  });
  afterEach(() => service.close());

  const send = (lines: readonly unknown[], query = ''): Promise<Reply> =>
    service.request(`/v1/children/bulk${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n'),
    });
  const rows = ({ text }: Reply): Row[] =>
    text
      .trim()
      .split('\n')
      .map((each): Row => JSON.parse(each));

  it('records all lines of a child or none, and tells each what became of it', async () => {
    const reply = await send([
      ...start('a'),
      ...start('b'),
      line('a', 'dental-checks', { on: '2024-02-01' }),
      line('b', 'dental-checks', { on: '2030-02-01' }),
    ]);
    expect(reply.status).toBe(200);
    expect(rows(reply).map(({ line: at, child, status }) => [at, child, status])).toEqual([
      [1, 'a', 'recorded'],
      [2, 'a', 'recorded'],
      [3, 'b', 'not-recorded'],
      [4, 'b', 'not-recorded'],
      [5, 'a', 'recorded'],
      [6, 'b', 'refused'],
    ]);
    expect(rows(reply)[5]?.problem?.code).toBe('in-the-future');
    expect(new Set((await eventsInLog(service.log)).map(({ stream }) => stream))).toEqual(
      new Set(['child-999-a']),
    );
  });

  it('records nothing again when the file is sent again, and takes it once it is mended', async () => {
    await send([...start('a'), line('a', 'dental-checks', { on: '2024-02-01' })]);
    const before = await eventsInLog(service.log);
    const again = await send([...start('a'), line('a', 'dental-checks', { on: '2024-02-01' })]);
    expect(rows(again).map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
    expect(await eventsInLog(service.log)).toEqual(before);
    await send([...start('b'), line('b', 'dental-checks', { on: '2030-02-01' })]);
    const mended = await send([...start('b'), line('b', 'dental-checks', { on: '2024-03-01' })]);
    expect(rows(mended).map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
  });

  it('points at what is wrong with a line', async () => {
    const reply = await send([
      ...start('a'),
      line('a', 'dental-checks', { on: '2024-02-31' }),
      line('a', 'heads-counted', {}),
      line('a', 'corrections', {
        kind: 'withdraw',
        fact: '3f0c2a52-58a5-5c11-8d0a-0a5a2f6c7b11',
        reason: 'x',
      }),
    ]);
    const problems = rows(reply).map(({ problem }) => [problem?.code, problem?.errors?.[0]?.pointer]);
    expect(problems.slice(2)).toEqual([
      ['invalid-body', '/body/on'],
      ['invalid-body', '/intent'],
      ['if-match-required', undefined],
    ]);
    expect(await eventsInLog(service.log)).toEqual([]);
  });

  it('refuses the file when a line does not say whose it is', async () => {
    const reply = await send([...start('a'), '{"child":', '{"intent":"reviews"}']);
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid-bulk']);
    expect(reply.body.errors?.map(({ line: at }) => at)).toEqual([3, 4]);
    expect(await eventsInLog(service.log)).toEqual([]);
  });

  it('writes nothing on a dry run, and says what would follow once a child', async () => {
    const reply = await send(start('a'), '?dryRun=true');
    expect(rows(reply).map(({ status }) => status)).toEqual(['would-record', 'would-record']);
    expect(rows(reply).map(({ answer }) => answer?.wouldFollow)).toEqual([undefined, 'what would follow']);
    expect(await eventsInLog(service.log)).toEqual([]);
  });
});
