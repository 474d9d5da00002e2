import { describe, expect, it } from 'vitest';
import {
  decideForAdoption,
  grantAdoptionOrder,
  makeAdoptionThePlan,
  makePlacementOrder,
  matchAdopters,
  placeForAdoption,
  recordDisruption,
  reverseAdoptionPlan,
  startFosteringForAdoption,
} from '../../src/adoption/decide.ts';
import { changed, ended, FOSTER, inCare, left, lives, status, step } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const on = (text: string) => ({ on: day(text) });

describe('the way to adoption', () => {
  const ADOPTERS = { placementType: 'A6', provider: 'PR1', carer: 'carer-b' };

  it('goes step by step', () => {
    const { child } = given(...inCare('2020-01-01', { birth: '2019-01-01' }))
      .when(makeAdoptionThePlan, on('2020-03-01'))
      .thenEvents(step('AdoptionBecamePlan', '2020-03-01'))
      .when(decideForAdoption, on('2020-04-01'))
      .thenEvents(step('AgencyDecisionMade', '2020-04-01'))
      .when(makePlacementOrder, on('2020-05-01'))
      .thenEvents(step('PlacementOrderMade', '2020-05-01'), status('2020-05-01', 'E1'))
      .when(matchAdopters, on('2020-06-01'))
      .thenEvents(step('AdoptersMatched', '2020-06-01'))
      .when(placeForAdoption, { ...on('2020-07-01'), move: { ...ADOPTERS, reason: 'CARPL' } })
      .thenEvents(
        step('ChildPlacedForAdoption', '2020-07-01'),
        left('2020-07-01', 'CARPL'),
        lives('2020-07-01', ADOPTERS),
      )
      .when(grantAdoptionOrder, { ...on('2021-01-01'), byFosterCarer: false, careEnds: 'E12' })
      .thenEvents(
        { type: 'AdoptionOrderGranted', data: { ...on('2021-01-01'), byFosterCarer: false } },
        ended('2021-01-01', 'E12'),
      );
    expect(child.timelines.adoption.map((taken) => taken.step)).toEqual([
      'plan',
      'agency-decision',
      'placement-order',
      'match',
      'placed',
      'adoption-order',
    ]);
  });

  const decided = [
    ...inCare('2020-01-01', { birth: '2019-01-01', legalStatus: 'E1' }),
    step('AgencyDecisionMade', '2020-04-01'),
  ];

  it('may be with the carer the child lives with', () => {
    const adoptive = { ...FOSTER, placementType: 'A5' };
    given(...decided)
      .when(startFosteringForAdoption, { ...on('2020-02-01'), basis: 'regulation-25A' })
      .thenAccepted()
      .when(placeForAdoption, { ...on('2020-07-01'), move: adoptive })
      .thenEvents(step('ChildPlacedForAdoption', '2020-07-01'), changed('2020-07-01', adoptive));
  });

  it('needs a placement with adopters', () => {
    given(...decided)
      .when(placeForAdoption, on('2020-07-01'))
      .thenRefused('does-not-fit-placement');
    given(...decided, lives('2020-07-01', ADOPTERS))
      .when(placeForAdoption, on('2020-07-01'))
      .thenEvents(step('ChildPlacedForAdoption', '2020-07-01'));
  });

  describe('an order that no match came before', () => {
    const order = on('2021-06-01');
    const child = inCare('2020-01-01', { birth: '2019-01-01', legalStatus: 'C2' });

    it('is kept with a warning when the foster carers applied, with or without a decision of the agency', () => {
      const byCarer = { ...order, byFosterCarer: true };
      given(...child)
        .when(grantAdoptionOrder, byCarer)
        .warned('order-without-match');
      const { decision } = given(...decided)
        .when(grantAdoptionOrder, byCarer)
        .warned('order-without-match');
      expect('events' in decision && decision.events.at(-1)).toMatchObject({
        type: 'WarningRaised',
        data: { code: 'order-without-match', about: id(1001) },
      });
    });

    it.each(['P1', 'U1', 'U2', 'U3', 'U5'])(
      'is kept with a warning when the child lived in %s',
      (placementType) => {
        given(...child, lives('2020-03-01', { placementType }))
          .when(grantAdoptionOrder, order)
          .warned('order-without-match');
      },
    );

    it('is kept with a warning when fostering for adoption led to it', () => {
      given(...decided, step('FosteringForAdoptionStarted', '2020-02-01'))
        .when(grantAdoptionOrder, order)
        .warned('order-without-match');
    });

    it('may end care as any other, from the placement of adopters', () => {
      given(...decided)
        .when(placeForAdoption, { ...on('2020-07-01'), move: { ...FOSTER, placementType: 'A5' } })
        .when(grantAdoptionOrder, { ...order, byFosterCarer: true, careEnds: 'E12' })
        .warned('order-without-match');
    });

    it('is refused when the child had left those who fostered for adoption', () => {
      given(...decided, step('FosteringForAdoptionStarted', '2020-02-01'), lives('2020-07-01', ADOPTERS))
        .when(grantAdoptionOrder, order)
        .thenRefused('match-missing');
    });

    it('is refused when nothing says that they could apply', () => {
      given(...child)
        .when(grantAdoptionOrder, order)
        .thenRefused('match-missing');
      given(...decided)
        .when(grantAdoptionOrder, { ...order, byFosterCarer: false })
        .thenRefused('match-missing');
    });

    it('warns whichever of the order and the match was told first', () => {
      const byCarer = { ...on('2021-06-01'), byFosterCarer: true };
      given(...decided)
        .when(grantAdoptionOrder, byCarer)
        .when(matchAdopters, on('2021-06-15'))
        .warned('order-without-match');
      given(...decided, step('AdoptersMatched', '2021-06-15'))
        .when(grantAdoptionOrder, byCarer)
        .warned('order-without-match')
        .when(grantAdoptionOrder, byCarer)
        .thenNothing()
        .warned();
    });

    it('is an order like any other once an earlier match is told', () => {
      given(...decided)
        .when(grantAdoptionOrder, { ...on('2021-06-01'), byFosterCarer: true })
        .when(matchAdopters, on('2021-05-01'))
        .warned();
    });
  });

  it('may end: disrupted, and the plan reversed; then it may be the plan again', () => {
    given(...decided, lives('2020-07-01', ADOPTERS))
      .when(makeAdoptionThePlan, on('2020-03-01'))
      .when(makeAdoptionThePlan, on('2020-09-01'))
      .thenNothing()
      .when(recordDisruption, on('2020-10-01'))
      .thenEvents(step('AdoptionDisrupted', '2020-10-01'))
      .when(reverseAdoptionPlan, { ...on('2020-11-01'), reason: 'RD1' })
      .thenAccepted()
      .when(makeAdoptionThePlan, on('2021-01-01'))
      .thenEvents(step('AdoptionBecamePlan', '2021-01-01'))
      .when(decideForAdoption, on('2021-02-01'))
      .thenAccepted();
  });
});
