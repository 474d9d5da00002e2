import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import type { FactData } from '../child/catalogue.ts';
import type { StandingFact, StandingFacts } from '../child/standing.ts';
import type { ReasonForNewEpisode } from '../codes/care.ts';

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

type ChainFact = StandingFact<
  | 'PeriodOfCareStarted'
  | 'PeriodOfCareEnded'
  | 'CategoryOfNeedIdentified'
  | 'LegalStatusChanged'
  | 'PlacementStarted'
  | 'PlacementDetailsChanged'
  | 'PlacementEnded'
>;

const CHAIN_FACTS = [
  'PeriodOfCareStarted',
  'PeriodOfCareEnded',
  'CategoryOfNeedIdentified',
  'LegalStatusChanged',
  'PlacementStarted',
  'PlacementDetailsChanged',
  'PlacementEnded',
] as const;

interface Day {
  readonly on: CivilDate;
  started?: StandingFact<'PeriodOfCareStarted'>;
  ended?: StandingFact<'PeriodOfCareEnded'>;
  category?: StandingFact<'CategoryOfNeedIdentified'>;
  legalStatus?: StandingFact<'LegalStatusChanged'>;
  moved?: StandingFact<'PlacementStarted'>;
  changed?: StandingFact<'PlacementDetailsChanged'>;
  left?: StandingFact<'PlacementEnded'>;
}

function note(day: Day, fact: ChainFact): void {
  switch (fact.type) {
    case 'PeriodOfCareStarted':
      day.started = fact as StandingFact<'PeriodOfCareStarted'>;
      break;
    case 'PeriodOfCareEnded':
      day.ended = fact as StandingFact<'PeriodOfCareEnded'>;
      break;
    case 'CategoryOfNeedIdentified':
      day.category = fact as StandingFact<'CategoryOfNeedIdentified'>;
      break;
    case 'LegalStatusChanged':
      day.legalStatus = fact as StandingFact<'LegalStatusChanged'>;
      break;
    case 'PlacementStarted':
      day.moved = fact as StandingFact<'PlacementStarted'>;
      break;
    case 'PlacementDetailsChanged':
      day.changed = fact as StandingFact<'PlacementDetailsChanged'>;
      break;
    case 'PlacementEnded':
      day.left = fact as StandingFact<'PlacementEnded'>;
      break;
  }
}

/** The days on which something about the chain changed, in order. */
function chainDays(facts: StandingFacts): readonly Day[] {
  const days = new Map<CivilDate, Day>();
  for (const type of CHAIN_FACTS) {
    for (const fact of facts.of(type)) {
      const day = days.get(fact.data.on) ?? { on: fact.data.on };
      days.set(day.on, day);
      note(day, fact as ChainFact);
    }
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function detailsOf(fact: StandingFact<'PlacementStarted' | 'PlacementDetailsChanged'>): PlacementDetails {
  const { on: _on, reasonForNewEpisode: _reason, ...details } = fact.data;
  return details;
}

function sameCarer(a: PlacementDetails | undefined, b: PlacementDetails): boolean {
  if (a === undefined) return false;
  if (a.carer !== undefined || b.carer !== undefined) return a.carer === b.carer;
  return a.setting !== undefined && a.setting === b.setting;
}

/** RNE: as the source stated it, else what the day's facts amount to. */
function reasonOf(day: Day, before: PlacementDetails | undefined): ReasonForNewEpisode | undefined {
  const stated =
    day.moved?.data.reasonForNewEpisode ??
    day.changed?.data.reasonForNewEpisode ??
    day.legalStatus?.data.reasonForNewEpisode;
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

function beginsEpisode(day: Day): boolean {
  return (
    day.started !== undefined ||
    day.moved !== undefined ||
    day.changed !== undefined ||
    day.legalStatus !== undefined ||
    day.left !== undefined
  );
}

function evidenceOf(day: Day): readonly string[] {
  return [day.started, day.moved, day.changed, day.legalStatus, day.left].flatMap(
    (fact) => fact?.evidence ?? [],
  );
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

/** The chain of episodes of all periods of care, in order. Facts dated outside a period of care make no episode. */
export function foldEpisodes(facts: StandingFacts): readonly Episode[] {
  const episodes: Episode[] = [];
  let open: Episode | undefined;
  for (const day of chainDays(facts)) {
    if (open !== undefined && (day.ended !== undefined || beginsEpisode(day))) {
      episodes.push(end(open, day));
      if (day.ended !== undefined) open = undefined;
    }
    if (
      beginsEpisode(day) &&
      (day.started !== undefined || (open !== undefined && day.ended === undefined))
    ) {
      open = begin(day, day.started === undefined ? open : undefined);
    }
  }
  return open === undefined ? episodes : [...episodes, open];
}
