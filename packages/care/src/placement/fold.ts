import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import type { PeriodOfCare } from '../care-period/fold.ts';
import { isTemporary } from '../codes/placement.ts';
import type { Episode, PlacementDetails } from '../episode/fold.ts';

/**
 * Two readings of "one placement" (measures.md). `carer`: with the same carer, so a change of legal status, address or
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
   * Set on a temporary stay (T0 to T4) that has not led back: the start of the placement the child is away from.
   * Before `awayUntil` that placement is still open and this stay does not count; from then on it counts by itself.
   */
  readonly awayFrom: CivilDate | undefined;
  readonly awayUntil: CivilDate | undefined;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

/** Episodes in which the child did not move, under a policy; or one episode without any placement. */
type Run = readonly [Episode, ...Episode[]];

function staysPut(before: Episode, episode: Episode, policy: PlacementPolicy): boolean {
  if (before.placement === undefined || episode.placement === undefined) return false;
  if (episode.reason === 'L') return true;
  if (episode.reason !== 'T' && episode.reason !== 'U') return false;
  if (policy === 'carer') return true;
  return episode.placement.placementType === 'A3' || episode.placement.placementType === 'A5';
}

function runsOf(period: PeriodOfCare, policy: PlacementPolicy): Run[] {
  const runs: [Episode, ...Episode[]][] = [];
  let before: Episode | undefined;
  for (const episode of period.episodes) {
    if (before !== undefined && staysPut(before, episode, policy)) runs.at(-1)?.push(episode);
    else runs.push([episode]);
    before = episode;
  }
  return runs;
}

function isStay(run: Run): boolean {
  return run.every((episode) => isTemporary(episode.placement?.placementType));
}

function sameHome(a: PlacementDetails | undefined, b: PlacementDetails | undefined): boolean {
  if (a === undefined || b === undefined || a.placementType !== b.placementType) return false;
  if (a.carer !== undefined && b.carer !== undefined) return a.carer === b.carer;
  if (a.setting !== undefined && b.setting !== undefined) return a.setting === b.setting;
  return a.postcode === b.postcode;
}

function leadsBack(home: Run, [back]: Run): boolean {
  return back.reason === 'P' && sameHome((home.at(-1) as Episode).placement, back.placement);
}

/** A placement, or a stay away that did not lead back, as a list of runs. */
interface Spell {
  readonly runs: readonly [Run, ...Run[]];
  /** Index of the spell the child is away from, and the end of the whole stay. */
  readonly away?: { readonly from: number; readonly until: CivilDate };
}

function lastEnd(run: Run): CivilDate {
  return (run.at(-1) as Episode).end;
}

function isHome(spell: Spell | undefined): spell is Spell {
  if (spell === undefined || spell.away !== undefined) return false;
  const run = spell.runs.at(-1) as Run;
  return !isStay(run) && run[0].placement !== undefined;
}

/** Adds a stay, and the run after it where that leads back. Gives the number of runs it took. */
function addStay(spells: Spell[], stay: readonly Run[], after: Run | undefined): number {
  const home = spells.length - 1;
  const before = spells[home];
  if (!isHome(before)) {
    for (const run of stay) spells.push({ runs: [run] });
    return stay.length;
  }
  if (after !== undefined && leadsBack(before.runs.at(-1) as Run, after)) {
    spells[home] = { ...before, runs: [...before.runs, ...stay, after] };
    return stay.length + 1;
  }
  const until = lastEnd(stay.at(-1) as Run);
  for (const run of stay) spells.push({ runs: [run], away: { from: home, until } });
  return stay.length;
}

/** Joins a stay with both its sides when the child came back to the same home. */
function spellsOf(runs: readonly Run[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (let i = 0; i < runs.length; ) {
    let next = i;
    while (next < runs.length && isStay(runs[next] as Run)) next += 1;
    if (next > i) {
      i += addStay(spells, runs.slice(i, next), runs[next]);
    } else {
      spells.push({ runs: [runs[i] as Run] });
      i += 1;
    }
  }
  return spells;
}

function startOf(spell: Spell): CivilDate {
  return spell.runs[0][0].start;
}

function toPlacement(
  spell: Spell,
  previous: Spell | undefined,
  awayFrom: Spell | undefined,
  period: PeriodOfCare,
  policy: PlacementPolicy,
): Placement {
  const last = (spell.runs.at(-1) as Run).at(-1) as Episode;
  return {
    policy,
    period: period.start,
    start: startOf(spell),
    end: last.end,
    previousStart: previous === undefined ? undefined : startOf(previous),
    awayFrom: awayFrom === undefined ? undefined : startOf(awayFrom),
    awayUntil: spell.away?.until,
    evidence: [...new Set(spell.runs.flatMap((run) => run.flatMap((episode) => episode.evidence)))],
    endedBy: last.end === FOREVER ? [] : last.endedBy,
  };
}

/** All placements of a period of care under a policy, in order. Days without any placement belong to none. */
export function foldPlacements(period: PeriodOfCare, policy: PlacementPolicy): readonly Placement[] {
  const spells = spellsOf(runsOf(period, policy));
  const lived = spells.filter((spell) => spell.runs[0][0].placement !== undefined);
  return lived.map((spell, index) => {
    const awayFrom = spell.away === undefined ? undefined : spells[spell.away.from];
    return toPlacement(spell, lived[index - 1], awayFrom, period, policy);
  });
}

/** Type of the home at each episode: away on a temporary stay, still that of the home the child is away from. */
export function homeTypes(period: PeriodOfCare): readonly (string | undefined)[] {
  let home: string | undefined;
  return period.episodes.map((episode) => {
    const type = episode.placement?.placementType;
    if (home === undefined || !isTemporary(type)) home = type;
    return home;
  });
}
