import { describe, expect, it } from 'vitest';
import type { NewFact } from '../../src/child/catalogue.ts';
import { foldChild } from '../../src/child/fold.ts';
import { episodesWithAdopters } from '../../src/placement/district.ts';
import { changed, ended, inCare, lives, status, step } from '../facts.ts';
import { recorded } from '../scenario.ts';

const OTHERS = { placementType: 'U6', provider: 'PR1', carer: 'carer-b' };
const HOSPITAL = { placementType: 'T1' };

/** First days of the episodes of which no district is told. */
function hidden(...facts: readonly NewFact[]): readonly string[] {
  const known = foldChild(recorded([...inCare('2020-01-01'), ...facts]));
  const found = episodesWithAdopters(known);
  return known.episodes.filter((episode) => found.has(episode)).map(({ start }) => start.slice(5));
}

describe('where adopters live', () => {
  it('is nowhere when nobody adopts the child', () => {
    expect(
      hidden(lives('2020-02-01', OTHERS), lives('2020-03-01', HOSPITAL), lives('2020-03-05', OTHERS)),
    ).toEqual([]);
    expect(
      hidden(step('AdoptionBecamePlan', '2020-02-01'), step('PlacementOrderMade', '2020-03-01')),
    ).toEqual([]);
  });

  it('is with strangers from the day of the placement, and not before', () => {
    expect(hidden(lives('2020-02-01', OTHERS), lives('2020-06-01', { placementType: 'A6' }))).toEqual([
      '06-01',
    ]);
  });

  it('is with the foster carers who adopt, for as long as the child was with them', () => {
    const with_ = [lives('2020-02-01', OTHERS), status('2020-03-01', 'E1')];
    expect(hidden(...with_, changed('2020-06-01', { ...OTHERS, placementType: 'A5' }))).toEqual([
      '02-01',
      '03-01',
      '06-01',
    ]);
  });

  it('is with them also where a return says nothing but the type: A3 and A5 are with the carers of the day before', () => {
    const unnamed = { placementType: 'U6' };
    expect(hidden(lives('2020-02-01', unnamed), lives('2020-06-01', { placementType: 'A3' }))).toEqual([
      '02-01',
      '06-01',
    ]);
    const away = [lives('2020-02-01', unnamed), lives('2020-05-20', HOSPITAL)];
    expect(hidden(...away, lives('2020-06-01', { placementType: 'A5' }))).toEqual([
      '02-01',
      '05-20',
      '06-01',
    ]);
  });

  it('is wherever else the child lived with the same carers', () => {
    const before = [
      lives('2020-02-01', OTHERS),
      lives('2020-03-01', { placementType: 'K2', setting: 'home' }),
    ];
    expect(hidden(...before, lives('2020-06-01', { ...OTHERS, placementType: 'A5' }))).toEqual([
      '02-01',
      '03-01',
      '06-01',
    ]);
    expect(hidden(...before, lives('2020-06-01', { ...OTHERS, placementType: 'A4' }))).toEqual([
      '02-01',
      '06-01',
    ]);
  });

  it('is with approved adopters who foster, whether the placement or a decision says so', () => {
    expect(hidden(lives('2020-02-01', { ...OTHERS, placementType: 'U5' }))).toEqual(['02-01']);
    expect(hidden(lives('2020-02-01', OTHERS), step('FosteringForAdoptionStarted', '2020-02-01'))).toEqual([
      '02-01',
    ]);
  });

  it('is the last home of a child who left care adopted, whatever it was called', () => {
    expect(hidden(lives('2020-02-01', OTHERS), ended('2020-09-01', 'E11'))).toEqual(['02-01']);
    expect(hidden(lives('2020-02-01', OTHERS), ended('2020-09-01', 'E4A'))).toEqual([]);
  });
});
