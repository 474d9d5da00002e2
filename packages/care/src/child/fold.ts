import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import type { AdoptionStep } from '../adoption/fold.ts';
import { foldAdoption } from '../adoption/fold.ts';
import type { Allocation } from '../allocation/fold.ts';
import { foldAllocations } from '../allocation/fold.ts';
import type { PeriodOfCare } from '../care-period/fold.ts';
import { foldPeriods } from '../care-period/fold.ts';
import type { Episode } from '../episode/fold.ts';
import { foldEpisodes } from '../episode/fold.ts';
import type { MissingSpell } from '../missing/fold.ts';
import { foldMissing } from '../missing/fold.ts';
import type { ReturnInterview } from '../missing/return-interviews.ts';
import { foldReturnInterviews } from '../missing/return-interviews.ts';
import type { Observation, ObservedSpan } from '../observation/fold.ts';
import { foldObservations, foldObservedSpans } from '../observation/fold.ts';
import type { PermanencePlan } from '../permanence/fold.ts';
import { foldPlans } from '../permanence/fold.ts';
import type { Placement } from '../placement/fold.ts';
import { foldPlacements, PLACEMENT_POLICIES } from '../placement/fold.ts';
import type { Review } from '../review/fold.ts';
import { foldReviews } from '../review/fold.ts';
import type { PlannedReview } from '../review/planned.ts';
import { foldPlannedReviews } from '../review/planned.ts';
import type { Enrolment } from '../schooling/fold.ts';
import { foldEnrolments } from '../schooling/fold.ts';
import type { SiblingGroup } from '../sibling/fold.ts';
import { foldSiblingGroups } from '../sibling/fold.ts';
import type { CareEvent } from './catalogue.ts';
import type { RecordedFacts, StandingFacts } from './standing.ts';
import { standingFacts } from './standing.ts';

export interface Person {
  readonly born: CivilDate;
  readonly sex: string | undefined;
  readonly ethnicity: string | undefined;
  readonly evidence: readonly string[];
}

export interface AsylumSeekingAlone extends Interval {
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

/** Everything the facts that stand amount to, as half-open intervals that know their events. */
export interface Timelines {
  readonly person: Person | undefined;
  readonly asylumSeekingAlone: AsylumSeekingAlone | undefined;
  readonly episodes: readonly Episode[];
  readonly periods: readonly PeriodOfCare[];
  /** Under both policies. */
  readonly placements: readonly Placement[];
  readonly allocations: readonly Allocation[];
  readonly enrolments: readonly Enrolment[];
  readonly reviews: readonly Review[];
  readonly plannedReviews: readonly PlannedReview[];
  readonly plans: readonly PermanencePlan[];
  readonly siblingGroups: readonly SiblingGroup[];
  readonly adoption: readonly AdoptionStep[];
  readonly missing: readonly MissingSpell[];
  readonly returnInterviews: readonly ReturnInterview[];
  /** What was found out on a day: health, education, care leavers, quality. */
  readonly observations: readonly Observation[];
  /** What lasted from one day to another: timetables, education plans, youth offending, staying put. */
  readonly observedSpans: readonly ObservedSpan[];
}

function foldPerson(facts: StandingFacts): Person | undefined {
  const born = facts.of('ChildBorn').at(-1);
  if (born === undefined) return undefined;
  return { born: born.data.on, sex: born.data.sex, ethnicity: born.data.ethnicity, evidence: born.evidence };
}

function foldAsylumSeekingAlone(facts: StandingFacts): AsylumSeekingAlone | undefined {
  const began = facts.of('AsylumSeekingAloneBegan')[0];
  if (began === undefined) return undefined;
  const ended = facts.of('AsylumSeekingAloneEnded').at(-1);
  return {
    start: began.data.on,
    end: ended?.data.on ?? FOREVER,
    evidence: began.evidence,
    endedBy: ended?.evidence ?? [],
  };
}

/** Derives every timeline from the facts that stand. The order in which facts were recorded makes no difference. */
export function timelines(facts: StandingFacts, episodes = foldEpisodes(facts)): Timelines {
  const periods = foldPeriods(episodes);
  return {
    person: foldPerson(facts),
    asylumSeekingAlone: foldAsylumSeekingAlone(facts),
    episodes,
    periods,
    placements: periods.flatMap((period) =>
      PLACEMENT_POLICIES.flatMap((policy) => foldPlacements(period, policy)),
    ),
    allocations: [...foldAllocations(facts, 'social-worker'), ...foldAllocations(facts, 'reviewing-officer')],
    enrolments: foldEnrolments(facts),
    reviews: foldReviews(facts, periods),
    plannedReviews: foldPlannedReviews(facts),
    plans: foldPlans(facts),
    siblingGroups: foldSiblingGroups(facts),
    adoption: foldAdoption(facts),
    missing: foldMissing(facts),
    returnInterviews: foldReturnInterviews(facts),
    observations: foldObservations(facts),
    observedSpans: foldObservedSpans(facts),
  };
}

/** A child as decisions see it: what was recorded, what of it stands, and what that amounts to. */
export interface Child {
  readonly events: readonly CareEvent[];
  readonly facts: RecordedFacts;
  readonly born: CivilDate | undefined;
  readonly episodes: readonly Episode[];
  readonly timelines: Timelines;
}

function childWith(events: readonly CareEvent[], facts: RecordedFacts): Child {
  let episodes: readonly Episode[] | undefined;
  let known: Timelines | undefined;
  return {
    events,
    facts,
    get born() {
      return facts.of('ChildBorn').at(-1)?.data.on;
    },
    // Worked out when asked for: most decisions look at the facts and the episodes alone.
    get episodes() {
      episodes ??= foldEpisodes(facts);
      return episodes;
    },
    get timelines() {
      known ??= timelines(facts, this.episodes);
      return known;
    },
  };
}

export function childOf(events: readonly CareEvent[]): Child {
  return childWith(events, standingFacts(events));
}

/** The same child after more events. */
export function childAfter(before: Child, more: readonly CareEvent[]): Child {
  const events = [...before.events, ...more];
  return childWith(events, before.facts.and(more) ?? standingFacts(events));
}

/** The timelines of a child's stream, or of its first part: what was believed then. */
export function foldChild(events: Iterable<CareEvent>): Timelines {
  return timelines(standingFacts(events));
}
