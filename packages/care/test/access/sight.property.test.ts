import { addDays } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Now, type Reach, type Sight, sightOf, type Tie, type Viewer } from '../../src/access/sight.ts';
import { day } from '../scenario.ts';

const TODAY = day('2025-06-01');
const NOW: Now = { today: TODAY, instant: 1000 };

const kinds = fc.constantFrom<Tie['kind'][]>(
  ...(['allocated', 'team', 'reviewing-officer', 'panel', 'registered', 'team-only', 'named-only'] as const),
  ...(['sealed', 'named', 'interest', 'granted'] as const),
);

const ties: fc.Arbitrary<Tie> = fc.record({
  kind: kinds,
  who: fc.constantFrom('me', 'you', 'north', ''),
  from: fc.integer({ min: -2, max: 1 }).map((n) => addDays(TODAY, n)),
  to: fc.integer({ min: -1, max: 2 }).map((n) => addDays(TODAY, n)),
  until: fc.constantFrom(undefined, undefined, 1000, 1001),
});

const viewers: fc.Arbitrary<Viewer> = fc.record({
  id: fc.constant('me'),
  teams: fc.subarray(['north', 'south']),
  reaches: fc.subarray<Reach>(['allocated', 'team', 'reviewing-officer', 'panel', 'authority']),
});

const asked = fc.tuple(fc.array(ties, { maxLength: 5 }), viewers);
const RUNS = { seed: 20_260_601, numRuns: 4000 };

/** The rules in another order: who is let in first, what hides the record afterwards. */
function naiveSight(all: readonly Tie[], { id, teams, reaches }: Viewer): Sight {
  const live = all.filter(
    ({ from, to, until = Infinity }) => !(from > TODAY) && !(to <= TODAY) && until > NOW.instant,
  );
  const has = (kind: Tie['kind'], ...who: readonly string[]) =>
    live.some((tie) => tie.kind === kind && who.includes(tie.who));
  const any = (kind: Tie['kind']) => live.some((tie) => tie.kind === kind);
  const kept = any('sealed') ? 'nothing' : 'stub';
  if (has('interest', id)) return kept;
  if (has('granted', id) || has('named', id)) return 'whole';
  if (any('sealed') || any('named-only')) return kept;
  const ofCaseTeam =
    (reaches.includes('allocated') && has('allocated', id)) ||
    (reaches.includes('team') && has('team', ...teams));
  if (ofCaseTeam) return 'whole';
  if (any('team-only')) return 'stub';
  const others =
    (reaches.includes('reviewing-officer') && has('reviewing-officer', id)) ||
    (reaches.includes('panel') && any('panel')) ||
    has('registered', id) ||
    reaches.includes('authority');
  return others ? 'whole' : 'stub';
}

const ORDER: readonly Sight[] = ['nothing', 'stub', 'whole'];
const always = { from: TODAY, to: addDays(TODAY, 1) };

describe('how much of a record somebody sees', () => {
  it('is what the rules give when they are read in another order', () => {
    fc.assert(
      fc.property(asked, ([all, viewer]) => {
        expect(sightOf(all, viewer, NOW)).toBe(naiveSight(all, viewer));
      }),
      RUNS,
    );
  });

  it('is never more for a restriction or an interest', () => {
    const less = fc.constantFrom<Tie[]>(
      { kind: 'team-only', who: '', ...always },
      { kind: 'named-only', who: '', ...always },
      { kind: 'sealed', who: '', ...always },
      { kind: 'interest', who: 'me', ...always },
    );
    fc.assert(
      fc.property(asked, less, ([all, viewer], more) => {
        const before = ORDER.indexOf(sightOf(all, viewer, NOW));
        expect(ORDER.indexOf(sightOf([...all, more], viewer, NOW))).toBeLessThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('is nothing of a sealed record for whoever is not named and was granted nothing', () => {
    fc.assert(
      fc.property(asked, ([all, viewer]) => {
        const others = all.filter(
          ({ kind, who }) => !((kind === 'named' || kind === 'granted') && who === 'me'),
        );
        expect(sightOf([...others, { kind: 'sealed', who: '', ...always }], viewer, NOW)).toBe('nothing');
      }),
      RUNS,
    );
  });

  it('is not whole for a role that is about no child', () => {
    const nobody: Viewer = { id: 'me', teams: [], reaches: [] };
    expect(sightOf([{ kind: 'allocated', who: 'me', ...always }], nobody, NOW)).toBe('stub');
  });
});
