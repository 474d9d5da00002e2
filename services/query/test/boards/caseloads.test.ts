import { afterAll, describe, expect, it } from 'vitest';
import { asking } from '../ask.ts';
import { type Story, toldAuthority } from '../told.ts';

const CARE = { born: '2010-05-01', care: ['2017-01-10 S C2 U6'] };
const STORIES: Readonly<Record<string, Story>> = {
  one: {
    ...CARE,
    officers: ['R1 2017-01-12'],
    facts: [
      '2017-01-10 SocialWorkerAllocated worker=W1 team=north as first',
      '2018-05-01 SocialWorkerAllocationEnded allocation=first',
      '2018-05-01 SocialWorkerAllocated worker=W2 team=south',
    ],
  },
  two: {
    ...CARE,
    officers: ['R1 2017-01-12'],
    facts: ['2018-02-01 SocialWorkerAllocated worker=W2 team=south'],
  },
  // Covered while W1 is away: of two open allocations the one that started last is the current one.
  three: { ...CARE, workers: ['W1 2017-01-10', 'W3 2018-11-01'] },
  nobody: { born: '2010-05-01', care: ['2018-06-01 S C2 U6'], workers: ['W1 2018-06-01 to 2018-09-01'] },
  gone: {
    born: '2010-05-01',
    care: ['2016-06-01 S C2 U6', 'ended 2018-06-01 E4A'],
    workers: ['W1 2016-06-01 to 2018-06-01'],
  },
};
const db = toldAuthority(STORIES);
const ask = asking(db);
afterAll(() => db.close());

async function board<Data>(fields: string): Promise<Data> {
  const { data, errors } = await ask<{ caseloads: Data }>(
    `{ caseloads(asAt: "2018-12-31") { ... on Caseloads { ${fields} } ... on Problem { message } } }`,
  );
  expect(errors).toBeUndefined();
  return data.caseloads;
}

describe('given workers with children, with none any more, and a child without anybody', () => {
  it('shows each worker with the children held, and what began and ended in the twelve months', async () => {
    expect(
      await board(
        'socialWorkers { workers { totalCount nodes { worker teams children begun ended held { nodes { reference } } } } }',
      ),
    ).toEqual({
      socialWorkers: {
        workers: {
          totalCount: 3,
          nodes: [
            { worker: 'W1', teams: [], children: 0, begun: 1, ended: 3, held: { nodes: [] } },
            {
              worker: 'W2',
              teams: ['south'],
              children: 2,
              begun: 2,
              ended: 0,
              held: { nodes: [{ reference: 'one' }, { reference: 'two' }] },
            },
            {
              worker: 'W3',
              teams: [],
              children: 1,
              begun: 1,
              ended: 0,
              held: { nodes: [{ reference: 'three' }] },
            },
          ],
        },
      },
    });
  });

  it('the mean is over workers who have children; nobody is lost between those who have a worker and those who do not', async () => {
    const role = 'allocated unallocated mean target childrenWithout { totalCount nodes { reference } }';
    expect(await board(`socialWorkers { ${role} } reviewingOfficers { ${role} }`)).toMatchObject({
      socialWorkers: {
        allocated: 3,
        unallocated: 1,
        mean: '1.5',
        target: null,
        childrenWithout: { nodes: [{ reference: 'nobody' }] },
      },
      reviewingOfficers: { allocated: 2, unallocated: 2, mean: '2.0', childrenWithout: { totalCount: 2 } },
    });
  });

  it('by team, as far as allocations say it', async () => {
    expect(
      await board(
        'socialWorkers { teams { team workers children mean } workers(team: "south") { nodes { worker } } }',
      ),
    ).toEqual({
      socialWorkers: {
        teams: [
          { team: null, workers: 1, children: 1, mean: '1.0' },
          { team: 'south', workers: 1, children: 2, mean: '2.0' },
        ],
        workers: { nodes: [{ worker: 'W2' }] },
      },
    });
  });
});
