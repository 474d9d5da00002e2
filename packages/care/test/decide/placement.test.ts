import { describe, expect, it } from 'vitest';
import {
  changePlacementDetails,
  endPlacement,
  movePlacement,
  startPlacement,
} from '../../src/placement/decide.ts';
import { returnFromTemporaryStay, startTemporaryStay } from '../../src/placement/stay.ts';
import { changed, FOSTER, inCare, left, lives } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const OTHER = { placementType: 'U6', provider: 'PR4', carer: 'carer-b' };
const ON = day('2020-03-01');

describe('moving', () => {
  it('ends a placement for a reason and starts another', () => {
    given(...inCare())
      .when(movePlacement, { on: ON, ...OTHER, reason: 'CREQB' })
      .thenEvents(left('2020-03-01', 'CREQB'), lives('2020-03-01', OTHER));
  });

  it('with the same carer changes the placement', () => {
    const longTerm = { ...FOSTER, placementType: 'U4' };
    given(...inCare())
      .when(movePlacement, { on: ON, ...longTerm })
      .thenEvents(changed('2020-03-01', longTerm));
    given(...inCare())
      .when(movePlacement, { on: ON, ...longTerm, reason: 'PLACE' })
      .thenEvents(left('2020-03-01', 'PLACE'), changed('2020-03-01', longTerm));
  });

  it('to where the child lives already is none', () => {
    given(...inCare())
      .when(movePlacement, { on: ON, ...FOSTER })
      .thenNothing();
  });

  it('between homes of which nothing is known is one', () => {
    const unknown = { placementType: 'U6', provider: 'PR1' };
    given(...inCare('2020-01-01', { home: unknown as typeof FOSTER & { carer: string } }))
      .when(movePlacement, { on: ON, ...unknown })
      .thenEvents(left('2020-03-01'), lives('2020-03-01', unknown));
  });

  it('may be told of late, between two that are known', () => {
    const { child } = given(...inCare(), lives('2020-06-01', { placementType: 'K2' }))
      .when(movePlacement, { on: ON, ...OTHER })
      .thenAccepted();
    expect(child.timelines.episodes.map(({ start }) => start)).toEqual([
      '2020-01-01',
      '2020-03-01',
      '2020-06-01',
    ]);
  });

  it('does not end twice a placement that ended that day', () => {
    given(...inCare(), left('2020-03-01', 'CREQB'))
      .when(movePlacement, { on: ON, ...OTHER })
      .thenEvents(lives('2020-03-01', OTHER));
  });

  it('is refused twice on a day', () => {
    given(...inCare(), lives('2020-03-01', OTHER))
      .when(movePlacement, { on: ON, ...OTHER, carer: 'carer-c' })
      .thenRefused('same-day-twice', id(6));
  });
});

describe('ending, starting and changing', () => {
  it('ends a placement, and says that the child now lives nowhere', () => {
    given(...inCare())
      .when(endPlacement, { on: ON, reason: 'CLOSE' })
      .thenEvents(left('2020-03-01', 'CLOSE'))
      .warned('no-placement')
      .when(startPlacement, { on: day('2020-03-02'), ...OTHER })
      .thenEvents(lives('2020-03-02', OTHER));
  });

  it('gives the reason for a move that is known', () => {
    given(...inCare(), lives('2020-03-01', OTHER))
      .when(endPlacement, { on: ON, reason: 'CLOSE' })
      .thenAccepted()
      .warned();
  });

  it('does not start a placement while one is open', () => {
    given(...inCare())
      .when(startPlacement, { on: ON, ...OTHER })
      .thenRefused('overlaps-placement', id(5));
  });

  it('changes the details when somebody knows that the carer is the same', () => {
    const moved = { placementType: 'U6', provider: 'PR4', postcode: 'AB1 2CD' };
    given(...inCare())
      .when(changePlacementDetails, { on: ON, ...moved })
      .thenEvents(changed('2020-03-01', { ...moved, district: 'AB1' }))
      .when(changePlacementDetails, { on: day('2020-04-01'), ...moved })
      .thenNothing();
  });
});

describe('a temporary stay', () => {
  const stay = { on: ON, placementType: 'T1' };

  it('leaves the placement open, and leads back to it', () => {
    const { child } = given(...inCare())
      .when(startTemporaryStay, stay)
      .thenEvents(lives('2020-03-01', { placementType: 'T1' }))
      .when(returnFromTemporaryStay, { on: day('2020-03-09') })
      .thenEvents(lives('2020-03-09'));
    expect(child.timelines.placements).toHaveLength(2);
  });

  it('leads back to the placement before several stays', () => {
    given(...inCare(), lives('2020-03-01', { placementType: 'T1' }))
      .when(startTemporaryStay, { on: day('2020-03-05'), placementType: 'T3' })
      .thenAccepted()
      .when(returnFromTemporaryStay, { on: day('2020-03-09') })
      .thenEvents(lives('2020-03-09'));
  });

  it('that is over is recorded with the return', () => {
    given(...inCare())
      .when(startTemporaryStay, { ...stay, until: day('2020-03-09') })
      .thenEvents(lives('2020-03-01', { placementType: 'T1' }), lives('2020-03-09'))
      .when(startTemporaryStay, { ...stay, until: day('2020-03-09') })
      .thenNothing();
  });

  it('is not one when the child moved before coming back', () => {
    given(...inCare(), lives('2020-03-05', OTHER))
      .when(startTemporaryStay, { ...stay, until: day('2020-03-09') })
      .thenRefused('overlaps-placement', id(6));
  });

  it('is of one of the types T0 to T4, and from somewhere', () => {
    given(...inCare())
      .when(startTemporaryStay, { ...stay, placementType: 'U6' })
      .thenRefused('invalid-data');
    given(...inCare(), left('2020-02-01'))
      .when(startTemporaryStay, stay)
      .thenRefused('not-open');
  });

  it('is over only for a child who is away', () => {
    given(...inCare())
      .when(returnFromTemporaryStay, { on: ON })
      .thenRefused('not-open');
  });

  it('may end with a move instead', () => {
    given(...inCare(), lives('2020-03-01', { placementType: 'T1' }))
      .when(movePlacement, { on: day('2020-03-09'), ...OTHER })
      .thenEvents(lives('2020-03-09', OTHER));
  });
});
