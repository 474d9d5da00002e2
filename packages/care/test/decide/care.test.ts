import { describe, expect, it } from 'vitest';
import {
  endCare,
  identifyCategoryOfNeed,
  recordHomeAddress,
  startCare,
} from '../../src/care-period/decide.ts';
import { changeLegalStatus } from '../../src/legal-status/decide.ts';
import { startDeprivationOfLiberty } from '../../src/observation/decide.ts';
import {
  born,
  category,
  ended,
  FOSTER,
  found,
  inCare,
  lives,
  missing,
  started,
  status,
  step,
} from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const START = {
  on: day('2020-01-01'),
  legalStatus: 'C2',
  category: 'N1',
  placement: FOSTER,
};

describe('starting care', () => {
  it('records all that is known on the first day in one', () => {
    given(born())
      .when(startCare, START)
      .thenEvents(
        started('2020-01-01'),
        status('2020-01-01', 'C2'),
        category('2020-01-01'),
        lives('2020-01-01'),
      )
      .warned();
  });

  it('is refused while the child is in care', () => {
    given(...inCare())
      .when(startCare, { ...START, on: day('2020-02-01') })
      .thenRefused('already-in-care', id(2));
    given(...inCare())
      .when(startCare, { ...START, legalStatus: 'V2' })
      .thenRefused('already-in-care', id(2));
  });

  it('starts again after care ended', () => {
    given(...inCare(), ended('2020-05-01', 'E4A'))
      .when(startCare, { ...START, on: day('2020-06-01') })
      .thenAccepted();
  });

  it('records a period that is over, before one that is known', () => {
    const past = { ...START, on: day('2018-01-01') };
    given(...inCare())
      .when(startCare, past)
      .thenRefused('overlaps-period', id(2));
    given(...inCare())
      .when(startCare, { ...past, until: { on: day('2018-03-01'), reason: 'E4A' } })
      .thenAccepted()
      .when(startCare, { ...past, until: { on: day('2018-03-01'), reason: 'E4A' } })
      .thenNothing();
  });

  it('warns when nobody says who provides the placement', () => {
    given(born())
      .when(startCare, { ...START, placement: { placementType: 'U6' } })
      .warned('provider-not-given');
  });
});

describe('ending care', () => {
  it('ends the placement with it', () => {
    const { child } = given(...inCare())
      .when(endCare, { on: day('2021-01-01'), reason: 'E4A' })
      .thenEvents(ended('2021-01-01', 'E4A'))
      .warned();
    expect(child.timelines.placements.map(({ end }) => end)).toEqual(['2021-01-01', '2021-01-01']);
  });

  it('ends a missing run and an order that deprives of liberty, and says so', () => {
    given(...inCare(), missing('2020-12-01'))
      .when(startDeprivationOfLiberty, { on: day('2020-06-01') })
      .when(endCare, { on: day('2021-01-01'), reason: 'E8' })
      .thenEvents(ended('2021-01-01', 'E8'), found('2021-01-01', id(6)), {
        type: 'DeprivationOfLibertyEnded',
        data: { on: day('2021-01-01'), order: id(1001) },
      })
      .warned('missing-spell-closed', 'order-closed');
  });

  it('is refused when the child moved later', () => {
    given(...inCare(), lives('2021-06-01', { placementType: 'K2' }))
      .when(endCare, { on: day('2021-01-01'), reason: 'E4A' })
      .thenRefused('not-in-care', id(6));
  });

  it('is refused with another reason on the same day', () => {
    given(...inCare(), ended('2021-01-01', 'E4A'))
      .when(endCare, { on: day('2021-01-01'), reason: 'E4B' })
      .thenRefused('same-day-twice', id(6));
  });
});

describe('what holds in care', () => {
  it('changes the legal status, unless it is that already', () => {
    given(...inCare())
      .when(changeLegalStatus, { on: day('2020-03-01'), legalStatus: 'C2' })
      .thenNothing()
      .when(changeLegalStatus, { on: day('2020-03-01'), legalStatus: 'C1' })
      .thenEvents(status('2020-03-01', 'C1'));
  });

  it('identifies the category of need once', () => {
    const child = inCare().filter(({ type }) => type !== 'CategoryOfNeedIdentified');
    given(...child)
      .when(identifyCategoryOfNeed, { on: day('2020-02-01'), category: 'N2' })
      .thenEvents(category('2020-02-01', 'N2'))
      .when(identifyCategoryOfNeed, { on: day('2020-03-01'), category: 'N2' })
      .thenNothing()
      .when(identifyCategoryOfNeed, { on: day('2020-03-01'), category: 'N3' })
      .thenRefused('category-fixed', id(1001));
  });

  it('records the address of home when it is another', () => {
    const address = { on: day('2020-01-01'), postcode: 'AB1 2CD' };
    given(born())
      .when(recordHomeAddress, address)
      .thenEvents({ type: 'HomeAddressRecorded', data: address })
      .when(recordHomeAddress, { ...address, on: day('2021-01-01') })
      .thenNothing()
      .when(recordHomeAddress, { on: day('2021-01-01'), postcode: 'AB1 2CE' })
      .thenAccepted();
  });

  it('takes care that an order is for a child in care', () => {
    given(born())
      .when(startDeprivationOfLiberty, { on: day('2020-01-01') })
      .thenRefused('not-in-care');
    given(...inCare())
      .when(startDeprivationOfLiberty, { on: day('2020-01-01') })
      .thenEvents(step('DeprivationOfLibertyStarted', '2020-01-01'));
  });
});
