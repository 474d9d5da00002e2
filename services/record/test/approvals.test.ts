import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inCare, type Reply, type Running, running } from './server.ts';

describe('given a fact in a period that was published', () => {
  let service: Running;
  let review: Reply;
  beforeEach(async () => {
    service = await running();
    await inCare(service, 'a');
    review = await service.command('a', 'dental-checks', { on: '2024-02-01' });
    await service.ofAuthority('published-periods', {
      on: '2024-04-15',
      from: '2024-03-01',
      to: '2024-03-31',
    });
  });
  afterEach(() => service.close());

  const withdraw = (actor: string): Promise<Reply> => {
    const correction = { kind: 'withdraw', fact: review.body.events[0]?.id, reason: 'never-happened' };
    return service.command('a', 'corrections', correction, { 'if-match': '*', 'x-person': actor });
  };

  it('a correction of it is proposed, and takes effect when another person approves', async () => {
    const proposed = await withdraw('worker-1');
    expect(proposed.body.events[0]).toMatchObject({ type: 'CorrectionProposed' });
    expect(proposed.body.warnings.map(({ code }) => code)).toEqual(['already-published']);
    const approval = { proposal: proposed.body.events[0]?.id };
    const own = await service.command('a', 'correction-approvals', approval, { 'x-person': 'worker-1' });
    expect([own.status, own.body.code]).toEqual([409, 'same-person']);
    const other = await service.command('a', 'correction-approvals', approval, { 'x-person': 'manager-1' });
    expect(other.body.events).toMatchObject([{ type: 'CorrectionApproved' }]);
    const again = await service.command('a', 'dental-checks', { on: '2024-02-01' });
    expect(again.body.events).toMatchObject([{ type: 'DentalCheckHeld' }]);
  });

  it('a correction that is turned down cannot be approved any more', async () => {
    const { body } = await withdraw('worker-1');
    const proposal = body.events[0]?.id;
    const rejected = await service.command('a', 'correction-rejections', {
      proposal,
      reason: 'source-checked',
    });
    expect(rejected.status).toBe(200);
    const late = await service.command(
      'a',
      'correction-approvals',
      { proposal },
      { 'x-person': 'manager-1' },
    );
    expect([late.status, late.body.code]).toEqual([409, 'already-closed']);
  });
});
