import { START } from '@permanence/event-store/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Said, type Say, STORES, type TwoRecorders, twoRecorders } from './two-recorders.ts';

const HOME = { placementType: 'U6', provider: 'PR1', carer: 'household-a' };
const TIMES = 20;

const idsIn = ({ body }: Said) => (body.events as readonly { id: string }[]).map(({ id }) => id);
const typesIn = ({ body }: Said) => (body.events as readonly { type: string }[]).map(({ type }) => type);
const key = (name: string) => ({ 'idempotency-key': name });

describe.each(STORES)('given two processes that record into one log (%s)', (store) => {
  let two: TwoRecorders;
  let one: Say;
  let other: Say;
  beforeAll(async () => {
    two = await twoRecorders(store);
    [one, other] = two.say;
  });
  afterAll(() => two.dispose());

  const eventsOf = async (child: string) => two.log.readStream(`child-999-${child}`);
  const inCare = async (child: string, say: Say = one) => {
    await say(child, 'registrations', { on: '2018-05-04' });
    const start = { on: '2024-01-08', legalStatus: 'C2', category: 'N1', placement: HOME };
    expect((await say(child, 'care-starts', start)).status).toBe(200);
  };

  it('when a command is sent again to the other, then it answers the same and records it once', async () => {
    await inCare('again');
    const first = await one('again', 'reviews', { on: '2024-02-01' }, key('again'));
    await one('again', 'reviews', { on: '2024-03-01' });
    const before = (await eventsOf('again')).length;
    const second = await other('again', 'reviews', { on: '2024-02-01' }, key('again'));
    expect(first.status).toBe(200);
    expect(second).toEqual(first);
    const reused = await other('again', 'reviews', { on: '2024-04-01' }, key('again'));
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await eventsOf('again')).toHaveLength(before);
  });

  it('when a command is sent to both at once, then both answer the same and it is recorded once', async () => {
    await inCare('at-once');
    for (let time = 0; time < TIMES; time += 1) {
      const review = { on: `2024-02-${String(time + 1).padStart(2, '0')}` };
      const send = (say: Say) => say('at-once', 'reviews', review, key(`at-once-${time}`));
      const [first, second] = await Promise.all([send(one), send(other)]);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second).toEqual(first);
      const held = (await eventsOf('at-once')).filter(({ data }) => data.on === review.on);
      expect(held.map(({ id }) => id)).toEqual(idsIn(first));
    }
  });

  it('when two commands are sent under one key, one to each, then one is recorded and the other refused', async () => {
    await inCare('one-key');
    for (let time = 0; time < TIMES; time += 1) {
      const before = (await eventsOf('one-key')).length;
      const send = (say: Say, month: string) =>
        say(
          'one-key',
          'reviews',
          { on: `${month}-${String(time + 1).padStart(2, '0')}` },
          key(`one-key-${time}`),
        );
      const answers = await Promise.all([send(one, '2024-02'), send(other, '2024-03')]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
      const recorded = answers.find(({ status }) => status === 200) as Said;
      expect((await eventsOf('one-key')).slice(before).map(({ id }) => id)).toEqual(idsIn(recorded));
    }
  });

  it('when both move the same child at once, then what is answered is what is recorded, and the child lives in one place', async () => {
    await inCare('moved');
    const days = Array.from({ length: TIMES }, (_, day) => `2024-03-${String(day + 1).padStart(2, '0')}`);
    const answered = await Promise.all(
      days.flatMap((on, nth) =>
        [one, other].map((say) =>
          say('moved', 'placement-moves', {
            on,
            ...HOME,
            carer: `household-${nth}-${say === one ? 'x' : 'y'}`,
            reason: 'CARPL',
          }),
        ),
      ),
    );
    expect(new Set(answered.map(({ status }) => status))).not.toContain(500);
    const events = await eventsOf('moved');
    const told = answered.filter(({ status }) => status === 200).flatMap(idsIn);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(
      events
        .slice(-told.length)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(told.toSorted());
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_event, nth) => nth));
    const times = events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted());
    const starts = events.filter(({ type }) => type === 'PlacementStarted').map(({ data }) => data.on);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('when the other has recorded since, then each decides on what is there and not on what it remembers', async () => {
    await inCare('turns');
    for (let turn = 1; turn <= TIMES; turn += 1) {
      const say = turn % 2 === 0 ? one : other;
      const on = `2024-03-${String(turn).padStart(2, '0')}`;
      const before = await eventsOf('turns');
      const reply = await say('turns', 'social-worker-allocations', { on, worker: `w-${turn}` });
      expect(reply.body).toMatchObject({ revision: before.length + idsIn(reply).length - 1 });
      const again = await (say === one ? other : one)('turns', 'social-worker-allocations', {
        on,
        worker: `w-${turn}`,
      });
      expect([again.status, again.body.events]).toEqual([200, []]);
    }
  });

  it('when a period was published through one, then the other leaves its correction to a second person', async () => {
    await inCare('published');
    const { body } = await one('published', 'dental-checks', { on: '2024-02-01' });
    const [review] = body.events as readonly { id: string }[];
    const withdraw = (say: Say) =>
      say(
        'published',
        'corrections',
        { kind: 'withdraw', fact: review?.id, reason: 'never-happened' },
        { 'if-match': '*' },
      );
    // The other has read the authority's record before, and must not rely on that.
    await other('published', 'dental-checks', { on: '2024-02-10' });
    const period = { on: '2024-04-15', from: '2024-02-01', to: '2024-02-29' };
    expect((await one('', 'published-periods', period)).status).toBe(200);
    expect(typesIn(await withdraw(other))).toContain('CorrectionProposed');
  });

  it('when it is asked what would follow, then it says so and records nothing', async () => {
    await inCare('dry');
    const before = await two.log.head();
    const move = { on: '2024-03-01', ...HOME, carer: 'household-b', reason: 'CARPL' };
    const [mine, theirs] = await Promise.all(
      [one, other].map((say) => say('dry', 'placement-moves?dryRun=true', move)),
    );
    expect(mine).toMatchObject({ status: 200, body: { dryRun: true } });
    expect(mine?.body.wouldFollow).toMatchObject({ nextReviewDue: { before: '2024-02-05' } });
    expect(theirs?.body.wouldFollow).toEqual(mine?.body.wouldFollow);
    expect(await two.log.head()).toBe(before);
  });

  it('then the log holds no event twice, and time goes on in every stream of it', async () => {
    const { events } = await two.log.readAll({ after: START, limit: 100_000 });
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const own of Map.groupBy(events, ({ stream }) => stream).values()) {
      const times = own.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(times.toSorted());
    }
  });

  it('then it says how it is, and answers no question', async () => {
    const { get } = two;
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await get('/health/ready')).json()).toMatchObject({ status: 'ready' });
    expect((await get('/')).headers.get('location')).toBe('/v1/docs');
    expect((await get('/graphql')).status).toBe(404);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/^permanence_log_readable 1$/m);
    expect(metrics).toMatch(/^permanence_commands_total\{intent="reviews",outcome="recorded"\} [1-9]/m);
    // It has no tables, so that it says nothing of them.
    expect(metrics).not.toMatch(/^permanence_projector_lag_seconds /m);
  });
});
