import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, FactName } from '../child/catalogue.ts';
import { type ENDINGS, type Span, spansOf } from '../child/references.ts';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

/** Facts that hold on a day and say nothing of the next. */
export const OBSERVED = [
  'HealthObserved',
  'CareLeaverObserved',
  'HealthAssessmentHeld',
  'DentalCheckHeld',
  'SdqScored',
  'HealthHistoryGiven',
  'EducationStatusObserved',
  'PermanentlyExcluded',
  'PathwayPlanMade',
  'AccommodationObserved',
  'ContactObserved',
  'ActivityObserved',
  'CarePlanGraded',
  'ComplaintReceived',
  'PlacementLocationObserved',
] as const satisfies readonly FactName[];

/** Facts that end what lasted. */
const LASTED = [
  'PartTimeTimetableEnded',
  'EhcAssessmentCompleted',
  'EhcPlanEnded',
  'StayingPutEnded',
  'YouthOffendingEnded',
  'OtherAuthorityChildLeft',
  'DeprivationOfLibertyEnded',
] as const satisfies readonly (keyof typeof ENDINGS)[];

export type ObservationKind = (typeof OBSERVED)[number];
type Lasted = (typeof LASTED)[number];
export type ObservedSpanKind = (typeof ENDINGS)[Lasted]['started'];

export type Observation = {
  [Kind in ObservationKind]: {
    readonly kind: Kind;
    readonly on: CivilDate;
    readonly data: FactData<Kind>;
    readonly evidence: readonly string[];
  };
}[ObservationKind];

/** Half-open, but for what ended on the day it started. */
export interface ObservedSpan {
  readonly kind: ObservedSpanKind;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly data: FactData<ObservedSpanKind>;
  /** What the fact that ended it says of how it ended. */
  readonly outcome: string | undefined;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

function observed(fact: StandingFact<ObservationKind>): Observation {
  const { type: kind, data, evidence } = fact;
  return { kind, on: data.on, data, evidence } as Observation;
}

/** Every observation, kind by kind, each by day. */
export function foldObservations(facts: StandingFacts): readonly Observation[] {
  return OBSERVED.flatMap((kind) => facts.of(kind).map(observed));
}

function lasted({ started, ended, start, end }: Span<Lasted>): ObservedSpan {
  return {
    kind: started.type,
    start,
    end,
    data: started.data,
    outcome: ended !== undefined && 'outcome' in ended.data ? ended.data.outcome : undefined,
    evidence: started.evidence,
    endedBy: ended?.evidence ?? [],
  };
}

/** Everything that lasted, kind by kind, each by start. */
export function foldObservedSpans(facts: StandingFacts): readonly ObservedSpan[] {
  return LASTED.flatMap((kind) => spansOf<Lasted>(facts, kind).map(lasted));
}
