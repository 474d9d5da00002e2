import { isCareEvent } from '@permanence/care/child/catalogue';
import { foldChild } from '@permanence/care/child/fold';
import { childStream } from '@permanence/care/child/stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTHORITY, HOME, type Reply, type Running, running } from './server.ts';

const CHILD = 'story-1';
const officer = { 'x-person': 'iro-1' };
const second = { placementType: 'U6', provider: 'PR4', carer: 'household-b' };
const third = { placementType: 'U4', provider: 'PR1', carer: 'household-c' };

describe('given a year in the life of a child, told only over HTTP', () => {
  let service: Running;
  beforeAll(async () => {
    service = await running();
  });
  afterAll(() => service.close());

  const tell = async (intent: string, body: object, headers: Record<string, string> = {}): Promise<Reply> => {
    const reply = await service.command(CHILD, intent, body, headers);
    expect(reply.status, `${intent}: ${reply.text}`).toBe(200);
    return reply;
  };
  const timelines = async () =>
    foldChild((await service.log.readStream(childStream(AUTHORITY, CHILD))).filter(isCareEvent));

  it('takes the child into care, with a worker, an officer and a school', async () => {
    await tell('registrations', { on: '2018-05-04', sex: 'F', ethnicity: 'WBRI' });
    const started = await tell('care-starts', {
      on: '2024-01-08',
      legalStatus: 'C1',
      category: 'N1',
      placement: HOME,
    });
    expect(started.body.events.map(({ type }) => type)).toEqual([
      'PeriodOfCareStarted',
      'LegalStatusChanged',
      'CategoryOfNeedIdentified',
      'PlacementStarted',
    ]);
    expect(started.headers.get('etag')).toBe(`"${started.body.revision}"`);
    await tell('social-worker-allocations', { on: '2024-01-08', worker: 'w-1' });
    await tell('reviewing-officer-allocations', { on: '2024-01-10', worker: 'iro-1' });
    await tell('school-starts', { on: '2023-09-04', school: '100001' });
    await tell('reviews', { on: '2024-02-01', participation: 'PN1' }, officer);
  });

  it('moves the child three times, and withdraws the move that never was', async () => {
    await tell('placement-moves', { on: '2024-03-01', ...second, reason: 'CREQB' });
    const wrong = await tell('placement-moves', { on: '2024-03-20', ...third, reason: 'OTHER' });
    await tell('placement-moves', { on: '2024-05-01', ...HOME, reason: 'CARPL' });
    let { revision } = (await service.request(`/v1/children/${CHILD}`)).body;
    for (const { id } of wrong.body.events) {
      const headers = { 'if-match': `"${revision}"` };
      ({ revision } = (
        await tell('corrections', { kind: 'withdraw', fact: id, reason: 'never-happened' }, headers)
      ).body);
    }
    const placements = (await timelines()).placements.filter(({ policy }) => policy === 'carer');
    expect(placements.map(({ start }) => start)).toEqual(['2024-01-08', '2024-03-01', '2024-05-01']);
  });

  it('closes the allocation of the worker who leaves when the next one comes, and says so', async () => {
    const reply = await tell('social-worker-allocations', {
      on: '2024-04-02',
      worker: 'w-2',
      reason: 'LEFTRL',
    });
    expect(reply.body.warnings.map(({ code }) => code)).toEqual(['allocation-closed']);
    const workers = (await timelines()).allocations.filter(({ role }) => role === 'social-worker');
    expect(workers.map(({ worker, end }) => [worker, end])).toEqual([
      ['w-1', '2024-04-02'],
      ['w-2', '9999-12-31'],
    ]);
  });

  it('moves the child to another school and holds reviews', async () => {
    await tell('school-moves', { on: '2025-01-13', school: '100002' });
    await tell('reviews', { on: '2024-04-25', participation: 'PN1' }, officer);
    await tell('reviews', { on: '2024-10-20', participation: 'PN5' }, officer);
    const { enrolments, reviews } = await timelines();
    expect(enrolments.map(({ school, start }) => [school, start])).toEqual([
      ['100001', '2023-09-04'],
      ['100002', '2025-01-13'],
    ]);
    expect(reviews.map(({ sequence }) => sequence?.number)).toEqual([1, 2, 3]);
  });

  it('ends with adoption by the foster carer', async () => {
    await tell('adoption/plans', { on: '2024-06-03' });
    await tell('adoption/agency-decisions', { on: '2024-06-24' });
    await tell('adoption/placement-orders', { on: '2024-09-02' });
    await tell('adoption/matches', { on: '2024-10-01' });
    const move = { ...HOME, placementType: 'A5' };
    await tell('adoption/placements', { on: '2024-11-01', move });
    await tell('adoption/orders', { on: '2025-04-07', byFosterCarer: true, careEnds: 'E12' });
    const { periods, adoption } = await timelines();
    expect(periods.map(({ start, end }) => [start, end])).toEqual([['2024-01-08', '2025-04-07']]);
    expect(adoption.map(({ step }) => step)).toContain('adoption-order');
  });

  it('leaves one command id, one actor in a role and one authority on the events of a command', async () => {
    const events = await service.log.readStream(childStream(AUTHORITY, CHILD));
    for (const { metadata, type } of events) {
      const [actor, role] = type === 'ReviewHeld' ? ['iro-1', 'iro'] : ['local', metadata.role];
      expect(role).toBeDefined();
      expect(metadata).toMatchObject({ actor, role, authority: AUTHORITY, source: 'api' });
      expect(metadata.causationId).toBe(metadata.commandId);
    }
  });
});
