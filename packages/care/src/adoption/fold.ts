import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactName } from '../child/catalogue.ts';
import type { StandingFacts } from '../child/standing.ts';

export const ADOPTION_STEPS = {
  AdoptionBecamePlan: 'plan',
  AgencyDecisionMade: 'agency-decision',
  PlacementOrderMade: 'placement-order',
  ConsentToPlacementGiven: 'consent',
  AdoptersMatched: 'match',
  FosteringForAdoptionStarted: 'fostering-for-adoption',
  ChildPlacedForAdoption: 'placed',
  AdoptionOrderGranted: 'adoption-order',
  AdoptionPlanReversed: 'plan-reversed',
  AdoptionDisrupted: 'disrupted',
} as const satisfies Partial<Record<FactName, string>>;

/** Steps of a child in care on the way to an order: with the first of them the child has to do with the adoption panel. */
export const TOWARDS_ADOPTION = [
  'AdoptionBecamePlan',
  'AgencyDecisionMade',
  'PlacementOrderMade',
  'ConsentToPlacementGiven',
  'AdoptersMatched',
  'FosteringForAdoptionStarted',
  'ChildPlacedForAdoption',
] as const;

export type AdoptionStepName = (typeof ADOPTION_STEPS)[keyof typeof ADOPTION_STEPS];

export interface AdoptionStep {
  readonly on: CivilDate;
  readonly step: AdoptionStepName;
  /** Adoption order only: by the child's own foster carer (FOSTER_CARE = 1). */
  readonly byFosterCarer: boolean | undefined;
  /** Plan reversed only: REASON_PLACED_CEASED. */
  readonly reason: string | undefined;
  readonly evidence: readonly string[];
}

/** Every step on the way to adoption, by day. */
export function foldAdoption(facts: StandingFacts): readonly AdoptionStep[] {
  const steps = (Object.keys(ADOPTION_STEPS) as (keyof typeof ADOPTION_STEPS)[]).flatMap((type) =>
    facts.of(type).map((fact): AdoptionStep => {
      const { data } = fact;
      return {
        on: fact.data.on,
        step: ADOPTION_STEPS[type],
        byFosterCarer: 'byFosterCarer' in data ? data.byFosterCarer : undefined,
        reason: 'reason' in data ? data.reason : undefined,
        evidence: fact.evidence,
      };
    }),
  );
  return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
