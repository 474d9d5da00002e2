import { beforeEach, describe, expect, it } from 'vitest';
import { allocate, codeOf, manager, officer, oneChild, returns, worker } from './one-child.ts';
import { correct, panel, read, say, sayTexts } from './texts.ts';

const given = oneChild();

async function placeAndAdopt(): Promise<void> {
  await say(given.service, 'adoption/matches', { on: '2024-06-05' });
  const placement = { placementType: 'A6', provider: 'PR1', carer: 'adopters', postcode: 'ZZ8 8ZZ' };
  await say(given.service, 'placement-moves', { on: '2024-07-01', ...placement, reason: 'CARPL' });
  await say(given.service, 'home-addresses', { on: '2024-07-02', postcode: 'zz88zz' });
  await say(given.service, 'adoption/orders', { on: '2025-01-15', careEnds: 'E11' });
}

beforeEach(async () => {
  await allocate(given);
});

describe('given a child who is adopted', () => {
  beforeEach(async () => {
    await sayTexts(given.service);
    await placeAndAdopt();
  });
  const theirs = ['ZZ9 9ZZ', 'ZZ8 8ZZ', 'zz88zz', 'Invented Adopter'];
  const readable = [worker, manager, officer, returns];

  it('then who the adopters are and where they live is told to the panel alone', async () => {
    for (const headers of readable) {
      const { status, text } = await read(given.service, headers);
      expect([status, theirs.filter((secret) => text.includes(secret))]).toEqual([200, []]);
      expect(text).toContain('ZZ1 1ZZ');
    }
    const { text } = await read(given.service, panel);
    expect(theirs.filter((secret) => text.includes(secret))).toEqual(theirs);
  });

  it('then it is told to the others while there is no order, and again once the order was annulled', async () => {
    const stored = await given.service.log.readStream('child-999-a');
    const withdraw = async (type: string) => {
      const fact = stored.findLast((event) => event.type === type)?.id;
      expect(codeOf(await correct(given.service, { kind: 'withdraw', fact, reason: 'annulled' }))).toBe('ok');
    };
    await withdraw('AdoptionOrderGranted');
    // Care ended with an order, says the return.
    expect((await read(given.service, manager)).text).not.toContain('Invented Adopter');
    await withdraw('PeriodOfCareEnded');
    expect((await read(given.service, manager)).text).toContain('Invented Adopter');
  });

  it('then nobody reads it in the birth record once that is closed, though the keys were still there', async () => {
    const [last] = (await given.service.log.readStream('child-999-a')).slice(-1);
    if (last === undefined) throw new Error('no record');
    const closed = {
      ...{ id: crypto.randomUUID(), type: 'BirthRecordClosed', version: 1, data: { on: '2025-02-01' } },
      metadata: last.metadata,
    };
    await given.service.log.append('child-999-a', [closed], { kind: 'stream-exists' });
    for (const headers of readable) {
      const { status, text } = await read(given.service, headers);
      expect([status, theirs.filter((secret) => text.includes(secret))]).toEqual([200, []]);
    }
    expect(codeOf(await read(given.service, panel))).toBe('restricted');
  });
});

describe('given a child whose own foster carers adopt it', () => {
  it('then where the child lived with them is told to the panel alone, of the years before as well', async () => {
    await sayTexts(given.service);
    const carers = { provider: 'PR1', carer: 'carers' };
    const before = { on: '2024-06-01', placementType: 'U6', ...carers, postcode: 'ZZ5 5ZZ', reason: 'CARPL' };
    await say(given.service, 'placement-moves', before);
    await say(given.service, 'adoption/matches', { on: '2024-06-05' });
    // Nobody wrote the postcode down again.
    const placed = { on: '2024-07-01', placementType: 'A5', ...carers };
    await say(given.service, 'placement-changes', placed);
    for (const headers of [worker, panel])
      expect((await read(given.service, headers)).text).toContain('ZZ5 5ZZ');
    await say(given.service, 'adoption/orders', { on: '2025-01-15', careEnds: 'E11' });
    expect((await read(given.service, worker)).text).not.toContain('ZZ5 5ZZ');
    expect((await read(given.service, panel)).text).toContain('ZZ5 5ZZ');
  });
});
