import { afterAll, describe, expect, it } from 'vitest';
import { asking } from '../ask.ts';
import { type Story, toldAuthority } from '../told.ts';

const STORIES: Readonly<Record<string, Story>> = {
  christmas: { born: '2010-05-01', care: ['2018-12-10 S C2 U6'], officers: ['R1 2018-12-12'] },
  easter: {
    born: '2010-05-01',
    care: ['2018-03-19 S C2 U6', 'ended 2018-12-01 E4A'],
    reviews: ['2018-04-19 PN1'],
  },
  clamped: {
    born: '2010-05-01',
    care: ['2018-11-05 S C2 U6'],
    officers: ['R1 2018-11-05'],
    reviews: ['2018-11-30 PN1'],
    facts: ['2018-12-03 ReviewPlanned plannedFor=2019-02-20'],
  },
  adjourned: {
    born: '2015-05-01',
    care: ['2018-01-08 S C2 U6'],
    officers: ['R2 2018-01-08'],
    reviews: ['2018-01-31 PN0', '2018-05-10 PN0'],
    facts: [
      '2018-10-01 ReviewPlanned plannedFor=2018-11-08 as planned',
      '2018-11-05 ReviewCancelled planned=planned reason=IROABS',
      '2018-11-05 ReviewPlanned plannedFor=2019-01-07',
    ],
  },
  unnamed: { born: '2010-05-01', care: ['2018-12-14 S C2 U6'] },
  fresh: { born: '2010-05-01', care: ['2018-12-18 S C2 U6'] },
  left: { born: '2010-05-01', care: ['2017-12-20 S C2 U6'], officers: ['R2 2017-12-22 to 2018-12-19'] },
};

const DAY = '2018-12-20';
const db = toldAuthority(STORIES);
const ask = asking(db);
afterAll(() => db.close());

async function board<Data>(fields: string, args = `asAt: "${DAY}", days: 30`): Promise<Data> {
  const { data, errors } = await ask<{ reviewBoard: Data }>(
    `{ reviewBoard(${args}) { ... on ReviewBoard { ${fields} } ... on Problem { message } } }`,
  );
  expect(errors).toBeUndefined();
  return data.reviewBoard;
}

interface Node {
  readonly child: { readonly reference: string };
}

async function cardOf<Card>(list: string, child: string, fields: string): Promise<Card> {
  const found = await board<{ list: { nodes: readonly Node[] } }>(
    `list: ${list} { nodes { child { reference } ${fields} } }`,
  );
  const { child: _child, ...card } = found.list.nodes.find((node) => node.child.reference === child) as Node;
  return card as Card;
}

const COUNTED = 'counted { from amount unit due skipped { date because } clamped sentence provisional }';
const ALL = '[OVERDUE, DUE, LATER]';

describe('given a child who came into care before Christmas', () => {
  it('the board says how the first review was counted, with the holidays by name', async () => {
    const card = await cardOf<{ counted: { skipped: readonly { because: string }[] } }>(
      'next',
      'christmas',
      `dueBy state daysLeft ${COUNTED} lastHeld`,
    );
    expect(card).toMatchObject({
      dueBy: '2019-01-10',
      state: 'DUE',
      daysLeft: 21,
      lastHeld: null,
      counted: { from: '2018-12-10', amount: 20, unit: 'WORKING_DAYS', clamped: false, provisional: false },
    });
    const { skipped } = card.counted;
    expect(skipped.filter(({ because }) => because === 'weekend')).toHaveLength(8);
    expect(skipped.filter(({ because }) => because !== 'weekend')).toEqual([
      { date: '2018-12-25', because: 'Christmas Day' },
      { date: '2018-12-26', because: 'Boxing Day' },
      { date: '2019-01-01', because: 'New Year’s Day' },
    ]);
    expect(card.counted).toMatchObject({
      sentence:
        '20 working days after 10 December 2018 is 10 January 2019, passing over 8 days of weekends, Christmas Day on 25 December 2018, Boxing Day on 26 December 2018, New Year’s Day on 1 January 2019.',
    });
  });
});

describe('given a first review held a day late after Easter', () => {
  it('the board shows both days of Easter in the count, though the child has left care', async () => {
    const card = await cardOf('held', 'easter', `heldOn inTime number ${COUNTED} participation`);
    expect(card).toMatchObject({
      heldOn: '2018-04-19',
      inTime: false,
      number: 1,
      participation: 'NUMERATOR',
      counted: {
        due: '2018-04-18',
        skipped: expect.arrayContaining([
          { date: '2018-03-30', because: 'Good Friday' },
          { date: '2018-04-02', because: 'Easter Monday' },
        ]),
      },
    });
  });
});

describe('given a first review held on the last day of a long month', () => {
  it('the next is due on the last day of a short one, and the board says that it was clamped', async () => {
    expect(
      await cardOf(`next(states: ${ALL})`, 'clamped', `dueBy state plannedFor calledOff { on } ${COUNTED}`),
    ).toEqual({
      dueBy: '2019-02-28',
      state: 'LATER',
      plannedFor: '2019-02-20',
      calledOff: null,
      counted: {
        from: '2018-11-30',
        amount: 3,
        unit: 'MONTHS',
        due: '2019-02-28',
        skipped: [],
        clamped: true,
        provisional: false,
        sentence:
          '3 months after 30 November 2018 is 28 February 2019, the last day of that month because it has no such day.',
      },
    });
  });
});

describe('given a review that was called off and arranged again for after its due day', () => {
  it('is overdue, with why it was called off and the day it is planned for', async () => {
    expect(
      await cardOf('next', 'adjourned', `dueBy state daysLeft plannedFor calledOff { on reason }`),
    ).toEqual({
      dueBy: '2018-11-10',
      state: 'OVERDUE',
      daysLeft: -40,
      plannedFor: '2019-01-07',
      calledOff: { on: '2018-11-05', reason: 'IROABS' },
    });
  });

  it('its second review is shown as held late, the first as held in time', async () => {
    const late = await board('held(reviewingOfficer: "R2") { nodes { heldOn inTime participation } }');
    expect(late).toEqual({
      held: {
        nodes: [
          { heldOn: '2018-01-31', inTime: true, participation: 'EXCLUDED' },
          { heldOn: '2018-05-10', inTime: false, participation: 'EXCLUDED' },
        ],
      },
    });
  });

  it('looked at on a day before it was called off, nothing of that is seen', async () => {
    const then = await board(
      'next(states: [LATER, DUE]) { nodes { child { reference } plannedFor calledOff { on } } }',
      'asAt: "2018-10-02", days: 30',
    );
    expect(then).toMatchObject({
      next: {
        nodes: expect.arrayContaining([
          { child: { reference: 'adjourned' }, plannedFor: '2018-11-08', calledOff: null },
        ]),
      },
    });
  });
});

describe('given children without a reviewing officer', () => {
  it('counts the new ones after three and after five working days', async () => {
    expect(await board('newWithoutOfficerAfter3 newWithoutOfficerAfter5')).toEqual({
      newWithoutOfficerAfter3: 1,
      newWithoutOfficerAfter5: 0,
    });
    expect(await board('newWithoutOfficerAfter5', 'asAt: "2018-12-21"')).toEqual({
      newWithoutOfficerAfter5: 1,
    });
  });

  it('lists them with how long they have been without, and whether they ever had one', async () => {
    expect(
      await board('withoutOfficer { totalCount nodes { child { reference } since workingDays isNew } }'),
    ).toEqual({
      withoutOfficer: {
        totalCount: 3,
        nodes: [
          { child: { reference: 'unnamed' }, since: '2018-12-14', workingDays: 4, isNew: true },
          { child: { reference: 'fresh' }, since: '2018-12-18', workingDays: 2, isNew: true },
          { child: { reference: 'left' }, since: '2018-12-19', workingDays: 1, isNew: false },
        ],
      },
    });
  });
});

describe('given several officers', () => {
  const TALLY = 'children overdue dueWithin planned heldInTime heldLate tookPart askedToTakePart';

  it('the officers and the children without one add up to the service', async () => {
    const found = await board<{
      service: { children: number };
      officers: { nodes: readonly { tally: { children: number } }[] };
      withoutOfficer: { totalCount: number };
    }>(
      `service { ${TALLY} } officers { nodes { reviewingOfficer tally { ${TALLY} } } } withoutOfficer { totalCount }`,
    );
    expect(found).toMatchObject({
      service: {
        children: 6,
        overdue: 2,
        dueWithin: 3,
        planned: 2,
        heldInTime: 2,
        heldLate: 2,
        tookPart: 2,
        askedToTakePart: 2,
      },
      officers: {
        nodes: [
          {
            reviewingOfficer: 'R1',
            tally: { children: 2, overdue: 0, dueWithin: 1, planned: 1, heldInTime: 1, heldLate: 0 },
          },
          {
            reviewingOfficer: 'R2',
            tally: { children: 1, overdue: 1, dueWithin: 0, planned: 1, heldInTime: 1, heldLate: 1 },
          },
        ],
      },
    });
    const held = found.officers.nodes.reduce((sum, { tally }) => sum + tally.children, 0);
    expect(held + found.withoutOfficer.totalCount).toBe(found.service.children);
  });

  it('no target is shown until the authority has set one, then who is above it', async () => {
    const officers = 'officers { nodes { caseloadTarget aboveTarget } }';
    expect(await board(officers)).toMatchObject({
      officers: {
        nodes: [
          { caseloadTarget: null, aboveTarget: null },
          { caseloadTarget: null, aboveTarget: null },
        ],
      },
    });
    const targeted = toldAuthority({
      ...STORIES,
      fresh: {
        ...(STORIES.fresh as Story),
        authority: ['2018-04-01 TargetSet measure=iro-caseload value=1'],
      },
    });
    const { data } = await asking(targeted)(
      `{ reviewBoard(asAt: "${DAY}") { ... on ReviewBoard { ${officers} } } }`,
    );
    expect(data).toEqual({
      reviewBoard: {
        officers: {
          nodes: [
            { caseloadTarget: 1, aboveTarget: true },
            { caseloadTarget: 1, aboveTarget: false },
          ],
        },
      },
    });
    targeted.close();
  });
});

describe('the board as an answer', () => {
  it('echoes both clocks and the position of the log, and pages', async () => {
    const first = await board<{ next: { pageInfo: { endCursor: string } } }>(
      'authority asAt knownAt position stale days next(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { child { reference } } }',
    );
    expect(first).toMatchObject({
      authority: '999',
      asAt: DAY,
      position: expect.any(Number),
      stale: false,
      days: 30,
      next: { totalCount: 5, pageInfo: { hasNextPage: true }, nodes: [{ child: { reference: 'left' } }] },
    });
    const second = await board(
      `next(first: 1, after: "${first.next.pageInfo.endCursor}") { nodes { child { reference } } }`,
    );
    expect(second).toEqual({ next: { nodes: [{ child: { reference: 'adjourned' } }] } });
  });

  it('refuses days that make no sense', async () => {
    expect(await board('days', 'days: -1')).toEqual({ message: 'days must be from 0 to 366.' });
  });

  it('is empty before anything was known', async () => {
    expect(
      await board(
        'service { children overdue heldLate } officers { totalCount }',
        `asAt: "${DAY}", knownAt: "2019-01-01T00:00:00Z"`,
      ),
    ).toEqual({
      service: { children: 0, overdue: 0, heldLate: 0 },
      officers: { totalCount: 0 },
    });
  });
});
