import { civilDate } from '@permanence/calendar/civil-date';
import { measureOf } from '@permanence/measures/catalogue';
import { outcomesOf } from '@permanence/measures/figure';
import type { WouldFollow } from '@permanence/permanence/what-would-follow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUTHORITY, projected, type Service, startService } from './told.ts';

const CHILD = 'a';
const home = (carer: string) => ({ placementType: 'U6', provider: 'PR1', carer });

describe('given a child in care with two placements in the year', () => {
  let service: Service;
  beforeEach(async () => {
    service = await startService();
    await service.say(CHILD, 'registrations', { on: '2018-05-04' });
    const placement = home('h-1');
    await service.say(CHILD, 'care-starts', { on: '2024-09-02', legalStatus: 'C2', placement });
    await service.say(CHILD, 'placement-moves', { on: '2024-11-04', ...home('h-2'), reason: 'CREQB' });
    await service.say(CHILD, 'reviews', { on: '2024-09-25', participation: 'PN1' });
  });
  afterEach(() => service.close());

  const dryRun = async (intent: string, body: object): Promise<WouldFollow> => {
    const { wouldFollow } = await service.say(CHILD, intent, body, { dryRun: true });
    return wouldFollow as WouldFollow;
  };

  it('says that another move would make three placements', async () => {
    const move = { on: '2025-02-03', ...home('h-3'), reason: 'CARPL' };
    const { placementsIn12Months, measures } = await dryRun('placement-moves', move);
    expect(placementsIn12Months).toEqual({ before: 2, after: 3 });
    expect(measures.find(({ measure }) => measure === 'placements-3-plus')).toMatchObject({
      before: [{ outcome: 'denominator' }],
      after: [{ outcome: 'numerator' }],
    });
  });

  it('says when the next review would be due', async () => {
    const { nextReviewDue } = await dryRun('reviews', { on: '2024-12-20' });
    expect(nextReviewDue).toEqual({ before: '2024-12-25', after: '2025-06-20' });
  });

  it('says what then comes true', async () => {
    const move = { on: '2025-02-03', ...home('h-3'), reason: 'CARPL' };
    const said = await dryRun('placement-moves', move);
    await service.say(CHILD, 'placement-moves', move);
    const db = await projected(service.log);
    expect(said.measures).not.toEqual([]);
    for (const { measure, after } of said.measures) {
      const definition = measureOf(measure);
      if (definition === undefined) throw new Error(measure);
      const { rows } = outcomesOf(db, definition, { authority: AUTHORITY, asAt: civilDate(said.asAt) });
      expect(rows).toMatchObject(after);
    }
    db.close();
    const again = await dryRun('placement-moves', move);
    expect(again.measures).toEqual([]);
  });

  it('leaves nothing behind for the next question', async () => {
    const first = await dryRun('reviews', { on: '2024-12-20' });
    await dryRun('placement-moves', { on: '2025-02-03', ...home('h-3') });
    expect(await dryRun('reviews', { on: '2024-12-20' })).toEqual(first);
  });
});

it('given a period to publish, says until when facts would be corrected by two people', async () => {
  const service = await startService();
  const period = { on: '2025-04-01', from: '2025-02-01', to: '2025-02-28' };
  const { wouldFollow } = await service.sayOfAuthority('published-periods', period, { dryRun: true });
  expect(wouldFollow).toEqual({ publishedUntil: { before: null, after: '2025-02-28' } });
  await service.sayOfAuthority('published-periods', period);
  const next = { on: '2025-04-02', from: '2025-03-01', to: '2025-03-31' };
  const then = await service.sayOfAuthority('published-periods', next, { dryRun: true });
  expect(then.wouldFollow).toEqual({ publishedUntil: { before: '2025-02-28', after: '2025-03-31' } });
  await service.close();
});
