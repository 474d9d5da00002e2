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

/** Episodes in which the child did not move, under a policy. */
type Run = readonly [Episode, ...Episode[]];

function staysPut(episode: Episode, policy: PlacementPolicy): boolean {
  if (episode.placement === undefined) return false;
  if (episode.reason === 'L') return true;
  if (episode.reason !== 'T' && episode.reason !== 'U') return false;
  if (policy === 'carer') return true;
  return episode.placement.placementType === 'A3' || episode.placement.placementType === 'A5';
}

function runsOf(period: PeriodOfCare, policy: PlacementPolicy): Run[] {
  const runs: [Episode, ...Episode[]][] = [];
  let before: Episode | undefined;
  for (const episode of period.episodes) {
    const run = runs.at(-1);
    if (episode.placement === undefined) {
      before = undefined;
      continue;
    }
    if (run !== undefined && before !== undefined && staysPut(episode, policy)) run.push(episode);
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
  return a.postcode === b.postcode;
}

function leadsBack(home: Run, after: Run | undefined): boolean {
  const back = after?.[0];
  return (
    back !== undefined && back.reason === 'P' && sameHome((home.at(-1) as Episode).placement, back.placement)
  );
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

/** Joins a stay with both its sides when the child came back to the same home. */
function spellsOf(runs: readonly Run[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (let i = 0; i < runs.length; ) {
    const home = spells.length - 1;
    let next = i;
    while (next < runs.length && isStay(runs[next] as Run)) next += 1;
    if (next === i || home < 0) {
      spells.push({ runs: [runs[i] as Run] });
      i += 1;
      continue;
    }
    const stay = runs.slice(i, next);
    const before = spells[home] as Spell;
    if (leadsBack(before.runs.at(-1) as Run, runs[next])) {
      spells[home] = { ...before, runs: [...before.runs, ...stay, runs[next] as Run] };
      i = next + 1;
      continue;
    }
    const until = lastEnd(stay.at(-1) as Run);
    for (const run of stay) spells.push({ runs: [run], away: { from: home, until } });
    i = next;
  }
  return spells;
}

function startOf(spell: Spell): CivilDate {
  return spell.runs[0][0].start;
}

function toPlacement(
  spell: Spell,
  index: number,
  spells: readonly Spell[],
  period: PeriodOfCare,
  policy: PlacementPolicy,
): Placement {
  const previous = spells[index - 1];
  const last = (spell.runs.at(-1) as Run).at(-1) as Episode;
  return {
    policy,
    period: period.start,
    start: startOf(spell),
    end: last.end,
    previousStart: previous === undefined ? undefined : startOf(previous),
    awayFrom: spell.away === undefined ? undefined : startOf(spells[spell.away.from] as Spell),
    awayUntil: spell.away?.until,
    evidence: [...new Set(spell.runs.flatMap((run) => run.flatMap((episode) => episode.evidence)))],
    endedBy: last.end === FOREVER ? [] : last.endedBy,
  };
}

/** All placements of a period of care under a policy, in order. */
export function foldPlacements(period: PeriodOfCare, policy: PlacementPolicy): readonly Placement[] {
  const spells = spellsOf(runsOf(period, policy));
  return spells.map((spell, index) => toPlacement(spell, index, spells, period, policy));
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
