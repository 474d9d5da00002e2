import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import { contains, type Interval } from '@permanence/calendar/interval';
import type { FactData } from '../child/catalogue.ts';
import type { StandingFact, StandingFacts } from '../child/standing.ts';
import type { ReasonForNewEpisode } from '../codes/care.ts';
import { beginsEpisode, chainDays, type Day, evidenceOf } from './day.ts';

export type PlacementDetails = Omit<FactData<'PlacementStarted'>, 'on' | 'reasonForNewEpisode'>;

/** A slice of a period of care in which legal status and placement are constant: what SSDA903 calls an episode. */
export interface Episode extends Interval {
  /** First day of the period of care this episode belongs to, short breaks included. */
  readonly period: CivilDate;
  readonly startNotKnown: boolean;
  /** RNE; undefined when a placement ended and nothing took its place. */
  readonly reason: ReasonForNewEpisode | undefined;
  readonly legalStatus: string | undefined;
  readonly categoryOfNeed: string | undefined;
  readonly placement: PlacementDetails | undefined;
  /** True for the last episode of a period of care that has ended. */
  readonly careEnded: boolean;
  /** REC where care ended; undefined when nobody gave a reason. */
  readonly reasonCareEnded: string | undefined;
  readonly reasonForPlacementChange: string | undefined;
  /** Events that made the episode begin. */
  readonly evidence: readonly string[];
  /** Events that made it end; empty while it is open. */
  readonly endedBy: readonly string[];
}

function detailsOf(fact: StandingFact<'PlacementStarted' | 'PlacementDetailsChanged'>): PlacementDetails {
  const { on: _on, reasonForNewEpisode: _reason, ...details } = fact.data;
  return details;
}

/** The same household, or the same setting: not when nobody says who the carer is. */
export function sameCarer(a: PlacementDetails | undefined, b: PlacementDetails): boolean {
  if (a === undefined) return false;
  if (a.carer !== undefined || b.carer !== undefined) return a.carer === b.carer;
  return a.setting !== undefined && a.setting === b.setting;
}

/** RNE: as the source stated it, else what the day's facts amount to. What a status states does not speak for a move. */
function reasonOf(day: Day, before: PlacementDetails | undefined): ReasonForNewEpisode | undefined {
  const stated = (day.moved ?? day.changed ?? day.legalStatus)?.data.reasonForNewEpisode;
  if (stated !== undefined) return stated as ReasonForNewEpisode;
  if (day.started !== undefined) return 'S';
  const status = day.legalStatus !== undefined;
  if (day.moved !== undefined) {
    if (sameCarer(before, detailsOf(day.moved))) return status ? 'U' : 'T';
    return status ? 'B' : 'P';
  }
  if (day.changed !== undefined) return status ? 'U' : 'T';
  return status ? 'L' : undefined;
}

function placementAfter(day: Day, before: PlacementDetails | undefined): PlacementDetails | undefined {
  if (day.moved !== undefined) return detailsOf(day.moved);
  if (day.changed !== undefined) return detailsOf(day.changed);
  return day.left !== undefined ? undefined : before;
}

function begin(day: Day, before: Episode | undefined): Episode {
  return {
    start: day.on,
    end: FOREVER,
    period: day.started !== undefined || before === undefined ? day.on : before.period,
    startNotKnown:
      day.started !== undefined ? day.started.data.startNotKnown === true : before?.startNotKnown === true,
    reason: reasonOf(day, before?.placement),
    legalStatus: day.legalStatus?.data.legalStatus ?? before?.legalStatus,
    categoryOfNeed: day.category?.data.category ?? before?.categoryOfNeed,
    placement: placementAfter(day, before?.placement),
    careEnded: false,
    reasonCareEnded: undefined,
    reasonForPlacementChange: undefined,
    evidence: evidenceOf(day),
    endedBy: [],
  };
}

function end(episode: Episode, day: Day): Episode {
  const careEnded = day.ended !== undefined;
  return {
    ...episode,
    end: day.on,
    careEnded,
    reasonCareEnded: careEnded ? day.ended?.data.reason : undefined,
    reasonForPlacementChange: day.left?.data.reason,
    endedBy: careEnded ? [...(day.ended?.evidence ?? []), ...(day.left?.evidence ?? [])] : evidenceOf(day),
  };
}

function staysOpen(day: Day, open: Episode | undefined): boolean {
  return open !== undefined && day.ended === undefined;
}

/** Care that starts on the day other care ends starts; care that starts and ends on one day never was. */
function opensPeriod(day: Day, open: Episode | undefined): boolean {
  return day.started !== undefined && (day.ended === undefined || open !== undefined);
}

function chainOf(facts: StandingFacts): Episode[] {
  const episodes: Episode[] = [];
  let open: Episode | undefined;
  for (const day of chainDays(facts)) {
    if (day.ended === undefined && !beginsEpisode(day)) continue;
    const before = open;
    if (before !== undefined) episodes.push(end(before, day));
    if (opensPeriod(day, before)) open = begin(day, undefined);
    else open = staysOpen(day, before) ? begin(day, before) : undefined;
  }
  return open === undefined ? episodes : [...episodes, open];
}

/** A category is fixed for a period of care, so one identified after its first day holds from that day as well. */
function withCategory(episodes: readonly Episode[], facts: StandingFacts): readonly Episode[] {
  const identified = facts.of('CategoryOfNeedIdentified');
  if (identified.length === 0) return episodes;
  const ends = new Map(episodes.map((episode) => [episode.period, episode.end]));
  return episodes.map((episode) => {
    if (episode.categoryOfNeed !== undefined) return episode;
    const period = { start: episode.period, end: ends.get(episode.period) ?? episode.end };
    const found = identified.find((fact) => contains(period, fact.data.on));
    return found === undefined ? episode : { ...episode, categoryOfNeed: found.data.category };
  });
}

/** The chain of episodes of all periods of care, in order. Facts dated outside a period of care make no episode. */
export function foldEpisodes(facts: StandingFacts): readonly Episode[] {
  return withCategory(chainOf(facts), facts);
}
