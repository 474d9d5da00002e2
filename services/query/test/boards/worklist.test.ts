import { afterAll, describe, expect, it } from 'vitest';
import { asking } from '../ask.ts';
import { type Story, toldAuthority } from '../told.ts';

const HELD = { born: '2010-05-01', workers: ['W1 2017-01-10'], officers: ['R1 2017-01-10'] };
const REVIEWED = ['2017-02-01 PN1', '2017-05-01 PN1', '2017-10-30 PN1', '2018-04-27 PN1', '2018-10-26 PN1'];
const LONG = ['2017-01-10 S C2 U6'];
const STORIES: Readonly<Record<string, Story>> = {
  overdue: { ...HELD, care: LONG, reviews: REVIEWED.slice(0, 4) },
  missing: { ...HELD, care: LONG, reviews: REVIEWED, facts: ['2018-10-30 MissingStarted absence=M'] },
  'just-missing': { ...HELD, care: LONG, reviews: REVIEWED, facts: ['2018-10-31 MissingStarted absence=M'] },
  away: { ...HELD, care: LONG, reviews: REVIEWED, facts: ['2018-10-01 MissingStarted absence=A'] },
  back: {
    ...HELD,
    care: LONG,
    reviews: REVIEWED,
    facts: [
      '2018-10-29 MissingStarted absence=M as a',
      '2018-10-31 MissingEnded spell=a',
      '2018-10-31 ReturnInterviewDue',
    ],
  },
  waiting: {
    ...HELD,
    care: LONG,
    reviews: REVIEWED,
    facts: [
      '2018-10-20 MissingStarted absence=M as a',
      '2018-10-26 MissingEnded spell=a',
      '2018-10-26 ReturnInterviewDue',
    ],
  },
  heard: {
    ...HELD,
    care: LONG,
    reviews: REVIEWED,
    facts: ['2018-10-26 ReturnInterviewDue', '2018-11-01 ReturnInterviewHeld dueFrom=2018-10-26'],
  },
  fresh: { born: '2010-05-01', care: ['2018-10-22 S C2 U6'] },
  moving: { ...HELD, care: ['2017-01-10 S C2 U6', '2018-06-01 P C2 U6'], reviews: REVIEWED },
  settling: {
    born: '2010-05-01',
    care: ['2016-05-01 S C2 U6', '2016-11-10 P C2 U6'],
    workers: ['W2 2016-05-01'],
    officers: ['R1 2016-05-01'],
    reviews: ['2016-05-20', '2016-08-10', ...REVIEWED],
  },
};
const db = toldAuthority(STORIES);
const ask = asking(db);
afterAll(() => db.close());

type Item = {
  child: { reference: string };
  kind: string;
  on: string | null;
  daysLeft: number | null;
  measure: string | null;
};

async function work(args: string): Promise<readonly string[]> {
  const { data, errors } = await ask<{ worklist: { items: { nodes: readonly Item[] }; message?: string } }>(
    `{ worklist(asAt: "2018-11-02", ${args}) {
      ... on Worklist { items(first: 100) { nodes { child { reference } kind on daysLeft measure } } }
      ... on Problem { message } } }`,
  );
  expect(errors).toBeUndefined();
  if (data.worklist.message !== undefined) return [data.worklist.message];
  return data.worklist.items.nodes.map(({ child, kind, on, daysLeft, measure }) =>
    [child.reference, kind, on, daysLeft, measure].filter((part) => part !== null).join(' '),
  );
}

describe('given children of two social workers and one nobody has', () => {
  it('the service sees what is to be done for everyone, by day', async () => {
    expect(await work('days: 28')).toEqual([
      'fresh NO_REVIEWING_OFFICER 2018-10-22 -11',
      'fresh NO_SOCIAL_WORKER 2018-10-22 -11',
      'overdue REVIEW_OVERDUE 2018-10-27 -6',
      'missing MISSING_OVER_48_HOURS 2018-10-30 -3',
      'waiting RETURN_INTERVIEW_OVERDUE 2018-10-31 -2',
      'back RETURN_INTERVIEW_DUE 2018-11-05 3',
      'fresh REVIEW_DUE 2018-11-19 17',
      'moving ONE_MOVE_AWAY placements-3-plus',
    ]);
  });

  it('a worker sees their own, whether social worker or reviewing officer', async () => {
    expect(await work('days: 28, worker: "W1"')).toHaveLength(5);
    expect(await work('days: 28, worker: "R1"')).toHaveLength(5);
    expect(await work('days: 28, worker: "W2"')).toEqual([]);
  });

  it('a look at a measure adds who comes into its numerator', async () => {
    expect(await work('days: 14, worker: "W2", measures: ["same-placement-2-years"]')).toEqual([
      'settling ENTERS_MEASURE 2018-11-10 8 same-placement-2-years',
    ]);
    expect(await work('days: 7, worker: "W2", measures: ["same-placement-2-years"]')).toEqual([]);
  });

  it('refuses what cannot be asked', async () => {
    expect(await work('worker: "W1", team: "north"')).toEqual([
      'Ask for the work of a worker or of a team, not of both.',
    ]);
    expect(await work('days: 93, measures: ["placements-3-plus"]')).toEqual([
      'A measure can be looked at 92 days ahead at most.',
    ]);
    expect(await work('measures: ["nothing"]')).toEqual(['There is no measure "nothing".']);
  });

  it('counts by kind', async () => {
    const { data } = await ask<{ worklist: { counts: readonly { kind: string; items: number }[] } }>(
      '{ worklist(asAt: "2018-11-02", days: 28) { ... on Worklist { counts { kind items } } } }',
    );
    expect(data.worklist.counts.filter(({ items }) => items > 0)).toHaveLength(8);
  });
});

describe('given teams', () => {
  it('a team has the children of its current social workers', async () => {
    const teams = toldAuthority({
      north: {
        born: '2010-05-01',
        care: ['2018-10-22 S C2 U6'],
        facts: ['2018-10-22 SocialWorkerAllocated worker=W1 team=north'],
      },
      south: {
        born: '2010-05-01',
        care: ['2018-10-22 S C2 U6'],
        facts: ['2018-10-22 SocialWorkerAllocated worker=W2 team=south'],
      },
    });
    const { data } = await asking(teams)<{ worklist: { items: { nodes: readonly unknown[] } } }>(
      '{ worklist(asAt: "2018-11-02", team: "north") { ... on Worklist { items { nodes { child { reference } kind } } } } }',
    );
    expect(data.worklist.items.nodes).toEqual([
      { child: { reference: 'north' }, kind: 'NO_REVIEWING_OFFICER' },
    ]);
    teams.close();
  });
});
