import type { CivilDate } from '@permanence/calendar/civil-date';
import { careSpans } from '../care-period/spans.ts';
import { type CodeList, holdsOn } from '../codes/code-list.ts';
import { FACTS, type FactName } from './catalogue.ts';
import { type Contradiction, contradiction } from './decision.ts';
import { codeFields } from './fact.ts';
import type { Child } from './fold.ts';
import type { StandingFact } from './standing.ts';

/** A return is about a year, and a social worker may know a child who is not born yet. */
const BEFORE_BIRTH: ReadonlySet<FactName> = new Set<FactName>([
  'ReturnAccepted',
  'SocialWorkerAllocated',
  'SocialWorkerAllocationEnded',
]);

const OF_THE_LIVING: readonly FactName[] = [
  'ChildBecameMother',
  'AsylumSeekingAloneBegan',
  'PeriodOfCareStarted',
  'LegalStatusChanged',
  'PlacementStarted',
  'PlacementDetailsChanged',
  'SocialWorkerAllocated',
  'ReviewingOfficerAllocated',
  'SchoolStarted',
  'ReviewHeld',
  'AgencyDecisionMade',
  'PlacementOrderMade',
  'AdoptersMatched',
  'FosteringForAdoptionStarted',
  'ChildPlacedForAdoption',
  'AdoptionOrderGranted',
  'MissingStarted',
  'ReturnInterviewHeld',
  'DeprivationOfLibertyStarted',
  'ReviewPlanned',
  'PermanencePlanSet',
  'SiblingGroupJoined',
  'SiblingPlanSet',
  'ConsentToPlacementGiven',
  'HealthAssessmentHeld',
  'DentalCheckHeld',
  'SdqScored',
  'HealthHistoryGiven',
  'EducationStatusObserved',
  'PermanentlyExcluded',
  'PartTimeTimetableStarted',
  'EhcAssessmentRequested',
  'EhcPlanStarted',
  'YouthOffendingStarted',
  'PathwayPlanMade',
  'StayingPutStarted',
  'PlacementLocationObserved',
];

/** Of these, one a day can be true. */
const ONE_A_DAY: readonly (readonly FactName[])[] = [
  ['PeriodOfCareStarted'],
  ['PeriodOfCareEnded'],
  ['CategoryOfNeedIdentified'],
  ['HomeAddressRecorded'],
  ['LegalStatusChanged'],
  ['PlacementStarted', 'PlacementDetailsChanged'],
  ['PlacementEnded'],
  ['ReviewHeld'],
  ['HealthObserved'],
  ['CareLeaverObserved'],
  ['PermanencePlanSet'],
  ['SiblingPlanSet'],
  ['HealthAssessmentHeld'],
  ['SdqScored'],
  ['EducationStatusObserved'],
  ['AccommodationObserved'],
  ['ContactObserved'],
  ['ActivityObserved'],
  ['CarePlanGraded'],
  ['PlacementLocationObserved'],
  ['ChildNamed'],
  ['AdoptersIdentified'],
];

export function futureContradictions({ facts }: Child, today: CivilDate): readonly Contradiction[] {
  return [...facts.all()]
    .filter((fact) => fact.data.on > today)
    .map((fact) => contradiction('in-the-future', 'It has not happened yet.', fact));
}

export function birthContradictions({ facts }: Child): readonly Contradiction[] {
  const [born, ...others] = facts.of('ChildBorn');
  const rest = [...facts.all()].filter((fact) => fact.type !== 'ChildBorn');
  if (born === undefined) {
    return rest
      .filter((fact) => fact.type !== 'ReturnAccepted')
      .map((fact) => contradiction('birth-not-known', 'Register the child first.', fact));
  }
  return [
    ...others.map((other) => contradiction('already-registered', 'A child is born once.', other, born)),
    ...rest
      .filter((fact) => fact.data.on < born.data.on && !BEFORE_BIRTH.has(fact.type))
      .map((fact) => contradiction('before-birth', `${fact.type} before the child was born.`, fact, born)),
  ];
}

export function deathContradictions({ facts }: Child): readonly Contradiction[] {
  const died = careSpans(facts).find(({ ended }) => ended?.data.reason === 'E2')?.ended;
  if (died === undefined) return [];
  return OF_THE_LIVING.flatMap((type) => facts.of(type))
    .filter((fact) => fact.data.on > died.data.on)
    .map((fact) => contradiction('after-death', `${fact.type} after the child died.`, fact, died));
}

export function sameDayContradictions({ facts }: Child): readonly Contradiction[] {
  return ONE_A_DAY.flatMap((types) => {
    const seen = new Map<CivilDate, StandingFact>();
    return types
      .flatMap((type): readonly StandingFact[] => facts.of(type))
      .flatMap((fact): Contradiction[] => {
        const other = seen.get(fact.data.on);
        seen.set(fact.data.on, fact);
        if (other === undefined) return [];
        return [
          contradiction('same-day-twice', `${fact.type} twice on one day: amend the first.`, fact, other),
        ];
      });
  });
}

/** Worked out once: every decision looks at every fact of the child. */
const CODED_FIELDS = new Map(
  Object.values(FACTS).map((definition): [string, [string, CodeList][]] => [
    definition.type,
    Object.entries(codeFields(definition)),
  ]),
);

/** Codes are those of the day the fact became true; what is said of a birth is in the codes of today. */
export function codeContradictions({ facts }: Child, today: CivilDate): readonly Contradiction[] {
  return [...facts.all()].flatMap((fact) => {
    const data: Readonly<Record<string, unknown>> = fact.data;
    const on = fact.type === 'ChildBorn' ? today : fact.data.on;
    return (CODED_FIELDS.get(fact.type) ?? []).flatMap(([field, list]): Contradiction[] => {
      const code = data[field];
      if (typeof code !== 'string' || holdsOn(list, code, on)) return [];
      return [contradiction('code-not-in-force', `${fact.type}.${field} is not in force on that day.`, fact)];
    });
  });
}

export function asylumContradictions({ facts }: Child): readonly Contradiction[] {
  const [began, ...others] = facts.of('AsylumSeekingAloneBegan');
  const [ended, ...again] = facts.of('AsylumSeekingAloneEnded');
  const found = [
    ...others.map((other) => contradiction('already-begun', 'The status has already begun.', other, began!)),
    ...again.map((other) => contradiction('not-open', 'The status has already ended.', other, ended!)),
  ];
  if (ended === undefined) return found;
  if (began === undefined) return [...found, contradiction('not-open', 'The status never began.', ended)];
  if (ended.data.on < began.data.on) {
    found.push(contradiction('ends-before-it-starts', 'The status ends before it begins.', ended, began));
  } else if (ended.data.on === began.data.on) {
    found.push(contradiction('ends-where-it-starts', 'The status ends on the day it begins.', ended, began));
  }
  return found;
}
