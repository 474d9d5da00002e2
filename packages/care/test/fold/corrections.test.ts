import { describe, expect, it } from 'vitest';
import type { NewCareEvent } from '../../src/child/catalogue.ts';
import { foldChild } from '../../src/child/fold.ts';
import { standingFacts } from '../../src/child/standing.ts';
import {
  amended,
  approved,
  born,
  found,
  inCare,
  lives,
  missing,
  proposed,
  rejected,
  status,
  step,
  withdrawn,
} from '../facts.ts';
import { id, recorded } from '../scenario.ts';

function fold(...events: readonly NewCareEvent[]) {
  return foldChild(recorded(events));
}

describe('corrections', () => {
  const base = [...inCare(), status('2020-03-01', 'C1')];

  it('amending replaces what a fact says, its day included', () => {
    const { episodes } = fold(...base, amended(6, status('2020-04-01', 'E1')));
    expect(episodes.map(({ start, legalStatus }) => [start, legalStatus])).toEqual([
      ['2020-01-01', 'C2'],
      ['2020-04-01', 'E1'],
    ]);
    expect(episodes.at(-1)?.evidence).toEqual([id(6), id(7)]);
  });

  it('withdrawing takes a fact out of the record', () => {
    const { episodes } = fold(...base, withdrawn(6));
    expect(episodes).toEqual(fold(...inCare()).episodes);
  });

  it('the last correction holds: amending a withdrawn fact makes it stand again', () => {
    const { episodes } = fold(...base, withdrawn(6), amended(6, status('2020-05-01', 'E1')));
    expect(episodes.at(-1)).toMatchObject({ start: '2020-05-01', evidence: [id(6), id(7), id(8)] });
  });

  it('a fact may be amended again and again', () => {
    const twice = [amended(6, status('2020-04-01', 'E1')), amended(6, status('2020-03-01', 'C1'))];
    expect(fold(...base, ...twice).episodes.at(-1)).toMatchObject({ start: '2020-03-01', legalStatus: 'C1' });
  });

  it('a withdrawn fact is known still, but stands no more', () => {
    const facts = standingFacts(recorded([...base, withdrawn(6)]));
    expect(facts.get(id(6))).toBeUndefined();
    expect(facts.known(id(6))?.data).toMatchObject({ legalStatus: 'C1' });
    expect([...facts.all()]).toHaveLength(5);
  });

  it('proposed changes nothing until somebody else approves it', () => {
    const asked = [...base, proposed(6, status('2020-04-01', 'E1'))];
    expect(fold(...asked)).toEqual(fold(...base));
    expect(fold(...asked, rejected(7))).toEqual(fold(...base));
    expect(fold(...asked, rejected(7), approved(7))).toEqual(fold(...base));
    expect(fold(...asked, approved(7)).episodes.at(-1)).toMatchObject({
      start: '2020-04-01',
      legalStatus: 'E1',
      evidence: [id(6), id(7), id(8)],
    });
  });

  it('approved twice takes effect once: what was corrected since holds', () => {
    const asked = [...base, proposed(6, status('2020-04-01', 'E1')), approved(7)];
    const since = amended(6, status('2020-05-01', 'C1'));
    expect(fold(...asked, since, approved(7)).episodes.at(-1)).toMatchObject({ start: '2020-05-01' });
  });

  it('a correction of what nobody recorded changes nothing', () => {
    expect(fold(...base, withdrawn(99))).toEqual(fold(...base));
  });
});

describe('what else a record holds', () => {
  it('missing spells, that may end on the day they start', () => {
    const events = [missing('2020-01-05'), found('2020-01-05', id(1)), missing('2020-02-01', 'A')];
    expect(fold(...events).missing).toMatchObject([
      { start: '2020-01-05', end: '2020-01-05', absence: 'M', endedBy: [id(2)] },
      { start: '2020-02-01', end: '9999-12-31', absence: 'A', endedBy: [] },
    ]);
  });

  it('the time as an unaccompanied asylum-seeking child', () => {
    const began = [born(), step('AsylumSeekingAloneBegan', '2012-05-01')];
    expect(fold(...began).asylumSeekingAlone).toMatchObject({ end: '9999-12-31', endedBy: [] });
    const over = [...began, step('AsylumSeekingAloneEnded', '2020-05-01')];
    expect(fold(...over).asylumSeekingAlone).toMatchObject({ end: '2020-05-01', endedBy: [id(3)] });
  });

  it('the steps to adoption by day, and on one day in the order of the process', () => {
    const steps = [
      step('AdoptersMatched', '2021-02-01'),
      step('PlacementOrderMade', '2021-01-01'),
      step('AgencyDecisionMade', '2021-01-01'),
    ];
    expect(fold(...steps).adoption.map((found_) => found_.step)).toEqual([
      'agency-decision',
      'placement-order',
      'match',
    ]);
    expect(fold(lives('2020-01-01')).adoption).toEqual([]);
  });
});
