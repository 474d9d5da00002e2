import { expect, it } from 'vitest';
import { allocate } from '../../src/allocation/decide.ts';
import { startCare } from '../../src/care-period/decide.ts';
import { born, worker } from '../facts.ts';
import { day, given, id, TODAY } from '../scenario.ts';

const toB = { role: 'social-worker', on: day('2020-03-01'), worker: 'b' } as const;

it('a warning is kept as the last of the events, about the fact it names', () => {
  const { decision } = given(born(), worker('2020-01-01', 'a')).when(allocate, toB);
  expect('events' in decision && decision.events.at(-1)).toEqual({
    id: id(1003),
    type: 'WarningRaised',
    data: { on: TODAY, code: 'allocation-closed', about: id(2) },
  });
});

it('a warning about nothing before is about the first event', () => {
  const placement = { placementType: 'U6' };
  const start = { on: day('2020-01-01'), legalStatus: 'C2', placement };
  const { decision } = given(born()).when(startCare, start).warned('provider-not-given');
  expect('events' in decision && decision.events.at(-1)).toMatchObject({
    type: 'WarningRaised',
    data: { about: id(1001) },
  });
});

it('what is asked again warns no more', () => {
  given(born(), worker('2020-01-01', 'a')).when(allocate, toB).when(allocate, toB).thenNothing().warned();
});
