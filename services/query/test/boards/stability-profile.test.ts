import { afterAll, describe, expect, it } from 'vitest';
import { asking } from '../ask.ts';
import { type Story, toldAuthority } from '../told.ts';

const STORIES: Readonly<Record<string, Story>> = {
  moved: {
    born: '2008-05-01',
    care: ['2015-01-10 S C2 U6', '2016-06-01 P C2 U6', '2018-02-01 P C2 K2', '2018-09-10 P C2 U6'],
    workers: ['W1 2015-01-10 to 2018-03-01', 'W2 2018-03-01 to 2018-10-01', 'W1 2018-10-01'],
    schools: ['900001 2015-01-12 to 2018-02-20', '900002 2018-02-20 to 2018-10-15', '900003 2018-10-15'],
  },
  stayed: {
    born: '2008-05-01',
    care: ['2015-01-10 S C2 U6'],
    workers: ['W1 2015-01-10'],
    schools: ['900001 2015-01-12 to 2018-09-03', '900002 2018-09-03'],
  },
  young: { born: '2015-05-01', care: ['2018-01-10 S C2 U6'], workers: ['W1 2018-01-10'] },
  gone: { born: '2008-05-01', care: ['2015-01-10 S C2 U6', 'ended 2018-06-01 E4A'] },
};
const db = toldAuthority(STORIES);
const ask = asking(db);
afterAll(() => db.close());

async function profile(child: string, years: number, fields: string, asAt = '2018-12-31'): Promise<unknown> {
  const { data, errors } = await ask<{ child: { stabilityProfile: unknown } }>(
    `{ child(id: "${child}", asAt: "${asAt}") { ... on Child { stabilityProfile(years: ${years}) { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.child.stabilityProfile;
}

const COUNTS =
  'years placements placementChanges schools schoolMoves midYearSchoolMoves socialWorkers socialWorkerChanges';
const FLAGS = 'anyChange { holds because } multipleInstability { holds because }';

describe('given a child who moved home, school and worker', () => {
  it('the profile counts them in one, two and three years', async () => {
    expect(await profile('moved', 1, COUNTS)).toEqual({
      years: 1,
      placements: 3,
      placementChanges: 2,
      schools: 3,
      schoolMoves: 2,
      midYearSchoolMoves: 2,
      socialWorkers: 2,
      socialWorkerChanges: 2,
    });
    expect(await profile('moved', 2, COUNTS)).toMatchObject({ placements: 3, placementChanges: 2 });
    expect(await profile('moved', 3, COUNTS)).toMatchObject({
      placements: 4,
      placementChanges: 3,
      schools: 3,
    });
  });

  it('a move of school within thirty days of a move of home is shown, another is not', async () => {
    expect(await profile('moved', 1, 'together { schoolMoved placementMoved days }')).toEqual({
      together: [{ schoolMoved: '2018-02-20', placementMoved: '2018-02-01', days: 19 }],
    });
  });

  it('on a day before they happened, none of them had', async () => {
    expect(await profile('moved', 1, `${COUNTS} together { days }`, '2018-01-31')).toMatchObject({
      placements: 1,
      schoolMoves: 0,
      socialWorkerChanges: 0,
      together: [],
    });
  });

  it('the flags are what the measures say, where they are offered for so many years', async () => {
    expect(await profile('moved', 1, FLAGS)).toMatchObject({
      anyChange: { holds: true },
      multipleInstability: { holds: true, because: 'Multiple instability in at least one of the three.' },
    });
    expect(await profile('moved', 3, FLAGS)).toEqual({ anyChange: null, multipleInstability: null });
  });
});

describe('given other children', () => {
  it('one who changed school in summer only has had a change and no multiple instability', async () => {
    expect(await profile('stayed', 1, `schoolMoves midYearSchoolMoves ${FLAGS}`)).toMatchObject({
      schoolMoves: 1,
      midYearSchoolMoves: 0,
      anyChange: { holds: true },
      multipleInstability: { holds: false },
    });
  });

  it('one who is too young is left out of the indexes, with the reason', async () => {
    expect(await profile('young', 1, FLAGS)).toMatchObject({
      anyChange: { holds: null, because: 'Under 5 on the day.' },
    });
  });

  it('one who is not in care has none; years not offered are refused', async () => {
    expect(await profile('gone', 1, COUNTS)).toBeNull();
    const { errors } = await ask(
      '{ child(id: "moved") { ... on Child { stabilityProfile(years: 4) { years } } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});
