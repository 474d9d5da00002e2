import { describe, expect, it } from 'vitest';
import type { NewCareEvent } from '../../src/child/catalogue.ts';
import { foldChild } from '../../src/child/fold.ts';
import { homeEpisodes, type PlacementPolicy } from '../../src/placement/fold.ts';
import { changed, ended, FOSTER, inCare, left, lives, status } from '../facts.ts';
import { id, recorded } from '../scenario.ts';

const HOSPITAL = { placementType: 'T1' };
const HOLIDAY = { placementType: 'T3' };
const OTHER = { placementType: 'U6', carer: 'carer-b' };

function placements(policy: PlacementPolicy, ...events: readonly NewCareEvent[]) {
  return foldChild(recorded(events)).placements.filter((placement) => placement.policy === policy);
}

function spans(policy: PlacementPolicy, ...events: readonly NewCareEvent[]) {
  return placements(policy, ...inCare(), ...events, ended('2021-01-01')).map(
    ({ start, end, awayFrom }) =>
      `${start.slice(5)} ${end.slice(5)}${awayFrom === undefined ? '' : ` away ${awayFrom.slice(5)}`}`,
  );
}

describe('what joins', () => {
  const toLongTerm = changed('2020-03-01', { ...FOSTER, placementType: 'U4' });
  const toAdoptive = changed('2020-03-01', { ...FOSTER, placementType: 'A5' });

  it('a change of legal status, under both policies', () => {
    const event = status('2020-03-01', 'C1');
    expect(spans('carer', event)).toEqual(['01-01 01-01']);
    expect(spans('record', event)).toEqual(['01-01 01-01']);
  });

  it('a change with the same carer, but only under `carer`', () => {
    expect(spans('carer', toLongTerm)).toEqual(['01-01 01-01']);
    expect(spans('record', toLongTerm)).toEqual(['01-01 03-01', '03-01 01-01']);
  });

  it('a change with the same carer and of legal status, but only under `carer`', () => {
    const events = [toLongTerm, status('2020-03-01', 'C1')];
    expect(spans('carer', ...events)).toEqual(['01-01 01-01']);
    expect(spans('record', ...events)).toEqual(['01-01 03-01', '03-01 01-01']);
  });

  it('adoption by the same carer, under both policies', () => {
    const events = [toAdoptive, status('2020-03-01', 'E1')];
    expect(spans('carer', ...events)).toEqual(['01-01 01-01']);
    expect(spans('record', ...events)).toEqual(['01-01 01-01']);
  });

  it('no move to another carer', () => {
    expect(spans('carer', lives('2020-03-01', OTHER))).toEqual(['01-01 03-01', '03-01 01-01']);
  });

  it('no two placements with days between them without any', () => {
    const events = [left('2020-03-01'), lives('2020-03-04', FOSTER), status('2020-04-01', 'C1')];
    expect(spans('carer', ...events)).toEqual(['01-01 03-01', '03-04 01-01']);
  });

  it.each(['carer', 'record'] as const)('knows the placement before it (%s)', (policy) => {
    const [first, second] = placements(policy, ...inCare(), lives('2020-03-01', OTHER));
    expect(first?.previousStart).toBeUndefined();
    expect(second).toMatchObject({ previousStart: '2020-01-01', evidence: [id(6)], endedBy: [] });
  });
});

describe('a temporary stay', () => {
  it.each(['carer', 'record'] as const)('that leads back is part of the placement (%s)', (policy) => {
    expect(spans(policy, lives('2020-03-01', HOSPITAL), lives('2020-03-09'))).toEqual(['01-01 01-01']);
  });

  it('that does not lead back is a placement of its own', () => {
    expect(spans('carer', lives('2020-03-01', HOSPITAL), lives('2020-03-09', OTHER))).toEqual([
      '01-01 03-01',
      '03-01 03-09 away 01-01',
      '03-09 01-01',
    ]);
  });

  it('that is not over is away from a placement that is open still', () => {
    const [, stay] = placements('carer', ...inCare(), lives('2020-03-01', HOSPITAL));
    expect(stay).toMatchObject({ awayFrom: '2020-01-01', awayUntil: '9999-12-31', endedBy: [] });
  });

  it('after another is one stay with it', () => {
    const stays = [lives('2020-03-01', HOSPITAL), lives('2020-03-05', HOLIDAY)];
    expect(spans('carer', ...stays, lives('2020-03-09'))).toEqual(['01-01 01-01']);
    expect(placements('carer', ...inCare(), ...stays, lives('2020-03-09', OTHER))[1]).toMatchObject({
      awayFrom: '2020-01-01',
      awayUntil: '2020-03-09',
      end: '2020-03-05',
    });
  });

  it('may come again and again', () => {
    const stays = [lives('2020-03-01', HOSPITAL), lives('2020-03-05')];
    const again = [lives('2020-06-01', HOLIDAY), lives('2020-06-05')];
    expect(spans('carer', ...stays, ...again)).toEqual(['01-01 01-01']);
  });

  it('leads back to the same postcode when nobody says who the carer is; blank equals blank', () => {
    const home = { placementType: 'U6' };
    const at = (postcode: string) => ({ placementType: 'U6', postcode });
    const stay = lives('2020-03-01', HOSPITAL);
    const count = (before: object, after: object) =>
      spans('carer', lives('2020-02-01', before), stay, lives('2020-03-09', after)).length;
    expect(count(home, home)).toBe(2);
    expect(count(at('AB1 2CD'), at('AB1 2CD'))).toBe(2);
    expect(count(at('AB1 2CD'), at('AB1 2CE'))).toBe(4);
    expect(count(home, { placementType: 'U4' })).toBe(4);
  });

  it('leads back only to the same setting', () => {
    const home = (setting: string) => ({ placementType: 'K2', setting });
    const stays = [lives('2020-02-01', home('one')), lives('2020-03-01', HOSPITAL)];
    expect(spans('carer', ...stays, lives('2020-03-09', home('two')))).toHaveLength(4);
    expect(spans('carer', ...stays, lives('2020-03-09', home('one')))).toHaveLength(2);
  });

  it('with which care starts is away from nowhere', () => {
    const events = inCare('2020-01-01', { home: HOSPITAL });
    const found = placements('carer', ...events, lives('2020-01-05', HOLIDAY), lives('2020-01-09'));
    expect(found.map(({ start, awayFrom }) => [start, awayFrom])).toEqual([
      ['2020-01-01', undefined],
      ['2020-01-05', undefined],
      ['2020-01-09', undefined],
    ]);
  });

  it('is not led back from when the child lived nowhere in between', () => {
    const events = [lives('2020-03-01', HOSPITAL), left('2020-03-09'), lives('2020-03-10')];
    expect(spans('carer', ...events)).toEqual(['01-01 03-01', '03-01 03-09 away 01-01', '03-10 01-01']);
  });

  it('leaves the type of home as it is', () => {
    const { periods } = foldChild(recorded([...inCare(), lives('2020-03-01', HOSPITAL)]));
    expect(periods.flatMap(homeEpisodes).map(({ placement }) => placement?.placementType)).toEqual([
      'U6',
      'U6',
    ]);
  });
});

describe('short breaks', () => {
  it('are dropped in the middle of a period, as if they had not been', () => {
    const events = [
      status('2020-03-01', 'V4'),
      status('2020-04-01', 'C1'),
      lives('2020-06-01', OTHER),
      status('2020-07-01', 'V4'),
    ];
    expect(spans('carer', ...events)).toEqual(['01-01 06-01', '06-01 07-01']);
  });

  it('are dropped at the start, so that the period starts with what follows', () => {
    const { periods, placements: all } = foldChild(
      recorded([...inCare('2020-01-01', { legalStatus: 'V4' }), status('2020-04-01', 'C2')]),
    );
    expect(periods.map(({ start }) => start)).toEqual(['2020-04-01']);
    expect(all.map(({ start, period }) => [start, period])).toEqual([
      ['2020-04-01', '2020-04-01'],
      ['2020-04-01', '2020-04-01'],
    ]);
  });

  it('alone make no period', () => {
    const known = foldChild(recorded([...inCare('2020-01-01', { legalStatus: 'V3' }), ended('2020-01-09')]));
    expect(known.episodes).toHaveLength(1);
    expect(known.periods).toEqual([]);
    expect(known.placements).toEqual([]);
  });
});

describe('a stay, whatever a source says began or ended it', () => {
  it.each(['carer', 'record'] as const)(
    'given it was entered as a change with the same carer, then coming back joins (%s)',
    (policy) => {
      const events = [changed('2020-03-01', HOLIDAY), lives('2020-03-20', FOSTER)];
      expect(spans(policy, ...events)).toEqual(['01-01 01-01']);
    },
  );

  it('given it turned into another home with the same carer, then until that day the child is away from the first', () => {
    const away = placements('carer', ...inCare(), lives('2020-03-01', HOSPITAL));
    const later = placements(
      'carer',
      ...inCare(),
      lives('2020-03-01', HOSPITAL),
      changed('2020-04-08', OTHER),
    );
    expect(away.map(({ start, awayFrom, awayUntil }) => [start, awayFrom, awayUntil])).toEqual([
      ['2020-01-01', undefined, undefined],
      ['2020-03-01', '2020-01-01', '9999-12-31'],
    ]);
    // On any day before 8 April both say the same: the first is open, the second does not count.
    expect(later.map(({ start, awayFrom, awayUntil }) => [start, awayFrom, awayUntil])).toEqual([
      ['2020-01-01', undefined, undefined],
      ['2020-03-01', '2020-01-01', '2020-04-08'],
    ]);
  });
});
