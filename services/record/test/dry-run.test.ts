import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from './commands.ts';
import { eventsInLog, inCare, running } from './server.ts';

describe('given a dry run', () => {
  it('answers what the command answers, and writes nothing', async () => {
    const service = await running();
    let child = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { minLength: 1, maxLength: 8 }), async (course) => {
        child += 1;
        const id = `c-${child}`;
        await inCare(service, id);
        for (const [nth, { intent, body }] of course.entries()) {
          const key = { 'idempotency-key': `${id}-${nth}` };
          const before = await service.log.head();
          const dry = await service.dryRun(id, intent, body, key);
          expect(await service.log.head()).toBe(before);
          const real = await service.command(id, intent, body, key);
          expect([dry.status, dry.body.code]).toEqual([real.status, real.body.code]);
          expect(dry.body.events).toEqual(real.body.events);
          expect(dry.body.warnings).toEqual(real.body.warnings);
          expect(dry.body.collidesWith).toBe(real.body.collidesWith);
        }
      }),
      { numRuns: 40 },
    );
    await service.close();
  });

  it('says what would follow, from the events there are and those there would be', async () => {
    const asked: unknown[] = [];
    const service = await running({
      whatWouldFollow: async (stream, existing, added) => {
        asked.push([stream, existing.length, added.map(({ type }) => type)]);
        return { moves: 1 };
      },
    });
    const { body } = await inCare(service, 'a');
    const dry = await service.dryRun('a', 'dental-checks', { on: '2024-02-01' });
    expect(dry.body).toMatchObject({ dryRun: true, wouldFollow: { moves: 1 }, revision: body.revision });
    expect(asked).toEqual([['child-999-a', body.revision + 1, ['DentalCheckHeld']]]);
    await service.close();
  });

  it('needs no key, and takes none', async () => {
    const service = await running();
    await inCare(service, 'a');
    const review = JSON.stringify({ on: '2024-02-01' });
    const headers = { 'content-type': 'application/json' };
    const dry = await service.request('/v1/children/a/reviews?dryRun=true', {
      method: 'POST',
      headers,
      body: review,
    });
    expect(dry.status).toBe(200);
    const key = { 'idempotency-key': 'first-dry' };
    await service.dryRun('a', 'dental-checks', { on: '2024-02-01' }, key);
    const real = await service.command('a', 'dental-checks', { on: '2024-03-01' }, key);
    expect(real.body.events).toHaveLength(1);
    expect((await eventsInLog(service.log)).filter(({ type }) => type === 'DentalCheckHeld')).toHaveLength(1);
    await service.close();
  });
});
