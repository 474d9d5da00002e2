import { FOREVER } from '@permanence/calendar/civil-date';
import { describe, expect, it } from 'vitest';
import type { NewCareEvent } from '../../src/child/catalogue.ts';
import { foldChild } from '../../src/child/fold.ts';
import {
  category,
  changed,
  ended,
  FOSTER,
  inCare,
  knownSince,
  left,
  lives,
  started,
  status,
} from '../facts.ts';
import { id, recorded } from '../scenario.ts';

const ELSEWHERE = { placementType: 'K2', setting: 'home-1' };

function episodes(...events: readonly NewCareEvent[]) {
  return foldChild(recorded(events)).episodes;
}

function chain(...events: readonly NewCareEvent[]) {
  return episodes(...events).map(({ start, end, reason }) => `${reason ?? '-'} ${start} ${end}`);
}

describe('the chain of episodes', () => {
  it('starts with care and is cut by every change', () => {
    expect(
      chain(
        ...inCare('2020-01-01', { legalStatus: 'V2' }),
        status('2020-02-01', 'C1'),
        left('2020-03-01', 'CARPL'),
        lives('2020-03-01', ELSEWHERE),
        ended('2020-05-01', 'E4A'),
      ),
    ).toEqual(['S 2020-01-01 2020-02-01', 'L 2020-02-01 2020-03-01', 'P 2020-03-01 2020-05-01']);
  });

  it('knows the events that made an episode begin and end', () => {
    const [first, last] = episodes(...inCare(), lives('2020-03-01', ELSEWHERE), ended('2020-05-01', 'E4A'));
    expect(first).toMatchObject({ evidence: [id(2), id(5), id(3)], endedBy: [id(6)], careEnded: false });
    expect(last).toMatchObject({ endedBy: [id(7)], careEnded: true, reasonCareEnded: 'E4A' });
  });

  it('writes the reason for a change of placement on the episode that ends', () => {
    const [first, second] = episodes(
      ...inCare(),
      left('2020-03-01', 'CREQB'),
      lives('2020-03-01', ELSEWHERE),
    );
    expect(first?.reasonForPlacementChange).toBe('CREQB');
    expect(second?.reasonForPlacementChange).toBeUndefined();
  });

  it('is open at the end as long as care goes on', () => {
    expect(episodes(...inCare()).at(-1)).toMatchObject({ end: FOREVER, endedBy: [], careEnded: false });
  });

  it('has an episode without a placement when nothing takes the place of one that ended', () => {
    expect(
      chain(...inCare(), left('2020-03-01'), lives('2020-03-05', ELSEWHERE), ended('2020-04-01')),
    ).toEqual(['S 2020-01-01 2020-03-01', '- 2020-03-01 2020-03-05', 'P 2020-03-05 2020-04-01']);
  });

  it('holds nothing that is dated outside a period of care', () => {
    expect(chain(lives('2019-01-01'), ...inCare(), ended('2020-05-01'), status('2020-06-01', 'C1'))).toEqual([
      'S 2020-01-01 2020-05-01',
    ]);
  });

  it('starts a period on the day the one before ended', () => {
    const periods = episodes(
      ...inCare(),
      ended('2020-05-01'),
      started('2020-05-01'),
      lives('2020-05-01', ELSEWHERE),
    ).map(({ period }) => period);
    expect(periods).toEqual(['2020-01-01', '2020-05-01']);
  });

  it('has no episode of care that starts and ends on one day', () => {
    expect(chain(...inCare(), ended('2020-01-01'))).toEqual([]);
  });

  it('says of every episode of a first known period that its start is not known', () => {
    const events = inCare().map((fact) =>
      fact.type === 'PeriodOfCareStarted' ? knownSince('2020-01-01') : fact,
    );
    expect(episodes(...events, status('2020-02-01', 'C1')).map(({ startNotKnown }) => startNotKnown)).toEqual(
      [true, true],
    );
  });
});

describe('the category of need', () => {
  const withoutCategory = inCare().filter(({ type }) => type !== 'CategoryOfNeedIdentified');

  it('holds for the whole period, also when it was identified after the first day', () => {
    const categories = episodes(
      ...withoutCategory,
      status('2020-02-01', 'C1'),
      category('2020-02-10', 'N2'),
      status('2020-03-01', 'C2'),
    ).map(({ categoryOfNeed }) => categoryOfNeed);
    expect(categories).toEqual(['N2', 'N2', 'N2']);
  });

  it('does not pass to the next period', () => {
    const later = [ended('2020-03-01'), started('2021-01-01'), lives('2021-01-01')];
    expect(episodes(...inCare(), ...later).map(({ categoryOfNeed }) => categoryOfNeed)).toEqual([
      'N1',
      undefined,
    ]);
  });
});

describe('the reason for a new episode (RNE)', () => {
  const reasonOf = (...events: readonly NewCareEvent[]) => episodes(...inCare(), ...events).at(-1)?.reason;

  it.each([
    ['L', [status('2020-02-01', 'C1')]],
    ['P', [lives('2020-02-01', ELSEWHERE)]],
    ['P', [lives('2020-02-01', { placementType: 'U6' })]],
    ['T', [lives('2020-02-01', { ...FOSTER, placementType: 'U4' })]],
    ['T', [changed('2020-02-01', { placementType: 'U4' })]],
    ['B', [lives('2020-02-01', ELSEWHERE), status('2020-02-01', 'C1')]],
    ['U', [lives('2020-02-01', { ...FOSTER, placementType: 'U4' }), status('2020-02-01', 'C1')]],
    ['U', [changed('2020-02-01', { placementType: 'U4' }), status('2020-02-01', 'C1')]],
    [undefined, [left('2020-02-01')]],
  ])('is derived: %s', (reason, events) => {
    expect(reasonOf(...events)).toBe(reason);
  });

  it('is T between two placements in the same setting', () => {
    const moves = [lives('2020-02-01', ELSEWHERE), lives('2020-03-01', { ...ELSEWHERE, urn: '123' })];
    expect(reasonOf(...moves)).toBe('T');
  });

  it('is believed as stated', () => {
    expect(reasonOf(lives('2020-02-01', { placementType: 'K2', reasonForNewEpisode: 'T' }))).toBe('T');
    expect(reasonOf(status('2020-02-01', 'C1', 'U'))).toBe('U');
  });

  it('is not what a return stated of the status when a move on that day became known later', () => {
    expect(reasonOf(status('2020-02-01', 'C1', 'L'), lives('2020-02-01', ELSEWHERE))).toBe('B');
  });
});
