import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import type { Timelines } from '@permanence/care/child/fold';
import type { Observation, ObservedSpan } from '@permanence/care/observation/fold';
import type { Value } from './tables.ts';

/** What a row of `observation` says beside its kind and its interval. */
interface Said {
  readonly code?: string | undefined;
  readonly amount?: number | undefined;
  /** Another day that the fact names. */
  readonly since?: CivilDate | undefined;
  /** What several records share: the pseudonym of a sibling group. */
  readonly reference?: string | undefined;
}

interface Lasting {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

function rowOf(kind: string, lasting: Lasting, { code, amount, since, reference }: Said): Value[] {
  return [
    kind,
    lasting.start,
    lasting.end,
    code ?? null,
    amount ?? null,
    since ?? null,
    reference ?? null,
    lasting.evidence.join(','),
    lasting.endedBy.join(','),
  ];
}

function yesNo(kind: string, said: boolean | undefined): readonly [string, Said][] {
  return said === undefined ? [] : [[kind, { code: said ? 'YES' : 'NO' }]];
}

function coded(kind: string, code: string | undefined): readonly [string, Said][] {
  return code === undefined ? [] : [[kind, { code }]];
}

/** Kinds of one day. A yearly return says several things at once: each is a row of the kind that a single finding has. */
function foundOut(observation: Observation): readonly [kind: string, said: Said][] {
  switch (observation.kind) {
    case 'HealthObserved': {
      const { sdqScore, teethCheck, healthAssessment, immunisations, healthCheck } = observation.data;
      return [
        ...(sdqScore === undefined ? [] : [['sdq', { amount: sdqScore }] as [string, Said]]),
        ...yesNo('yearly-dental-check', teethCheck),
        ...yesNo('yearly-health-assessment', healthAssessment),
        ...yesNo('yearly-immunisations', immunisations),
        ...yesNo('yearly-development-check', healthCheck),
      ];
    }
    case 'CareLeaverObserved': {
      const { inTouch, activity, accommodation } = observation.data;
      return [
        ...coded('contact', inTouch),
        ...coded('activity', activity),
        ...coded('accommodation', accommodation),
      ];
    }
    case 'HealthAssessmentHeld': {
      const { kind: code, referred: since } = observation.data;
      return [['health-assessment', { code, since }]];
    }
    case 'DentalCheckHeld':
      return [['dental-check', {}]];
    case 'SdqScored':
      return [['sdq', { amount: observation.data.score }]];
    case 'HealthHistoryGiven':
      return [['health-history', {}]];
    case 'EducationStatusObserved':
      return [['education-status', { code: observation.data.status }]];
    case 'PermanentlyExcluded':
      return [['permanent-exclusion', {}]];
    case 'PathwayPlanMade':
      return [['pathway-plan', {}]];
    case 'AccommodationObserved':
      return [['accommodation', { code: observation.data.accommodation }]];
    case 'ContactObserved':
      return [['contact', { code: observation.data.inTouch }]];
    case 'ActivityObserved':
      return [['activity', { code: observation.data.activity }]];
    case 'CarePlanGraded':
      return [['care-plan-grade', { code: observation.data.grade }]];
    case 'ComplaintReceived':
      return [['complaint', { code: observation.data.madeBy }]];
    case 'PlacementLocationObserved': {
      const { miles: amount, authority: code } = observation.data;
      return [['placement-location', { amount, code }]];
    }
  }
}

const SPAN_KINDS: Readonly<Record<ObservedSpan['kind'], string>> = {
  PartTimeTimetableStarted: 'part-time-timetable',
  EhcAssessmentRequested: 'ehc-assessment',
  EhcPlanStarted: 'ehc-plan',
  StayingPutStarted: 'staying-put',
  YouthOffendingStarted: 'youth-offending',
  OtherAuthorityChildNotified: 'other-authority-child',
  DeprivationOfLibertyStarted: 'deprivation-of-liberty',
};

/** Code of a span: how it ended where that is told, else what it is. */
function codeOfSpan({ data, outcome }: ObservedSpan): string | undefined {
  if ('provision' in data) return data.provision;
  if ('authority' in data) return data.authority;
  return outcome;
}

/**
 * Rows of `observation` for a child.
 * `return-interview`: from the day it was due until it was held or declined (code); since: first offered on.
 * `review-planned`: from the day of arranging until it was called off (code: why); since: planned for.
 * `sibling-group`: reference is the group, code the plan for it. `permanence-plan`: code is the plan.
 * `health-assessment`: since is the day of referral. `ehc-assessment`: code is how it ended.
 * `placement-location`: code is the authority, amount the miles from home.
 */
export function observationRows(known: Timelines): readonly Value[][] {
  return [
    ...known.observations.flatMap((found) => {
      const day = { start: found.on, end: addDays(found.on, 1), evidence: found.evidence, endedBy: [] };
      return foundOut(found).map(([kind, said]) => rowOf(kind, day, said));
    }),
    ...known.observedSpans.map((span) => rowOf(SPAN_KINDS[span.kind], span, { code: codeOfSpan(span) })),
    ...known.returnInterviews.map((interview) =>
      rowOf('return-interview', interview, { code: interview.outcome, since: interview.offered }),
    ),
    ...known.plannedReviews.map((review) =>
      rowOf('review-planned', review, { code: review.cancelled?.reason, since: review.plannedFor }),
    ),
    ...known.siblingGroups.map((group) =>
      rowOf('sibling-group', group, { code: group.plan, reference: group.group }),
    ),
    ...known.plans.map((plan) => rowOf('permanence-plan', plan, { code: plan.plan })),
  ];
}
