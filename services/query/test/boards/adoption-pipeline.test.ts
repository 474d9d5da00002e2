import { afterAll, describe, expect, it } from 'vitest';
import { asking } from '../ask.ts';
import { type Story, toldAuthority } from '../told.ts';

const BORN = '2016-02-01';
const STORIES: Readonly<Record<string, Story>> = {
  planned: {
    born: BORN,
    care: ['2018-01-10 S C2 U6'],
    facts: [
      '2018-05-01 AdoptionBecamePlan',
      '2018-01-10 SiblingGroupJoined group=g-1',
      '2018-02-01 SiblingPlanSet group=g-1 plan=TOGETHER',
    ],
    authority: [
      '2018-04-01 TargetSet measure=court-authority-to-match value=121',
      '2018-04-01 TargetSet measure=care-to-adoptive-placement value=426',
    ],
  },
  decided: {
    born: BORN,
    care: ['2018-01-10 S C2 U6'],
    facts: [
      '2018-05-01 AdoptionBecamePlan',
      '2018-06-01 AgencyDecisionMade',
      '2018-06-10 ConsentToPlacementGiven',
      '2018-07-01 FosteringForAdoptionStarted basis=regulation-25A',
      '2018-01-10 SiblingGroupJoined group=g-1',
      '2018-02-01 SiblingPlanSet group=g-1 plan=TOGETHER',
    ],
  },
  ordered: {
    born: BORN,
    care: ['2017-01-10 S C2 U6', '2018-05-01 L E1 U6'],
    facts: ['2018-03-01 AgencyDecisionMade', '2018-01-10 SiblingGroupJoined group=g-1'],
  },
  matched: {
    born: BORN,
    care: ['2017-06-01 S C2 U6'],
    adoption: ['placement order 2018-02-01', 'match 2018-05-12'],
    facts: ['2018-01-02 AgencyDecisionMade'],
  },
  placed: {
    born: BORN,
    care: ['2017-06-01 S C2 U6', '2017-12-01 L E1 U6', '2018-09-03 P E1 A6'],
    adoption: ['match 2018-08-01'],
    facts: ['2017-11-01 AgencyDecisionMade', '2018-09-03 ChildPlacedForAdoption'],
  },
  disrupted: {
    born: BORN,
    care: ['2016-06-01 S C2 U6', '2017-02-01 L E1 U6', '2017-09-01 P E1 A6', '2018-08-01 P E1 U6'],
    adoption: ['match 2017-08-01'],
    facts: ['2017-01-10 AgencyDecisionMade', '2018-08-01 AdoptionDisrupted'],
  },
  reversed: {
    born: BORN,
    care: ['2016-06-01 S C2 U6', '2017-02-01 L E1 U6'],
    facts: ['2017-01-10 AgencyDecisionMade', '2018-10-01 AdoptionPlanReversed reason=RD1'],
  },
  again: {
    born: BORN,
    care: ['2015-06-01 S C2 U6'],
    facts: [
      '2016-01-10 AgencyDecisionMade',
      '2016-10-01 AdoptionPlanReversed',
      '2018-11-01 AdoptionBecamePlan',
    ],
  },
  adopted: {
    born: BORN,
    care: ['2016-06-01 S C2 U6', '2017-01-02 L E1 U6', '2017-07-03 P E1 A6', 'ended 2018-06-01 E12'],
    adoption: ['match 2017-05-01', 'ordered 2018-06-01'],
    facts: ['2016-12-01 AgencyDecisionMade'],
  },
  sibling: { born: BORN, care: ['2018-01-10 S C2 U6'], facts: ['2018-01-10 SiblingGroupJoined group=g-1'] },
  home: { born: BORN, care: ['2018-01-10 S C2 U6'] },
};

const DAY = '2018-12-31';
const db = toldAuthority(STORIES);
const ask = asking(db);
afterAll(() => db.close());

async function board<Data>(fields: string, asAt = DAY): Promise<Data> {
  const { data, errors } = await ask<{ adoptionPipeline: Data }>(
    `{ adoptionPipeline(asAt: "${asAt}") { ... on AdoptionPipeline { ${fields} } ... on Problem { message } } }`,
  );
  expect(errors).toBeUndefined();
  return data.adoptionPipeline;
}

async function stagesOf(asAt = DAY): Promise<Record<string, string>> {
  const { cards } = await board<{
    cards: { nodes: readonly { child: { reference: string }; stage: string; since: string }[] };
  }>('cards(first: 100) { nodes { child { reference } stage since } }', asAt);
  return Object.fromEntries(
    cards.nodes.map(({ child, stage, since }) => [child.reference, `${stage} ${since}`]),
  );
}

async function cardOf(child: string, fields: string): Promise<unknown> {
  const { cards } = await board<{ cards: { nodes: readonly { child: { reference: string } }[] } }>(
    `cards(first: 100) { nodes { child { reference } ${fields} } }`,
  );
  const { child: _child, ...card } = cards.nodes.find((node) => node.child.reference === child) as {
    child: unknown;
  };
  return card;
}

describe('given children at every stage', () => {
  it('each with a live plan is a card at its furthest stage; who was adopted is none', async () => {
    expect(await stagesOf()).toEqual({
      planned: 'PLAN 2018-05-01',
      again: 'PLAN 2018-11-01',
      decided: 'AGENCY_DECISION 2018-06-01',
      ordered: 'PLACEMENT_ORDER 2018-05-01',
      disrupted: 'PLACEMENT_ORDER 2017-02-01',
      matched: 'MATCH 2018-05-12',
      placed: 'PLACED 2018-09-03',
    });
    expect(await board('stages { stage children }')).toEqual({
      stages: [
        { stage: 'PLAN', children: 2 },
        { stage: 'AGENCY_DECISION', children: 1 },
        { stage: 'PLACEMENT_ORDER', children: 2 },
        { stage: 'MATCH', children: 1 },
        { stage: 'PLACED', children: 1 },
      ],
    });
  });

  it('the board of an earlier day shows them as they were', async () => {
    expect(await stagesOf('2018-03-31')).toMatchObject({
      disrupted: 'PLACED 2017-09-01',
      reversed: 'PLACEMENT_ORDER 2017-02-01',
      adopted: 'PLACED 2017-07-03',
      matched: 'PLACEMENT_ORDER 2018-02-01',
      ordered: 'AGENCY_DECISION 2018-03-01',
    });
    expect(await stagesOf('2018-03-31')).not.toHaveProperty('planned');
  });

  it('consent and fostering for adoption are noted on the card', async () => {
    expect(
      await cardOf('decided', 'plannedOn decidedOn consentOn fosteredForAdoptionSince orderedOn'),
    ).toEqual({
      plannedOn: '2018-05-01',
      decidedOn: '2018-06-01',
      consentOn: '2018-06-10',
      fosteredForAdoptionSince: '2018-07-01',
      orderedOn: null,
    });
  });
});

describe('given targets that the authority has recorded', () => {
  const CLOCKS =
    'orderToMatch { from to days target aboveTarget } careToPlaced { to days target aboveTarget }';

  it('days run against them, while waiting and when done', async () => {
    expect(await cardOf('matched', `daysInStage ${CLOCKS}`)).toEqual({
      daysInStage: 233,
      orderToMatch: { from: '2018-02-01', to: '2018-05-12', days: 100, target: 121, aboveTarget: false },
      careToPlaced: { to: null, days: 578, target: 426, aboveTarget: true },
    });
    expect(await cardOf('ordered', CLOCKS)).toMatchObject({
      orderToMatch: { from: '2018-05-01', to: null, days: 244, aboveTarget: true },
    });
    expect(await cardOf('planned', CLOCKS)).toMatchObject({ orderToMatch: null });
  });

  it('before they were set there is none to be above', async () => {
    const { cards } = await board<{ cards: { nodes: readonly unknown[] } }>(
      'cards(stage: PLACED) { nodes { careToPlaced { target aboveTarget } } }',
      '2018-03-31',
    );
    expect(cards.nodes[0]).toEqual({ careToPlaced: { target: null, aboveTarget: null } });
  });
});

describe('given siblings at different stages', () => {
  it('they are bracketed, with those who are not on the board', async () => {
    expect(
      await board(
        'siblingGroups { totalCount nodes { group plan cards { child { reference } stage } others { reference } } }',
      ),
    ).toEqual({
      siblingGroups: {
        totalCount: 1,
        nodes: [
          {
            group: 'g-1',
            plan: 'TOGETHER',
            cards: [
              { child: { reference: 'decided' }, stage: 'AGENCY_DECISION' },
              { child: { reference: 'ordered' }, stage: 'PLACEMENT_ORDER' },
              { child: { reference: 'planned' }, stage: 'PLAN' },
            ],
            others: [{ reference: 'sibling' }],
          },
        ],
      },
    });
    expect(await cardOf('matched', 'siblingGroup')).toEqual({ siblingGroup: null });
  });
});

describe('given a reversal and a disruption', () => {
  it('they are listed, and the child goes back to where it stands or off the board', async () => {
    expect(await board('setbacks { nodes { child { reference } on kind reason } }')).toEqual({
      setbacks: {
        nodes: [
          { child: { reference: 'disrupted' }, on: '2018-08-01', kind: 'DISRUPTED', reason: null },
          { child: { reference: 'reversed' }, on: '2018-10-01', kind: 'PLAN_REVERSED', reason: 'RD1' },
        ],
      },
    });
    expect(await cardOf('disrupted', 'matchedOn placedOn')).toEqual({ matchedOn: null, placedOn: null });
  });
});

describe('given five financial years', () => {
  it('counts what was reached in each, once, whether a step or an episode shows it', async () => {
    expect(await board('funnel { year decisions orders matches placed granted }')).toEqual({
      funnel: [
        { year: '2014-15', decisions: 0, orders: 0, matches: 0, placed: 0, granted: 0 },
        { year: '2015-16', decisions: 1, orders: 0, matches: 0, placed: 0, granted: 0 },
        { year: '2016-17', decisions: 3, orders: 3, matches: 0, placed: 0, granted: 0 },
        { year: '2017-18', decisions: 3, orders: 2, matches: 2, placed: 2, granted: 0 },
        { year: '2018-19', decisions: 1, orders: 1, matches: 2, placed: 1, granted: 1 },
      ],
    });
  });
});
