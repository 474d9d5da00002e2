import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import type { PeriodOfCare } from '../care-period/fold.ts';
import { sameText } from '../child/sealed-text.ts';
import { isTemporary } from '../codes/placement.ts';
import type { Episode, PlacementDetails } from '../episode/fold.ts';

/**
 * Two readings of "one placement". `carer`: with the same carer, so a change of legal status, address or
 * registration joins. `record`: only a change of legal status joins, or becoming the same carer's adoptive placement.
 */
export type PlacementPolicy = 'carer' | 'record';
export const PLACEMENT_POLICIES = ['carer', 'record'] as const satisfies readonly PlacementPolicy[];

export interface Placement extends Interval {
  readonly policy: PlacementPolicy;
  /** First day of the period of care as measured. */
  readonly period: CivilDate;
  /** Start of the placement before it in the same period. */
  readonly previousStart: CivilDate | undefined;
  /**
   * Set on a placement that begins with a temporary stay (T0 to T4) which does not lead back: the start of the placement
   * the child is away from. Before `awayUntil` that placement is still open and this one does not count; from then on it
   * counts by itself, from its start.
   */
  readonly awayFrom: CivilDate | undefined;
  readonly awayUntil: CivilDate | undefined;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

/** Episodes that are one placement; or a single episode without any. */
type Spell = [Episode, ...Episode[]];

function isStay(episode: Episode): boolean {
  return isTemporary(episode.placement?.placementType);
}

function staysPut(before: Episode, episode: Episode, policy: PlacementPolicy): boolean {
  if (before.placement === undefined || episode.placement === undefined) return false;
  if (episode.reason === 'L') return true;
  if (episode.reason !== 'T' && episode.reason !== 'U') return false;
  if (policy === 'carer') return true;
  return episode.placement.placementType === 'A3' || episode.placement.placementType === 'A5';
}

function sameHome(a: PlacementDetails | undefined, b: PlacementDetails | undefined): boolean {
  if (a === undefined || b === undefined || a.placementType !== b.placementType) return false;
  if (a.carer !== undefined && b.carer !== undefined) return a.carer === b.carer;
  if (a.setting !== undefined && b.setting !== undefined) return a.setting === b.setting;
  return sameText(a.postcode, b.postcode);
}

/** The last episode at home before a stay, however many episodes it has, that lasts until the given one; undefined when there is none. */
function homeBefore(episodes: readonly Episode[], index: number): Episode | undefined {
  let at = index - 1;
  while (at >= 0 && isStay(episodes[at] as Episode)) at -= 1;
  const home = episodes[at];
  return at < index - 1 && home?.placement !== undefined ? home : undefined;
}

/** What began the stay makes no difference: the child is back when the next episode is P and the home is the same. */
function leadsBack(home: Episode | undefined, back: Episode): home is Episode {
  return home !== undefined && back.reason === 'P' && sameHome(home.placement, back.placement);
}

function spellsOf(episodes: readonly Episode[], policy: PlacementPolicy): readonly Spell[] {
  const spells: Spell[] = [];
  episodes.forEach((episode, index) => {
    const before = episodes[index - 1];
    const home = homeBefore(episodes, index);
    if (before !== undefined && staysPut(before, episode, policy)) {
      spells.at(-1)?.push(episode);
    } else if (leadsBack(home, episode)) {
      const from = spells.findIndex((spell) => spell.includes(home));
      const [stayed, ...stays] = spells.splice(from) as [Spell, ...Spell[]];
      spells.push([...stayed, ...stays.flat(), episode]);
    } else {
      spells.push([episode]);
    }
  });
  return spells;
}

/** From where, and until when, a child is away in a placement that begins with a stay: until then nobody knows whether it leads back. */
function awayIn(
  spell: Spell,
  spells: readonly Spell[],
  episodes: readonly Episode[],
): { readonly from: CivilDate; readonly until: CivilDate } | undefined {
  if (!isStay(spell[0])) return undefined;
  const first = episodes.indexOf(spell[0]);
  const home = homeBefore(episodes, first + 1);
  const stayed = spells.find((candidate) => home !== undefined && candidate.includes(home));
  if (stayed === undefined) return undefined;
  let last = first;
  while (last + 1 < episodes.length && isStay(episodes[last + 1] as Episode)) last += 1;
  return { from: stayed[0].start, until: (episodes[last] as Episode).end };
}

/** All placements of a period of care under a policy, in order. Days without any placement belong to none. */
export function foldPlacements(period: PeriodOfCare, policy: PlacementPolicy): readonly Placement[] {
  const { episodes } = period;
  const spells = spellsOf(episodes, policy).filter(([first]) => first.placement !== undefined);
  return spells.map((spell, index) => {
    const last = spell.at(-1) as Episode;
    const away = awayIn(spell, spells, episodes);
    return {
      policy,
      period: period.start,
      start: spell[0].start,
      end: last.end,
      previousStart: spells[index - 1]?.[0].start,
      awayFrom: away?.from,
      awayUntil: away?.until,
      evidence: [...new Set(spell.flatMap((episode) => episode.evidence))],
      endedBy: last.end === FOREVER ? [] : last.endedBy,
    };
  });
}

/** The episode that says where the home is at each: away on a temporary stay, still that of the home the child is away from. */
export function homeEpisodes(period: PeriodOfCare): readonly Episode[] {
  let home: Episode | undefined;
  return period.episodes.map((episode) => {
    if (home?.placement === undefined || !isStay(episode)) home = episode;
    return home;
  });
}
