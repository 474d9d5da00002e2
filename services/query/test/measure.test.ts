import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { CORRECTED, DAY, givenAuthority } from './authority.ts';

const db = givenAuthority();
const ask = asking(db);
afterAll(() => db.close());

async function measure(args: string, fields: string): Promise<unknown> {
  const { data, errors } = await ask<{ measure: unknown }>(
    `{ measure(${args}) { __typename ... on Figure { ${fields} } ... on Problem { message } } }`,
  );
  expect(errors).toBeUndefined();
  return data.measure;
}

describe('given a measure', () => {
  it('answers the figure with its definition', async () => {
    expect(
      await measure(
        `id: "placements-3-plus", asAt: "${DAY}"`,
        'measure version policy years unit numerator denominator value excludeUasc authority asAt knownAt definition { title years policies }',
      ),
    ).toEqual({
      __typename: 'Figure',
      measure: 'placements-3-plus',
      version: 1,
      policy: 'CARER',
      years: 1,
      unit: 'PERCENT',
      numerator: 1,
      denominator: 4,
      value: '25.0',
      excludeUasc: false,
      authority: '886',
      asAt: DAY,
      knownAt: '2018-07-01T12:00:00.000Z',
      definition: {
        title: 'Three or more placements in twelve months',
        years: [1],
        policies: ['CARER', 'RECORD'],
      },
    });
  });

  it('reads one placement either way', async () => {
    expect(
      await measure(
        `id: "placements-3-plus", asAt: "${DAY}", policy: RECORD`,
        'policy numerator denominator',
      ),
    ).toMatchObject({ policy: 'RECORD', numerator: 2, denominator: 4 });
  });

  it('shows the children behind it, each with its reason and the events that decided', async () => {
    const rows = `rows(outcome: NUMERATOR) { totalCount nodes {
      outcome because becauseSentence notes consideredOn value evidence { type }
      child { reference age asAt placements { start } } } }`;
    expect(await measure(`id: "placements-3-plus", asAt: "${DAY}"`, rows)).toMatchObject({
      rows: {
        totalCount: 1,
        nodes: [
          {
            outcome: 'NUMERATOR',
            because: 'three-or-more-placements',
            becauseSentence: 'Three or more placements overlap the window.',
            notes: [],
            consideredOn: DAY,
            value: null,
            evidence: expect.arrayContaining([{ type: 'PeriodOfCareStarted' }, { type: 'PlacementStarted' }]),
            child: {
              reference: 'moved',
              age: 9,
              asAt: DAY,
              placements: [{ start: '2016-03-01' }, { start: '2017-06-01' }, { start: '2017-11-01' }],
            },
          },
        ],
      },
    });
  });

  it('averages', async () => {
    expect(
      await measure(
        `id: "court-authority-to-match", asAt: "${DAY}"`,
        'unit numerator denominator value rows { nodes { value consideredOn child { reference } } }',
      ),
    ).toMatchObject({
      unit: 'DAYS',
      numerator: 100,
      denominator: 1,
      value: '100.0',
      rows: { nodes: [{ value: 100, consideredOn: '2018-01-15', child: { reference: 'adopted' } }] },
    });
  });

  it('leaves unaccompanied children out when asked, and says so in their rows', async () => {
    expect(
      await measure(
        `id: "children-in-care", asAt: "${DAY}", excludeUasc: true`,
        'numerator excludeUasc rows(outcome: EXCLUDED) { nodes { because becauseSentence child { reference } } }',
      ),
    ).toMatchObject({
      numerator: 3,
      excludeUasc: true,
      rows: {
        nodes: [
          {
            because: 'uasc',
            becauseSentence: expect.stringContaining('left out'),
            child: { reference: 'joined' },
          },
        ],
      },
    });
  });

  it('answers what was known at an instant: nothing before, the wrong day until it was corrected', async () => {
    const known = (instant: number) => `knownAt: "${new Date(instant).toISOString()}"`;
    expect(await measure(`id: "children-in-care", asAt: "${DAY}", ${known(0)}`, 'numerator')).toMatchObject({
      numerator: 0,
    });
    for (const [instant, count] of [
      [CORRECTED - 1, 5],
      [CORRECTED, 4],
    ] as const) {
      expect(
        await measure(`id: "children-in-care", asAt: "2017-02-15", ${known(instant)}`, 'numerator'),
      ).toMatchObject({ numerator: count });
    }
  });

  it('shows no day of birth in what the rule looked at', async () => {
    const figure = await measure(
      `id: "children-in-care", asAt: "${DAY}"`,
      'rows { nodes { child { birthMonth } working { label value } } }',
    );
    const days = db.prepare('select born from child').all();
    for (const { born } of days) expect(JSON.stringify(figure)).not.toContain(String(born));
  });
});
