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
import { day, given } from '../scenario.ts';

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
